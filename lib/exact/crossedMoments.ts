import type { ExactMoments } from "./anyHistogram";
import { cornerCells, cornerRange } from "./cornerRange";
import { outwards } from "./outwards";
import type { Range } from "./range";
import { squareBounds } from "./squareBounds";

/** The sums and the sums of squares of two groups. */
export interface TwoGroups {
  readonly sums: readonly number[];
  readonly sumsOfSquares: readonly number[];
}

/**
 * The moments of the four cells that two splits of the same answers cut, from those of the groups
 * of each split: one sum and one sum of squares are free. Those nearest to no interaction come
 * first (means, and mean squares, of the cells that add what the two splits add), or those nearest to
 * another place between the bounds; then the others, further and further from it, up to a bound.
 *
 * @param sizes of the cells: first group of both splits, then with the second group of the second
 * split, then the second group of the first split likewise
 * @param range of the scale
 * @param place of the free sum, and of the free sum of squares, given their bounds and no interaction
 * @returns at the end, whether these are all: whether none lay beyond the bound
 */
export function* crossedMoments(
  sizes: readonly number[],
  first: TwoGroups,
  second: TwoGroups,
  range: { readonly min: number; readonly max?: number },
  place: (bounds: Range, likely: number) => number = (_, likely) => likely,
): Generator<readonly ExactMoments[], boolean> {
  const sumRange = cornerRange(
    sizes.map((n) => sumBounds(n, range)),
    first.sums,
    second.sums,
  );
  const sumAt = within(sumRange, place(sumRange, noInteraction(sizes, first.sums, second.sums)));
  let all = isWithin(sumRange, sumAt, furthest);
  for (const sum of outwards(sumAt, 1, furthest)) {
    const sums = cornerCells(sum, first.sums, second.sums);
    if (!sums.every((own, cell) => isPossible(sizes[cell]!, own, range))) continue;
    const squareRange = cornerRange(
      sizes.map((n, cell) => (n === 0 ? [0, 0] : squareBounds(n, sums[cell]!, range))),
      first.sumsOfSquares,
      second.sumsOfSquares,
    );
    const squareAt = within(
      squareRange,
      place(squareRange, noInteraction(sizes, first.sumsOfSquares, second.sumsOfSquares)),
    );
    if (!isWithin(squareRange, squareAt, 2 * furthest - 1)) all = false;
    // Of the same parity as the sum.
    const start = Math.round(squareAt);
    const from = start + (Math.abs(start - sum) % 2);
    for (const square of outwards(from, 2, furthest)) {
      const squares = cornerCells(square, first.sumsOfSquares, second.sumsOfSquares);
      const cells = sizes.map((n, cell) => ({ n, sum: sums[cell]!, sumOfSquares: squares[cell]! }));
      if (cells.every((cell) => hasRoom(cell, range))) yield cells;
    }
  }
  return all;
}

/** How many steps from no interaction are tried, each way. */
const furthest = 60;

/** The nearest to a place between two bounds; the place itself where nothing is between them. */
function within([low, high]: Range, place: number): number {
  return low > high ? place : Math.min(high, Math.max(low, place));
}

function isWithin([low, high]: Range, place: number, reach: number): boolean {
  return low >= Math.round(place) - reach && high <= Math.round(place) + reach;
}

function sumBounds(n: number, { min, max = Number.POSITIVE_INFINITY }: { min: number; max?: number }): Range {
  return [n * min, n === 0 ? 0 : n * max];
}

/** The corner for which cell means add what rows and columns add; forced where a cell is empty. */
export function noInteraction(
  sizes: readonly number[],
  one: readonly number[],
  other: readonly number[],
): number {
  const [a, b, c, d] = sizes as [number, number, number, number];
  if (a === 0) return 0;
  if (b === 0) return one[0]!;
  if (c === 0) return other[0]!;
  if (d === 0) return other[0]! - one[1]!;
  return (one[0]! / b + other[0]! / c - (one[1]! - other[0]!) / d) / (1 / a + 1 / b + 1 / c + 1 / d);
}

function isPossible(
  n: number,
  sum: number,
  { min, max = Number.POSITIVE_INFINITY }: { min: number; max?: number },
) {
  return n === 0 ? sum === 0 : sum >= n * min && sum <= n * max;
}

function hasRoom({ n, sum, sumOfSquares }: ExactMoments, range: { min: number; max?: number }): boolean {
  if (n === 0) return sumOfSquares === 0;
  const [least, most] = squareBounds(n, sum, range);
  return sumOfSquares >= least && sumOfSquares <= most;
}
