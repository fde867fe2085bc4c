/**
 * The least and the most that the squares of n integers with a given sum can add up to: when
 * they are as equal as can be, and when all but one are at an end of the scale (majorization;
 * Marshall and Olkin 1979). Infinity where the scale has no lower end.
 *
 * @param n at least 1
 * @param sum within what the scale allows n integers
 */
export function squareBounds(
  n: number,
  sum: number,
  { min, max }: { readonly min?: number; readonly max?: number },
): readonly [least: number, most: number] {
  const each = Math.floor(sum / n);
  const least = n * each ** 2 + (sum - n * each) * (2 * each + 1);
  if (min === undefined) return [least, n === 1 ? least : Number.POSITIVE_INFINITY];
  const above = sum - n * min;
  const width = max === undefined ? above : max - min;
  const atMax = width === 0 ? 0 : Math.floor(above / width);
  const rest = above - atMax * width;
  return [least, n * min ** 2 + 2 * min * above + atMax * width ** 2 + rest ** 2];
}
