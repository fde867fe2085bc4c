import { chiSquareTest } from "./chiSquareTest";

/**
 * Cramér's V (1946): the square root of chi-square over n times the smaller of rows and columns
 * less one, from 0 to 1. As in {@link chiSquareTest}, empty rows and columns do not count; NaN
 * with fewer than two of either. Compared with R 4.2, from `chisq.test(correct = FALSE)`.
 *
 * @param observed shape [rows][columns], non-negative counts
 */
export function cramersV(observed: readonly (readonly number[])[]): number {
  const { statistic } = chiSquareTest(observed);
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const rows = observed.map(total).filter((sum) => sum > 0);
  const columns = (observed[0] ?? [])
    .map((_, j) => total(observed.map((row) => row[j] ?? 0)))
    .filter((sum) => sum > 0);
  return Math.sqrt(statistic / (total(rows) * (Math.min(rows.length, columns.length) - 1)));
}
