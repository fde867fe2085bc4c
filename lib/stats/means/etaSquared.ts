import type { Anova } from "./oneWayAnova";

/**
 * Eta squared (Pearson 1911): the share of the sum of squares that lies between the groups, from 0
 * to 1; NaN where F is. Compared with R 4.2, from `anova(lm())`.
 */
export function etaSquared({ F, between, within }: Anova): number {
  if (Number.isNaN(F)) return Number.NaN;
  return between.sumOfSquares / (between.sumOfSquares + within.sumOfSquares);
}
