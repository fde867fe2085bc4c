import betainc from "@stdlib/math-base-special-betainc";

/**
 * P(X > F) for a Fisher-Snedecor variable, computed as an upper tail so that small
 * probabilities keep their digits (down to about 1e-300). Either side of F = 1, the
 * argument of the incomplete beta function is the small one of the pair (x, 1 - x).
 *
 * NaN in, or degrees of freedom not above 0, NaN out; F <= 0 gives 1, Infinity gives 0.
 * Compared with R 4.2 `pf(lower.tail = FALSE)`.
 */
export function fUpperTail(F: number, between: number, within: number): number {
  if (Number.isNaN(F) || !(between > 0) || !(within > 0)) return Number.NaN;
  if (F <= 0) return 1;
  if (F === Number.POSITIVE_INFINITY) return 0;
  if (F < 1) {
    const ratio = (between / within) * F;
    return betainc(ratio / (1 + ratio), between / 2, within / 2, true, true);
  }
  const ratio = within / between / F;
  return betainc(ratio / (1 + ratio), within / 2, between / 2);
}
