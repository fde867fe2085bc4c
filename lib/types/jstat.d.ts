/** The part of jStat 1.9 that the project calls; the package ships no types. */
declare module "jstat" {
  export const jStat: {
    readonly normal: { inv(p: number, mean: number, sd: number): number };
    /** Spearman's rank correlation, ties at their mean rank. */
    spearmancoeff(x: readonly number[], y: readonly number[]): number;
  };
}
