import type { Anova } from "./oneWayAnova";

/**
 * Omega squared (Hays 1963): an estimate of the population's eta squared that chance does not inflate.
 * It falls below 0 where F < 1, and is left so; NaN where F is. Compared with R 4.2, from
 * `anova(lm())`.
 */
export function omegaSquared({ F, between, within }: Anova): number {
  if (Number.isNaN(F)) return Number.NaN;
  const meanSquare = within.sumOfSquares / within.degreesOfFreedom;
  const total = between.sumOfSquares + within.sumOfSquares;
  return (between.sumOfSquares - between.degreesOfFreedom * meanSquare) / (total + meanSquare);
}
