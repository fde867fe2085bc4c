import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { expectedCounts } from "./expectedCounts";

/** Pearson's chi-square test of independence on a table of counts. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Expected counts under independence, same shape as the observed table. */
  readonly expected: readonly (readonly number[])[];
  readonly smallestExpected: number;
  /** Cells whose expected count is below 5, and cells in all, empty rows and columns left out. */
  readonly cellsBelowFive: number;
  readonly cells: number;
}

/**
 * Pearson's chi-square without continuity correction.
 *
 * Rows and columns whose total is 0 carry no information and are left out of the
 * degrees of freedom, as SPSS does. With fewer than two filled rows or columns the
 * statistic and p are NaN. Compared with R 4.2 `chisq.test(correct = FALSE)`.
 *
 * @param observed shape [rows][columns], non-negative counts
 * @example import { chiSquareTest } from "carnets";
 * chiSquareTest([[286, 192], [358, 91]])
 */
export function chiSquareTest(observed: readonly (readonly number[])[]): ChiSquareTest {
  const expected = expectedCounts(observed);
  let statistic = 0;
  let smallestExpected = Number.POSITIVE_INFINITY;
  let cellsBelowFive = 0;
  let cells = 0;
  expected.forEach((row, i) => {
    row.forEach((count, j) => {
      if (count === 0) return;
      statistic += ((observed[i]![j] ?? 0) - count) ** 2 / count;
      smallestExpected = Math.min(smallestExpected, count);
      if (count < 5) cellsBelowFive++;
      cells++;
    });
  });
  const filledRows = expected.filter((row) => row.some((count) => count !== 0)).length;
  const degreesOfFreedom = cells === 0 ? 0 : (filledRows - 1) * (cells / filledRows - 1);
  const testable = degreesOfFreedom > 0;
  return {
    statistic: testable ? statistic : Number.NaN,
    degreesOfFreedom,
    p: testable ? chiSquareUpperTail(statistic, degreesOfFreedom) : Number.NaN,
    expected,
    smallestExpected: cells === 0 ? Number.NaN : smallestExpected,
    cellsBelowFive,
    cells,
  };
}
