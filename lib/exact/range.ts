import { sum } from "../base/sum";

/** The least and the most of an integer. */
export type Range = readonly [least: number, most: number];

/** The integers of a range that have the parity of `sum`, as x and its square have the same. */
export function* integersWithParity([low, high]: Range, sum: number): Generator<number> {
  for (let value = low + (Math.abs(low - sum) % 2); value <= high; value += 2) yield value;
}

/** The largest integer strictly below a bound. */
export function below(bound: number): number {
  return Math.ceil(bound) - 1;
}

export function intersect(a: Range, b: Range): Range {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

export function addRanges(ranges: readonly Range[]): Range {
  return [sum(ranges.map(([least]) => least)), sum(ranges.map(([, most]) => most))];
}

/** What is left of ranges when one integer of each must add up to a total; undefined where none do. */
export function rangesSummingTo(total: number, ranges: readonly Range[]): readonly Range[] | undefined {
  const [least, most] = addRanges(ranges);
  if (!(least <= total && total <= most) || ranges.some((own) => width(own) === 0)) return undefined;
  return ranges.map(([low, high]) => [
    Math.max(low, total - (most - high)),
    Math.min(high, total - (least - low)),
  ]);
}

/** How many integers a range has. */
function width([low, high]: Range): number {
  return Math.max(0, high - low + 1);
}

/** How many ways there are to take an integer of each range. */
export function combinations(ranges: readonly Range[]): number {
  const widths = ranges.map(width);
  return widths.includes(0) ? 0 : widths.reduce((product, own) => product * own, 1);
}

/** The ranges but for the widest: when they add up to a given total, it is what the others leave. */
export function withoutWidest(ranges: readonly Range[]): readonly Range[] {
  return [...ranges].sort((a, b) => width(a) - width(b)).slice(0, -1);
}

export function integers([low, high]: Range): readonly number[] {
  return Array.from({ length: width([low, high]) }, (_, i) => low + i);
}

/** The Cartesian product of several lists. */
export function* product<T>(lists: readonly (readonly T[])[], from = 0): Generator<readonly T[]> {
  if (from === lists.length) {
    yield [];
    return;
  }
  for (const value of lists[from]!) {
    for (const others of product(lists, from + 1)) yield [value, ...others];
  }
}
