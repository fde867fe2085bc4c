import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { expectedCounts } from "./expectedCounts";

/**
 * The chi-square of a 2 x 2 table with Yates's correction for continuity (1934): half a unit, or the
 * whole difference where that is less, off each difference from the expected count. NaN where a row or
 * a column is empty, or where the table is not 2 x 2. Compared with R 4.2 `chisq.test(correct = TRUE)`.
 */
export function yatesChiSquare(observed: readonly (readonly number[])[]): {
  readonly statistic: number;
  readonly p: number;
} {
  const cells = observed.flat();
  const square = observed.length === 2 && observed.every((row) => row.length === 2);
  const expected = expectedCounts(observed).flat();
  if (!square || expected.some((count) => !(count > 0))) return { statistic: Number.NaN, p: Number.NaN };
  const statistic = cells.reduce((sum, count, i) => {
    const off = Math.abs(count - expected[i]!);
    return sum + (off - Math.min(0.5, off)) ** 2 / expected[i]!;
  }, 0);
  return { statistic, p: chiSquareUpperTail(statistic, 1) };
}
