/** Non-negative integers of which some are the sums of others: the cells of tables and their margins. */
export interface SumSystem {
  readonly values: readonly number[];
  /** Ranks in `values`: the whole is the sum of its parts. */
  readonly sums: readonly { readonly whole: number; readonly parts: readonly number[] }[];
}
