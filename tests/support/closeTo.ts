/** |actual - expected| / |expected|; 0 when they are equal (0 and infinities included), NaN when either is NaN. */
export function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs((actual - expected) / expected);
}
