/**
 * The sign that makes the entry of greatest absolute value positive: 1 or -1. Entries that agree to
 * nine digits are ties, and the first decides. An eigenvector has no sign of its own; this rule gives
 * it one that neither the algorithm nor its last digits can change.
 */
export function orientation(values: readonly number[]): 1 | -1 {
  let leading = 0;
  for (const value of values) {
    if (Math.abs(value) > Math.abs(leading) * (1 + 1e-9)) leading = value;
  }
  return leading < 0 ? -1 : 1;
}
