import { normalUpperTail } from "../distributions/normalUpperTail";
import { midRanks } from "./midRanks";

/** A test on ranks of two groups. */
export interface MannWhitney {
  /** How many pairs have the greater value in the first group, equal ones counted half. */
  readonly U: number;
  /** Its distance from what is expected, in standard errors; positive where the first group is higher. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Mann and Whitney's test (1947), which is Wilcoxon's of the sum of ranks, by the normal
 * approximation, with the correction for ties and the one for continuity.
 *
 * An empty group, values that are all equal, or a NaN among them make z and p NaN. Compared with R 4.2
 * `wilcox.test(exact = FALSE, correct = TRUE)`, whose W is U.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney {
  const { ranks, ties } = midRanks([...a, ...b]);
  const n = ranks.length;
  const U = ranks.slice(0, a.length).reduce((sum, rank) => sum + rank, 0) - (a.length * (a.length + 1)) / 2;
  const pairs = a.length * b.length;
  const difference = U - pairs / 2;
  const sd = Math.sqrt((pairs / 12) * (n + 1 - ties / (n * (n - 1))));
  const z = (difference - Math.sign(difference) / 2) / sd;
  return { U, z, p: 2 * normalUpperTail(Math.abs(z)) };
}
