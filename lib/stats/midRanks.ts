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
  const ranks = values.map(() => Number.NaN);
  if (values.some(Number.isNaN)) return { ranks, ties: Number.NaN };
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  let ties = 0;
  for (let first = 0, next = 0; first < order.length; first = next) {
    while (next < order.length && values[order[next]!] === values[order[first]!]) next++;
    for (const i of order.slice(first, next)) ranks[i] = (first + 1 + next) / 2;
    ties += (next - first) ** 3 - (next - first);
  }
  return { ranks, ties };
}
