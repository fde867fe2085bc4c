import gammaln from "@stdlib/math-base-special-gammaln";
import { normalUpperTail } from "./normalUpperTail";

/**
 * P(T > t) for a noncentral Student variable, T = (Z + noncentrality) / S with S² a chi-square over
 * its degrees of freedom: the mean over u = log S of P(Z > t e^u - noncentrality), by the trapezoidal
 * rule, which is exact to rounding on such a bell (Trefethen and Weideman 2014).
 *
 * The sum has positive terms, so that small probabilities keep their digits when t >= 0; for t < 0 it
 * is the complement of the other tail. NaN in, degrees of freedom not above 0, or a noncentrality more
 * than 10,000 times their root, which would take a second, NaN out. Compared
 * with R 4.2 `pt(ncp =)`, and where that keeps too few digits with a quadrature in R.
 */
export function noncentralTUpperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTUpperTail(-t, degreesOfFreedom, -noncentrality);
  if (!(degreesOfFreedom > 0)) return Number.NaN;
  if (t === Number.POSITIVE_INFINITY) return 0;
  if (!(noncentrality <= 1e4 * Math.sqrt(degreesOfFreedom))) return Number.NaN;
  const half = degreesOfFreedom / 2;
  const logScale = Math.LN2 + half * (Math.log(half) - 1) - gammaln(half);
  const integrand = (u: number) =>
    Math.exp(logScale + degreesOfFreedom * (u - Math.expm1(2 * u) / 2)) *
    normalUpperTail(t * Math.exp(u) - noncentrality);

  // About where the integrand is greatest: where the normal density in place of its tail would be.
  const shift = t * noncentrality;
  const squares = degreesOfFreedom + t ** 2;
  const s = Math.min(1, (shift + Math.sqrt(shift ** 2 + 4 * degreesOfFreedom * squares)) / (2 * squares));
  const step = 0.5 / Math.sqrt(16 + 2 * squares * s ** 2 + noncentrality ** 2);
  let sum = integrand(Math.log(s));
  for (const direction of [-step, step]) {
    for (let i = 1, term = sum; term > 1e-18 * sum; i++) {
      term = integrand(Math.log(s) + i * direction);
      sum += term;
    }
  }
  return step * sum;
}
