/**
 * The likelihood-ratio statistic G² of counts against fitted counts (Wilks 1938), never below 0:
 * twice the sum of n log(n / f) - n + f. A cell that is fitted 0 adds 0 where nothing was observed,
 * Infinity elsewhere. Compared with R 4.2 `loglin()$lrt`.
 *
 * @param observed shape [cells]
 * @param fitted shape [cells]
 */
export function likelihoodRatio(observed: readonly number[], fitted: readonly number[]): number {
  return (
    2 *
    observed.reduce((sum, count, cell) => {
      const fit = fitted[cell]!;
      return sum + (count === 0 ? fit : Math.max(0, count * Math.log(count / fit) - count + fit));
    }, 0)
  );
}
