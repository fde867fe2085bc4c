/** Ranks from 1, in the order of the values. */
export interface MidRanks {
  readonly ranks: readonly number[];
  /** The sum of t³ - t over the ties, t being how many values are equal: 0 where all differ. */
  readonly ties: number;
}

/**
 * Ranks of which equal values share the mean (Kendall 1945); a NaN among the values makes all NaN.
 * Compared with R 4.2 `rank`.
 */
export function midRanks(values: readonly number[]): MidRanks {
  if (values.some(Number.isNaN)) return { ranks: values.map(() => Number.NaN), ties: Number.NaN };
  // Answers take few values: only these are sorted.
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rankOf = new Map<number, number>();
  let [below, ties] = [0, 0];
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    rankOf.set(value, below + (count + 1) / 2);
    below += count;
    ties += count ** 3 - count;
  }
  return { ranks: values.map((value) => rankOf.get(value)!), ties };
}
