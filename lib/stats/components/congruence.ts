/**
 * The congruence coefficient of two columns of loadings (Burt 1948, Tucker 1951): the sum of their
 * products over the root of the product of their sums of squares, without centring. It is 1 where one is a
 * positive multiple of the other, and from 0.85 on two components are called alike (Lorenzo-Seva and ten
 * Berge 2006). NaN where a column is all 0, or holds a NaN. Compared with psych 2.2.9
 * `factor.congruence`.
 *
 * @param one shape [item]
 * @param other the same items
 */
export function congruence(one: readonly number[], other: readonly number[]): number {
  const lengths = Math.hypot(...one) * Math.hypot(...other);
  return one.reduce((sum, loading, i) => sum + loading * other[i]!, 0) / lengths;
}
