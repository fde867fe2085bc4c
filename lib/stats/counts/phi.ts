import { twoByTwo } from "./twoByTwo";

/**
 * The phi coefficient of a 2 x 2 table (Yule 1912): Pearson's correlation of its two binary answers,
 * from -1 to 1; its square is chi-square over n. NaN where a row or a column is empty, or where the
 * table is not 2 x 2. Compared with R 4.2 `cor` of the answers themselves.
 *
 * @param observed shape [2][2], non-negative counts
 */
export function phi(observed: readonly (readonly number[])[]): number {
  const [a, b, c, d] = twoByTwo(observed);
  return (a * d - b * c) / Math.sqrt((a + b) * (c + d) * (a + c) * (b + d));
}
