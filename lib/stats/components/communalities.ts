/**
 * The communality of each item (Thurstone 1931): the share of its variance that the first components,
 * or the columns of rotated loadings, account for together. A row of NaN gives NaN.
 *
 * @param loadings shape [item][component]
 * @param components how many to count, all by default
 */
export function communalities(
  loadings: readonly (readonly number[])[],
  components = Number.POSITIVE_INFINITY,
): number[] {
  return loadings.map((row) => row.slice(0, components).reduce((sum, loading) => sum + loading ** 2, 0));
}
