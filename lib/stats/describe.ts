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
 * Everything is computed on deviations from the first value, which are exact in
 * floating point when the values share their leading digits, with the corrected
 * two-pass variance (Chan, Golub and LeVeque 1983). A NaN makes every moment NaN;
 * an empty column has NaN moments, a single value has a NaN `sd`, and a constant
 * column has `sd` exactly 0. Compared with R 4.2 `mean` and `sd` and with NIST's
 * one-way data sets.
 *
 * @param values shape [n], in the unit of the answers
 */
export function describe(values: readonly number[]): Description {
  const n = values.length;
  const origin = values[0] ?? Number.NaN;
  const { mean, sumOfSquares } = centredMoments(values, origin);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return {
    n,
    sum: n === 0 ? 0 : origin * n + mean * n,
    mean: origin + mean,
    sd: n < 2 ? Number.NaN : Math.sqrt(sumOfSquares / (n - 1)),
    min: n === 0 ? Number.NaN : min,
    max: n === 0 ? Number.NaN : max,
  };
}

/** Mean of `values - origin`, and the sum of squares about that mean. */
export interface CentredMoments {
  readonly n: number;
  readonly mean: number;
  readonly sumOfSquares: number;
}

/** The two passes behind {@link describe} and the analysis of variance, about a common `origin`. */
export function centredMoments(values: readonly number[], origin: number): CentredMoments {
  const n = values.length;
  const mean = compensatedSum(values, (value) => value - origin) / n;
  const residual = compensatedSum(values, (value) => value - origin - mean);
  const squares = compensatedSum(values, (value) => (value - origin - mean) ** 2);
  return { n, mean, sumOfSquares: n === 0 ? 0 : squares - residual ** 2 / n };
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
