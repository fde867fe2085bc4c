/** Moments and extremes of one column. `sd` has n - 1 in its denominator. */
export interface Description {
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  /** Of weighted answers: the 95 % confidence interval of the mean; NaN ends where there is none. */
  readonly interval?: readonly [low: number, high: number];
}

/**
 * Sum, mean and standard deviation of a column of numbers.
 *
 * Whole numbers (that lie within a few millions of one another) are summed exactly. Otherwise the
 * sum is compensated, and the variance is computed on deviations from the first value, which are
 * exact in floating point when the values share their leading digits, in two passes with correction
 * (Chan, Golub and LeVeque 1983). A NaN or an infinite value makes every moment NaN; an empty column
 * has a sum of 0 and is NaN for the rest, a single value has a NaN `sd`, and a constant column
 * has its constant for mean and `sd` exactly 0. Compared with R 4.2 `mean` and `sd`.
 *
 * @param values shape [n], in the unit of the answers
 * @example import { describe } from "carnets";
 * describe([7, 8, 10, 3])
 */
export function describe(values: ArrayLike<number>): Description {
  return descriptionOf(centredMoments(values));
}

/** Moments of a column as seen from its first value; NaN when there is none. */
export interface CentredMoments {
  readonly n: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** The first value, exact. */
  readonly origin: number;
  /** Mean of the deviations from `origin`: 0, exactly, for a constant column. */
  readonly meanDeviation: number;
  /** Sum of squares about the mean. */
  readonly sumOfSquares: number;
}

/** What {@link describe} makes of moments. */
export function descriptionOf({ n, sum, min, max, sumOfSquares }: CentredMoments): Description {
  return {
    n,
    sum,
    mean: Math.min(max, Math.max(min, sum / n)), // the division may step out of a constant column by one bit
    sd: n < 2 ? Number.NaN : Math.sqrt(sumOfSquares / (n - 1)),
    min,
    max,
  };
}

/** The moments behind {@link describe} and the analysis of variance. */
export function centredMoments(values: ArrayLike<number>): CentredMoments {
  const n = values.length;
  const origin = n === 0 ? Number.NaN : values[0]!;
  let min = n === 0 ? Number.NaN : Number.POSITIVE_INFINITY;
  let max = n === 0 ? Number.NaN : Number.NEGATIVE_INFINITY;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    const deviation = value - origin;
    sum += deviation;
    squares += deviation * deviation;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // Whole deviations of which n times the squares is a safe integer: nothing was rounded. One that
  // is not whole makes some square so, unless it is lost in a large sum.
  const total = n * origin + sum;
  if (
    n * squares <= Number.MAX_SAFE_INTEGER &&
    Math.abs(total) <= Number.MAX_SAFE_INTEGER &&
    areWhole(values)
  ) {
    return {
      n,
      sum: total,
      min,
      max,
      origin,
      meanDeviation: sum / n,
      sumOfSquares: (n * squares - sum * sum) / n,
    };
  }
  const list = Array.from(values);
  return { ...compensatedMoments(list), ...extremes(list) };
}

/**
 * The moments of a column of which it is known how often each value occurs: the same numbers as those of
 * {@link centredMoments} on all its answers.
 *
 * @param values shape [value]
 * @param counts shape [value]
 * @param first the first answer, which the deviations are taken from
 */
export function countedMoments(
  values: readonly number[],
  counts: readonly number[],
  first: number,
): CentredMoments {
  let n = 0;
  let sum = 0;
  let squares = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (let i = 0; i < values.length; i++) {
    const count = counts[i]!;
    if (count === 0) continue;
    const value = values[i]!;
    const deviation = value - first;
    n += count;
    sum += count * deviation;
    squares += count * deviation * deviation;
    min = Math.min(min, value);
    max = Math.max(max, value);
    whole &&= Number.isInteger(value);
  }
  const total = n * first + sum;
  if (
    n > 0 &&
    whole &&
    n * squares <= Number.MAX_SAFE_INTEGER &&
    Math.abs(total) <= Number.MAX_SAFE_INTEGER
  ) {
    const sumOfSquares = (n * squares - sum * sum) / n;
    return { n, sum: total, min, max, origin: first, meanDeviation: sum / n, sumOfSquares };
  }
  return centredMoments(values.flatMap((value, i) => new Array<number>(counts[i]!).fill(value)));
}

function areWhole(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== Math.floor(value)) return false;
  }
  return true;
}

function compensatedMoments(values: readonly number[]) {
  const n = values.length;
  const origin = values[0] ?? Number.NaN;
  const meanDeviation = compensatedSum(values, (value) => value - origin) / n;
  const residual = compensatedSum(values, (value) => value - origin - meanDeviation);
  const squares = compensatedSum(values, (value) => (value - origin - meanDeviation) ** 2);
  const sumOfSquares = n === 0 ? 0 : squares - residual ** 2 / n;
  return { n, sum: compensatedSum(values, (value) => value), origin, meanDeviation, sumOfSquares };
}

/** NaN where a value is, or where there is none. */
function extremes(values: readonly number[]) {
  if (values.length === 0) return { min: Number.NaN, max: Number.NaN };
  const least = (a: number, b: number) => Math.min(a, b);
  const most = (a: number, b: number) => Math.max(a, b);
  return { min: values.reduce(least), max: values.reduce(most) };
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
