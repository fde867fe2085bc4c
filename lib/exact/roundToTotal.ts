/**
 * Integers next to these numbers (each rounded down or up) that add up to `total`: those
 * with the largest remainders are rounded up, the first of several equal ones first.
 *
 * @returns undefined when rounding down or up cannot reach the total
 */
export function roundToTotal(values: readonly number[], total: number): number[] | undefined {
  const rounded = values.map(Math.floor);
  const missing = total - rounded.reduce((sum, value) => sum + value, 0);
  if (!(missing >= 0 && missing <= values.length)) return undefined;
  const order = values
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of order.slice(0, missing)) rounded[i] = rounded[i]! + 1;
  return rounded;
}
