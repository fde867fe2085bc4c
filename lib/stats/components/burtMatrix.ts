/**
 * How many chose each category, and the matrix, shape [category][category], whose eigenvalues are those of
 * the analysis: the pairs chosen together less those expected under independence, over the
 * square roots of both counts and the number of questions.
 */
export function burtMatrix(picks: readonly (readonly number[])[], categories: number, questions: number) {
  const together = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const pick of picks) {
    for (const j of pick) for (const k of pick) together[j]![k]!++;
  }
  const n = picks.length;
  const counts = together.map((row, j) => row[j]!);
  const residuals = together.map((row, j) =>
    row.map((both, k) => {
      const product = counts[j]! * counts[k]!;
      return (n * both - product) / (n * questions * Math.sqrt(product));
    }),
  );
  return { counts, residuals };
}
