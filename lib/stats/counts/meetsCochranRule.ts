import type { ChiSquareTest } from "./chiSquareTest";

/**
 * Cochran's rule (1954): whether the expected counts are large enough for a chi-square to have the
 * probability that its distribution gives: none below 1, and no more than a fifth of them below 5.
 * False where there is no test.
 */
export function meetsCochranRule({
  cells,
  cellsBelowFive,
  smallestExpected,
}: Pick<ChiSquareTest, "cells" | "cellsBelowFive" | "smallestExpected">): boolean {
  return smallestExpected >= 1 && 5 * cellsBelowFive <= cells;
}
