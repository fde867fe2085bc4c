import type { Answer } from "../answers/Survey";
import { type Random, shuffled } from "../base/random";

/**
 * Gives each of these rows one of these values: in random order, or in that of the rows' scores.
 * @param scores one a row of the column
 * @throws RangeError when there are not as many of both: who gives the values has made sure that there are
 */
export function assign(
  column: Answer[],
  rows: readonly number[],
  values: readonly Answer[],
  random: Random,
  scores?: readonly number[],
): void {
  if (rows.length !== values.length) {
    throw new RangeError(`${values.length} values for ${rows.length} rows`);
  }
  const order = scores ? values : shuffled(values, random);
  const ranked = scores ? [...rows].sort((a, b) => scores[a]! - scores[b]!) : rows;
  ranked.forEach((row, i) => {
    column[row] = order[i]!;
  });
}

/** Each value as many times as its count says. */
export function repeat<T>(values: readonly T[], counts: readonly number[]): T[] {
  return values.flatMap((value, i) => Array.from({ length: counts[i]! }, () => value));
}
