import { centredMoments } from "../means/describe";

/**
 * The standard scores of a column: mean 0 and variance 1, with n in the denominator. A constant
 * column, which has no scale, gives NaN, and so does a NaN among the values.
 */
export function standardised(values: ArrayLike<number>): Float64Array {
  const { n, origin, meanDeviation, sumOfSquares } = centredMoments(values);
  const sd = Math.sqrt(sumOfSquares / n);
  return Float64Array.from(values, (value) => (value - origin - meanDeviation) / sd);
}

/** The standard scores of each column of a table of shape [row][column]. */
export function standardisedColumns(rows: readonly (readonly number[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, j) => standardised(rows.map((row) => row[j]!)));
}

/** The indices of the columns that hold a single value. */
export function constantColumns(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).flatMap((first, j) => (rows.every((row) => row[j] === first) ? [j] : []));
}
