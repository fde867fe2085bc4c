import betainc from "@stdlib/math-base-special-betainc";

/**
 * P(X > F) for a Fisher-Snedecor variable, computed as an upper tail so that small
 * probabilities keep their digits (down to about 1e-300).
 *
 * NaN in, or degrees of freedom below 1, NaN out; F <= 0 gives 1, Infinity gives 0.
 * Compared with R 4.2 `pf(lower.tail = FALSE)`.
 */
export function fUpperTail(F: number, between: number, within: number): number {
  if (Number.isNaN(F) || !(between > 0) || !(within > 0)) return Number.NaN;
  if (F <= 0) return 1;
  if (F === Number.POSITIVE_INFINITY) return 0;
  return betainc(within / (within + between * F), within / 2, between / 2);
}
