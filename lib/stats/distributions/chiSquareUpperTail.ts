import gammainc from "@stdlib/math-base-special-gammainc";
import { incompleteGamma, type Tails } from "./incompleteGamma";

/**
 * P(X > statistic) for a chi-square variable, computed as an upper tail so that small
 * probabilities keep their digits (down to about 1e-300).
 *
 * NaN in, or degrees of freedom not above 0, NaN out; statistic <= 0 gives 1, Infinity gives 0.
 * Compared with R 4.2 `pchisq(lower.tail = FALSE)`, and with hundreds of digits.
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  if (Number.isNaN(statistic) || !(degreesOfFreedom > 0)) return Number.NaN;
  if (statistic <= 0) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  // There gammainc 0.3.1 is wrong in the third digit, or in the second.
  if (statistic > 2000) return largeUpperTail(statistic / 2, degreesOfFreedom / 2);
  return gammainc(statistic / 2, degreesOfFreedom / 2, true, true);
}

/** Both tails, of which the smaller has all its digits: what a quantile is searched with. */
export function chiSquareTails(statistic: number, degreesOfFreedom: number): Tails {
  if (Number.isNaN(statistic) || !(degreesOfFreedom > 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (statistic <= 0) return { lower: 0, upper: 1 };
  if (statistic === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  return incompleteGamma(degreesOfFreedom / 2, statistic / 2);
}

/**
 * The regularised incomplete gamma function Q(a, x) for x > 1000, where it is below 1e-290 unless
 * a is about 100 or more: x^a e^-x / Γ(a + 1), by Stirling's series, times the sum of its
 * neighbours above x = a, or the complement of that on the other side (DLMF 8.8.6, 8.7.1, 5.11.1).
 */
function largeUpperTail(x: number, a: number): number {
  const excess = (x - a) / a;
  const logGammaRest = 1 / (12 * a) - 1 / (360 * a ** 3);
  const density = Math.exp(a * (Math.log1p(excess) - excess) - logGammaRest) / Math.sqrt(2 * Math.PI * a);
  let sum = 0;
  if (x > a) {
    for (let k = 0, term = a / x; term > sum * 1e-17; k++, term *= (a - k) / x) sum += term;
    return density * sum;
  }
  for (let k = 0, term = 1; term > sum * 1e-17; k++, term *= x / (a + k)) sum += term;
  return 1 - density * sum;
}
