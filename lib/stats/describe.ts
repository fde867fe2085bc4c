/** Moments and extremes of one column. `sd` has n - 1 in its denominator. */
export interface Description {
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Sum, mean and standard deviation of a column of numbers.
 *
 * The sum is compensated, hence exact for integers. The variance is computed on
 * deviations from the first value, which are exact in floating point when the values
 * share their leading digits, in two passes with correction (Chan, Golub and LeVeque
 * 1983). A NaN or an infinite value makes every moment NaN; an empty column has a sum
 * of 0 and is NaN for the rest, a single value has a NaN `sd`, and a constant column
 * has its constant for mean and `sd` exactly 0. Compared with R 4.2 `mean` and `sd`.
 *
 * @param values shape [n], in the unit of the answers
 */
export function describe(values: readonly number[]): Description {
  const n = values.length;
  const sum = compensatedSum(values, (value) => value);
  const { sumOfSquares } = centredMoments(values);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return {
    n,
    sum,
    mean: Math.min(max, Math.max(min, sum / n)), // the division may step out of a constant column by one bit
    sd: n < 2 ? Number.NaN : Math.sqrt(sumOfSquares / (n - 1)),
    min: n === 0 ? Number.NaN : min,
    max: n === 0 ? Number.NaN : max,
  };
}

/** Moments of a column as seen from its first value; NaN when there is none. */
export interface CentredMoments {
  readonly n: number;
  /** The first value, exact. */
  readonly origin: number;
  /** Mean of the deviations from `origin`: 0, exactly, for a constant column. */
  readonly meanDeviation: number;
  /** Sum of squares about the mean. */
  readonly sumOfSquares: number;
}

/** The two passes behind {@link describe} and the analysis of variance. */
export function centredMoments(values: readonly number[]): CentredMoments {
  const n = values.length;
  const origin = values[0] ?? Number.NaN;
  const meanDeviation = compensatedSum(values, (value) => value - origin) / n;
  const residual = compensatedSum(values, (value) => value - origin - meanDeviation);
  const squares = compensatedSum(values, (value) => (value - origin - meanDeviation) ** 2);
  return { n, origin, meanDeviation, sumOfSquares: n === 0 ? 0 : squares - residual ** 2 / n };
}

/** Kahan-Babuska sum of `term(value)` (Neumaier 1974). */
function compensatedSum(values: readonly number[], term: (value: number) => number): number {
  let sum = 0;
  let correction = 0;
  for (const value of values) {
    const next = term(value);
    const total = sum + next;
    correction += Math.abs(sum) >= Math.abs(next) ? sum - total + next : next - total + sum;
    sum = total;
  }
  return sum + correction;
}
