import { anyHistogram, type ExactMoments } from "./anyHistogram";
import { cornerCells, cornerRange } from "./cornerRange";
import { noInteraction } from "./crossedMoments";
import type { CrossedSums } from "./interactionRange";
import { maximumEntropyShape } from "./maximumEntropyShape";
import { outwards } from "./outwards";
import type { Range } from "./range";
import { squareBounds } from "./squareBounds";

/** Scores of which the sums of squares in the groups of both splits are known too. */
export type CrossedSquares = CrossedSums & Required<Pick<CrossedSums, "squares">>;

/** The scores of one cell: their moments, and how many there are of min, min + 1, ..., max. */
export interface CellScores extends ExactMoments {
  readonly counts: readonly number[];
}

/** How many sums of squares of the first cell are tried, each way. */
const furthest = 60;

/**
 * Scores of the four cells that two splits cut, with the sums and sums of squares that are known of
 * both and with `corner` for the sum of the first cell: they prove that an interaction is possible,
 * where `interactionRange` bounds it. The sum of squares of the first cell that is tried first has
 * the spread of the cells add what the splits add, then others further and further from it.
 *
 * @param sizes of the cells, none empty, in the order of {@link cornerCells}
 * @returns undefined where none were found: there are none, or only with sums of squares further away
 */
export function interactionCells(
  sizes: readonly number[],
  corner: number,
  row: CrossedSquares,
): readonly CellScores[] | undefined {
  const { first, second, squares, min, max } = row;
  const sums = cornerCells(corner, first, second);
  if (sums.some((sum, cell) => sum < sizes[cell]! * min || sum > sizes[cell]! * max)) return undefined;
  const bounds = sizes.map((n, cell): Range => squareBounds(n, sums[cell]!, row));
  const [low, high] = cornerRange(bounds, squares.first, squares.second);
  const likely = likelySquare(sizes, sums, squares);
  const nearest = Math.min(high, Math.max(low, Math.round(likely)));
  for (const square of outwards(nearest + (Math.abs(nearest - corner) % 2), 2, furthest)) {
    if (square < low || square > high) continue;
    const own = cornerCells(square, squares.first, squares.second);
    const cells = sizes.map((n, cell) =>
      cellScores({ n, sum: sums[cell]!, sumOfSquares: own[cell]! }, min, max),
    );
    if (cells.every((cell) => cell !== undefined)) return cells;
  }
  return undefined;
}

/** The sum of squares of the first cell with which sums of squares about the cell means add what the splits add. */
function likelySquare(
  sizes: readonly number[],
  sums: readonly number[],
  { first, second }: CrossedSquares["squares"],
): number {
  const explained = sums.map((sum, cell) => sum ** 2 / sizes[cell]!);
  const [a, b, c, d] = explained as [number, number, number, number];
  const about = (squares: readonly number[], own: readonly [number, number]) =>
    squares.map((square, group) => square - own[group]!);
  return noInteraction(sizes, about(first, [a + b, c + d]), about(second, [a + c, b + d])) + a;
}

function cellScores(moments: ExactMoments, min: number, max: number): CellScores | undefined {
  const { n, sum, sumOfSquares } = moments;
  const shape = maximumEntropyShape(min, max, sum / n, sumOfSquares / n - (sum / n) ** 2);
  const counts = anyHistogram(
    min,
    shape.map((weight) => n * weight),
    moments,
  );
  return counts && { ...moments, counts };
}
