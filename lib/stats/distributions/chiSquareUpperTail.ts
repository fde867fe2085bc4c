import { incompleteGamma, type Tails } from "./incompleteGamma";

/**
 * P(X > statistic) for a chi-square variable, computed as an upper tail so that small
 * probabilities keep their digits (down to about 1e-300).
 *
 * NaN in, or degrees of freedom not above 0, NaN out; statistic <= 0 gives 1, Infinity gives 0.
 * Compared with R 4.2 `pchisq(lower.tail = FALSE)`, and with hundreds of digits.
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  return chiSquareTails(statistic, degreesOfFreedom).upper;
}

/** Both tails. */
export function chiSquareTails(statistic: number, degreesOfFreedom: number): Tails {
  if (Number.isNaN(statistic) || !(degreesOfFreedom > 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (statistic <= 0) return { lower: 0, upper: 1 };
  if (statistic === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  return incompleteGamma(degreesOfFreedom / 2, statistic / 2);
}
