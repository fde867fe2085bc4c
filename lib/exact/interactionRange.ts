import { sum } from "../base/sum";
import { cornerCells, cornerRange } from "./cornerRange";
import { noInteraction } from "./crossedMoments";
import { addRanges, type Range } from "./range";
import { squareBounds } from "./squareBounds";

/** Scores of which two splits into two groups are known, but not the four cells that both cut. */
export interface CrossedSums {
  /** Sums of the scores in the groups of the first split, and of the second. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Sum of squares of all the scores. */
  readonly sumOfSquares: number;
  /** Sums of squares in the groups of both splits, where they are known too. */
  readonly squares?: { readonly first: readonly number[]; readonly second: readonly number[] };
  /** The scale on which everybody answered, in whole numbers. */
  readonly min: number;
  readonly max: number;
}

/** F of the interaction when the scores of the first cell add up to `corner`. */
export interface InteractionF {
  readonly F: number;
  readonly corner: number;
}

/** Between what and what F lies, and where. */
export interface InteractionRange<T extends InteractionF = InteractionF> {
  readonly least: T;
  readonly greatest: T;
}

/**
 * The least and the greatest F of the interaction in the two-way analysis of variance of integer
 * scores, over what the margins leave open: the sum of one cell fixes the three others.
 *
 * Every data set with these margins has its F within the range. Its ends are outer bounds: each is
 * reached by sums of squares between the bounds of the cells (`squareBounds`) and of the right parity, of
 * which not all are the squares of some scores. On a scale of up to three values they all are, and
 * both ends are reached. From 1 to 10, in cells of five scores or more, all are that lie 46 or more below
 * the most (tried up to fourteen scores a cell), so that an end is reached unless the known sum of
 * squares leaves a cell no such choice; in cells of two to four scores others are missing too.
 *
 * F = (n - 4) x / (w - x) rises with x, the square of the distance of the sum to that without
 * interaction, so that only the nearest and the furthest possible sums on either side are looked
 * for: at most n (max - min) steps.
 *
 * @param sizes of the cells: first group of both splits, then with the second group of the second
 * split, then the second group of the first split likewise
 * @returns undefined where nothing can be tested (an empty cell, four respondents, cells that are all
 * constant without interaction) and where no scores have these margins
 */
export function interactionRange(sizes: readonly number[], row: CrossedSums): InteractionRange | undefined {
  const { first, second, min, max, sumOfSquares } = row;
  if (sizes.some((n) => n < 1) || !areConsistent(row)) return undefined;
  const [low, high] = cornerRange(
    sizes.map((n) => [n * min, n * max]),
    first,
    second,
  );
  const nearest = noInteraction(sizes, first, second);
  const firstPossible = (from: number, step: 1 | -1): readonly InteractionF[] => {
    for (let corner = from; corner >= low && corner <= high; corner += step) {
      const sums = cornerCells(corner, first, second);
      if (arePossible(sizes, sums, row)) return [{ corner, F: interactionF(sizes, sums, sumOfSquares) }];
    }
    return [];
  };
  const found = [
    ...firstPossible(low, 1),
    ...firstPossible(high, -1),
    ...firstPossible(Math.max(low, Math.ceil(nearest)), 1),
    ...firstPossible(Math.min(high, Math.floor(nearest)), -1),
  ].filter(({ F }) => !Number.isNaN(F));
  return found.length === 0 ? undefined : extremes(found);
}

/** The first of the least and of the greatest. */
export function extremes<T extends InteractionF>(found: readonly T[]): InteractionRange<T> {
  return {
    least: found.reduce((best, own) => (own.F < best.F ? own : best)),
    greatest: found.reduce((best, own) => (own.F > best.F ? own : best)),
  };
}

/** Whether both splits add up to the same, and sums of squares have the parity of their sums. */
function areConsistent({ first, second, sumOfSquares, squares }: CrossedSums): boolean {
  const areSquares = (own: readonly number[], sums: readonly number[]) =>
    sum(own) === sumOfSquares && own.every((square, group) => (square - sums[group]!) % 2 === 0);
  return (
    sum(first) === sum(second) &&
    areSquares([sumOfSquares], [sum(first)]) &&
    (squares === undefined || (areSquares(squares.first, first) && areSquares(squares.second, second)))
  );
}

/** Whether the cells have room for the sums of squares that are known. */
function arePossible(sizes: readonly number[], sums: readonly number[], row: CrossedSums): boolean {
  const bounds = sizes.map((n, cell): Range => squareBounds(n, sums[cell]!, row));
  if (!row.squares) {
    const [least, most] = addRanges(bounds);
    return least <= row.sumOfSquares && row.sumOfSquares <= most;
  }
  const { first, second } = row.squares;
  const [low, high] = cornerRange(bounds, first, second);
  return low <= high; // both of the parity of the sum, as all the bounds are
}

/** F of the interaction; nothing is lost to rounding in what is 0. */
function interactionF(sizes: readonly number[], sums: readonly number[], sumOfSquares: number): number {
  const product = sizes.reduce((all, n) => all * n, 1);
  const [a, b, c, d] = sums.map((sum, cell) => sum * (product / sizes[cell]!)) as [
    number,
    number,
    number,
    number,
  ];
  const interaction = ((a - b - c + d) / product) ** 2 / sum(sizes.map((n) => 1 / n));
  // A cell has at least the sum of squares of scores as equal as can be, r of n one above the others.
  const leastWithin = sizes.map((n, cell) => {
    const r = sums[cell]! - n * Math.floor(sums[cell]! / n);
    return (r * (n - r)) / n;
  });
  const least = sum(sizes.map((n, cell) => squareBounds(n, sums[cell]!, {})[0]));
  const within = sumOfSquares - least + sum(leastWithin);
  return (interaction * (sum(sizes) - 4)) / within;
}
