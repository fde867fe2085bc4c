import gammainc from "@stdlib/math-base-special-gammainc";

/**
 * P(X > statistic) for a chi-square variable, computed as an upper tail so that small
 * probabilities keep their digits (down to about 1e-300).
 *
 * NaN in, or degrees of freedom not above 0, NaN out; statistic <= 0 gives 1.
 * Compared with R 4.2 `pchisq(lower.tail = FALSE)`.
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  if (Number.isNaN(statistic) || !(degreesOfFreedom > 0)) return Number.NaN;
  if (statistic <= 0) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  return gammainc(statistic / 2, degreesOfFreedom / 2, true, true);
}
