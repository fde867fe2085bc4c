import { permutationTest, type Shuffles } from "./permutationTest";

/**
 * Probability of an F of the one-way analysis of variance as large as the observed one when the scores
 * are dealt to the groups at random (Pitman 1938), as {@link permutationTest} does. It supposes neither
 * normal scores nor many of them.
 *
 * The rules of `oneWayAnova` for what cannot be tested: empty groups do not count; NaN with fewer than
 * two groups or no residual degree of freedom, where everybody answers alike, or with a NaN among the
 * values. Ties are exact for whole numbers. Compared with every permutation of small data.
 *
 * @param groups shape [k][n_k], one array of values per group
 */
export function permutationAnova(groups: readonly (readonly number[])[], shuffles: Shuffles): number {
  const filled = groups.filter(({ length }) => length > 0);
  const all = filled.flat();
  const n = all.length;
  const values = [...new Set(all)];
  if (filled.length < 2 || n <= filled.length || values.length < 2 || all.some(Number.isNaN)) {
    return Number.NaN;
  }
  const placeOf = new Map(values.map((value, i) => [value, i]));
  const table = values.map(() => filled.map(() => 0));
  filled.forEach((group, j) => {
    for (const value of group) table[placeOf.get(value)!]![j]!++;
  });
  // n times the deviation from the mean of all, as seen from the first of them: whole where the scores are.
  const origin = all[0]!;
  const sum = all.reduce((total, value) => total + (value - origin), 0);
  const deviationOf = (value: number) => n * (value - origin) - sum;
  const deviations = Float64Array.from(values, deviationOf);
  const sizes = filled.map(({ length }) => length);
  const squares = all.reduce((total, value) => total + deviationOf(value) ** 2, 0);
  // Eta squared, which grows with F.
  const statisticOf = (cells: Uint32Array) => {
    let between = 0;
    for (let j = 0; j < sizes.length; j++) {
      let deviation = 0;
      for (let i = 0; i < deviations.length; i++) deviation += deviations[i]! * cells[i * sizes.length + j]!;
      between += deviation ** 2 / sizes[j]!;
    }
    return between / squares;
  };
  return permutationTest(table, statisticOf, shuffles);
}
