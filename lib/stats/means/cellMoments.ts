import type { ExactMoments } from "../../exact/anyHistogram";
import { type CentredMoments, centredMoments } from "./describe";

/** The answers of one cell: the values themselves, or how many, their sum and their sum of squares. */
export type Cell = readonly number[] | ExactMoments;

/**
 * The moments of a cell, as an analysis of variance takes them.
 *
 * Of sums of whole numbers they are exact to the last rounding while n times the sum of squares is
 * a safe integer. What sums do not tell, the extremes, is left open: -Infinity and Infinity.
 */
export function cellMoments(cell: Cell): CentredMoments {
  if ("length" in cell) return centredMoments(cell);
  const { n, sum, sumOfSquares } = cell;
  if (n === 0) return centredMoments([]);
  const origin = Math.round(sum / n);
  return {
    n,
    sum,
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    origin,
    meanDeviation: (sum - n * origin) / n,
    sumOfSquares: (n * sumOfSquares - sum ** 2) / n,
  };
}
