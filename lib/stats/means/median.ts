/**
 * The middle value, or the mean of the two in the middle; NaN without values or with a NaN among them.
 * Compared with R 4.2 `median`.
 */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length / 2;
  const hasNaN = Number.isNaN(sorted.at(-1)); // they are sorted last
  return hasNaN ? Number.NaN : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
