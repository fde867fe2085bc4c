import type { Count } from "./Table";

/** How often each label occurs in each group, and how many answered there. */
export interface Tally {
  /** Shape [labels][groups]. */
  readonly counts: readonly (readonly number[])[];
  readonly sizes: readonly number[];
}

/**
 * Counts the places of a column (see `placesOf`) in each group.
 *
 * @param labels how many there are
 * @param groupAt the group of each respondent, -1 or `groups` and above for none; all in one when absent
 */
export function tally(places: Int32Array, labels: number, groupAt?: Int32Array, groups = 1): Tally {
  const cells = new Int32Array((labels + 1) * groups);
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!;
    const group = groupAt === undefined ? 0 : groupAt[row]!;
    if (place >= 0 && group >= 0 && group < groups) cells[place * groups + group]!++;
  }
  const counts = Array.from({ length: labels + 1 }, (_, i) =>
    Array.from(cells.subarray(i * groups, (i + 1) * groups)),
  );
  const sizes = Array.from({ length: groups }, (_, g) => counts.reduce((sum, own) => sum + own[g]!, 0));
  return { counts: counts.slice(0, labels), sizes };
}

/** A count with its percent of those who answered; NaN when nobody did. */
export function countOf(n: number, size: number): Count {
  return { n, percent: (100 * n) / size };
}
