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
  return fTails(F, between, within).upper;
}

/** Both tails. */
export function fTails(F: number, between: number, within: number): Tails {
  if (Number.isNaN(F) || !(between > 0) || !(within > 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (F <= 0) return { lower: 0, upper: 1 };
  if (F === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const ratio = (between / within) * F;
  return incompleteBeta(between / 2, within / 2, 1 / (1 + 1 / ratio), 1 / (1 + ratio));
}
