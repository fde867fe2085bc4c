import { chiSquareTest } from "./chiSquareTest";
import { filledTable } from "./filledTable";

/**
 * Cramér's V corrected for its bias (Bergsma 2013): what chance alone brings is taken off, so that it is
 * about 0 without association whatever the size of the table; 0 where less than that is there.
 *
 * As in {@link chiSquareTest}, empty rows and columns do not count; NaN with fewer than two of either.
 * Compared with the formula in R 4.2, on `chisq.test(correct = FALSE)`.
 *
 * @param observed shape [rows][columns], non-negative counts
 */
export function biasCorrectedV(observed: readonly (readonly number[])[]): number {
  const { statistic, degreesOfFreedom } = chiSquareTest(observed);
  const filled = filledTable(observed);
  const n = filled.flat().reduce((sum, count) => sum + count, 0);
  const corrected = (size: number) => size - 1 - (size - 1) ** 2 / (n - 1);
  const most = Math.min(corrected(filled.length), corrected(filled[0]?.length ?? 0));
  return Math.sqrt(Math.max(0, statistic / n - degreesOfFreedom / (n - 1)) / most);
}
