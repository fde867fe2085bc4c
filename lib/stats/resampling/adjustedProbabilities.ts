/** How {@link adjustedProbabilities} allows for many tests. */
export type Adjustment = "holm" | "bh" | "by";

/**
 * Probabilities adjusted for the number of tests made, in the same order.
 *
 * - "holm" (Holm 1979): the chance of even one false discovery among them;
 * - "bh" (Benjamini and Hochberg 1995): the expected share of false discoveries among those declared,
 *   for independent tests;
 * - "by" (Benjamini and Yekutieli 2001): the same, whatever the dependence between tests.
 *
 * NaN is no test: it does not count and stays NaN. Compared with R 4.2 `p.adjust`.
 */
export function adjustedProbabilities(p: readonly number[], method: Adjustment): number[] {
  const ascending = p.flatMap((value, i) => (Number.isNaN(value) ? [] : [i])).sort((i, j) => p[i]! - p[j]!);
  const n = ascending.length;
  const adjusted = p.map(() => Number.NaN);
  if (method === "holm") {
    let bound = 0;
    ascending.forEach((i, rank) => {
      bound = Math.max(bound, Math.min(1, (n - rank) * p[i]!));
      adjusted[i] = bound;
    });
    return adjusted;
  }
  const harmonic = method === "bh" ? 1 : ascending.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  let bound = 1;
  ascending.reverse().forEach((i, rank) => {
    bound = Math.min(bound, ((harmonic * n) / (n - rank)) * p[i]!);
    adjusted[i] = bound;
  });
  return adjusted;
}
