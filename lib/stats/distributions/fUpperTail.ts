import betainc from "@stdlib/math-base-special-betainc";
import { incompleteBeta } from "./incompleteBeta";
import type { Tails } from "./incompleteGamma";

/**
 * P(X > F) for a Fisher-Snedecor variable, computed as an upper tail so that small
 * probabilities keep their digits (down to about 1e-300).
 *
 * NaN in, or degrees of freedom not above 0, NaN out; F <= 0 gives 1, Infinity gives 0.
 * Compared with R 4.2 `pf(lower.tail = FALSE)`, and with hundreds of digits.
 */
export function fUpperTail(F: number, between: number, within: number): number {
  if (Number.isNaN(F) || !(between > 0) || !(within > 0)) return Number.NaN;
  if (F <= 0) return 1;
  if (F === Number.POSITIVE_INFINITY) return 0;
  // There betainc 0.2.3 keeps ten digits at most.
  if (between > 100 && within <= 100) return fTails(F, between, within).upper;
  if (between % 2 === 0 && between <= 100) return finiteSum(F, between, within);
  // Of x and 1 - x, hand over the one that is computed without cancellation on each side of F = 1.
  if (F < 1) {
    const ratio = (between / within) * F;
    return betainc(ratio / (1 + ratio), between / 2, within / 2, true, true);
  }
  const ratio = within / between / F;
  const p = betainc(ratio / (1 + ratio), within / 2, between / 2);
  return p < 1e-250 ? fTails(F, between, within).upper : p; // there betainc keeps five digits, or none
}

/** Both tails, of which the smaller has all its digits: what a quantile is searched with. */
export function fTails(F: number, between: number, within: number): Tails {
  if (Number.isNaN(F) || !(between > 0) || !(within > 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (F <= 0) return { lower: 0, upper: 1 };
  if (F === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const ratio = (between / within) * F;
  if (ratio < 1) return incompleteBeta(between / 2, within / 2, ratio / (1 + ratio), 1 / (1 + ratio));
  const inverse = within / between / F; // where the one overflows, the other does not
  return incompleteBeta(between / 2, within / 2, 1 / (1 + inverse), inverse / (1 + inverse));
}

/**
 * The same probability when `between` is even: a finite sum of positive terms (Abramowitz and
 * Stegun 1964, 26.6.4). `betainc` 0.2.3 keeps only nine digits there when `within` is odd.
 */
function finiteSum(F: number, between: number, within: number): number {
  const ratio = (between / within) * F;
  const y = 1 / (1 + 1 / ratio);
  let term = 1;
  let sum = 1;
  for (let j = 1; j < between / 2; j++) {
    term *= ((within / 2 + j - 1) / j) * y;
    sum += term;
  }
  const log = ratio < 1e300 ? Math.log1p(ratio) : Math.log(between / within) + Math.log(F);
  const root = Math.exp((-within / 4) * log); // of the factor of the sum, which may underflow
  return sum * root * root;
}
