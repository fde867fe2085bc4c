import { normalUpperTail } from "./normalUpperTail";
import { stirlingRest } from "./saddlePoint";

/**
 * P(T > t) for a noncentral Student variable, T = (Z + noncentrality) / S with S² a chi-square over
 * its degrees of freedom: the mean over u = log S of P(Z > t e^u - noncentrality), by the trapezoidal
 * rule, which is exact to rounding on such a bell (Trefethen and Weideman 2014).
 *
 * The sum has positive terms, so that small probabilities keep their digits on either side of 0. NaN in, degrees of freedom not above 0, or a noncentrality more
 * than 10,000 times their root, which would take a second, NaN out. Compared
 * with R 4.2 `pt(ncp =)`, and where that keeps too few digits with a quadrature in R.
 */
export function noncentralTUpperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (!(degreesOfFreedom > 0) || Number.isNaN(t - noncentrality)) return Number.NaN;
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return t > 0 ? 0 : 1;
  if (Math.abs(noncentrality) > 1e4 * Math.sqrt(degreesOfFreedom)) {
    if (t >= 0 === noncentrality > 0) return Number.NaN;
    return t >= 0 ? 0 : 1;
  }
  const half = degreesOfFreedom / 2;
  const scale = Math.sqrt((2 * half) / Math.PI) * Math.exp(-stirlingRest(half));
  const integrand = (u: number) =>
    Math.exp(degreesOfFreedom * (u - Math.expm1(2 * u) / 2)) *
    normalUpperTail(t * Math.exp(u) - noncentrality);

  // About where the integrand is greatest: where the normal density in place of its tail would be.
  const shift = t * noncentrality;
  const squares = degreesOfFreedom + t ** 2;
  const side = t < 0 ? Math.max : Math.min;
  const s = side(1, (shift + Math.sqrt(shift ** 2 + 4 * degreesOfFreedom * squares)) / (2 * squares));
  const step = 0.5 / Math.sqrt(16 + 2 * squares * s ** 2 + noncentrality ** 2);
  let sum = integrand(Math.log(s));
  for (const direction of [-step, step]) {
    for (let i = 1, term = sum; term > 1e-18 * sum; i++) {
      term = integrand(Math.log(s) + i * direction);
      sum += term;
    }
  }
  return Math.min(1, step * scale * sum);
}
