import erfc from "@stdlib/math-base-special-erfc";

/**
 * P(Z > z) for a standard normal variable, computed as an upper tail so that small probabilities
 * keep their digits (down to about 1e-300). NaN in, NaN out; Infinity gives 0, -Infinity 1.
 * Compared with R 4.2 `pnorm(lower.tail = FALSE)`.
 */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}
