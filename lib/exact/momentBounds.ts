import type { PrintedRow } from "./momentSolutions";
import { type ReadMoments, readRow, squareRange, sumRange } from "./printedRanges";
import { integers, type Range } from "./range";

/** Between what a sum and a sum of squares lie; undefined where what is printed bounds them on no side. */
export interface MomentBounds {
  readonly sum: Range | undefined;
  readonly sumOfSquares: Range | undefined;
}

/**
 * Between what the sums and sums of squares of a row of means lie, each group on its own: outer bounds, which hold whatever
 * the other groups are.
 *
 * @returns in all, and for each crossing by group
 * @throws UserError in French when a printed number cannot be read
 */
export function momentBounds(printed: PrintedRow): {
  readonly total: MomentBounds;
  readonly crossings: readonly (readonly MomentBounds[])[];
} {
  const row = readRow(printed);
  const boundsOf = (group: ReadMoments): MomentBounds => {
    const sum = sumRange(group, row);
    if (!sum.every(Number.isFinite) || sum[0] > sum[1]) return { sum: undefined, sumOfSquares: undefined };
    if (sum[1] - sum[0] > mostSums) return { sum, sumOfSquares: undefined };
    const squares = integers(sum).map((own) => squareRange(group, own, row));
    const low = squares.reduce((least, own) => Math.min(least, own[0]), Number.POSITIVE_INFINITY);
    const high = squares.reduce((most, own) => Math.max(most, own[1]), 0);
    return { sum, sumOfSquares: Number.isFinite(high) ? [low, high] : undefined };
  };
  return {
    total: boundsOf(row.total),
    crossings: row.crossings.map(({ groups }) => groups.map(boundsOf)),
  };
}

/** For how many sums the squares are looked at. */
const mostSums = 10_000;
