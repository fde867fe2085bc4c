import type { ExactMoments } from "./anyHistogram";
import { histogram } from "./histogram";
import { outwards } from "./outwards";
import { squareBounds } from "./squareBounds";

/**
 * Integer counts on consecutive integers with an exact total, sum and sum of squares, of which an
 * exact number lies from a value on: two histograms, below it and from it, whose moments add up.
 * Those nearest to what the shape gives each part are tried first, up to a bound.
 *
 * @param first the value of the first count
 * @param shape weights of the values first, first + 1, ...
 * @param from the value from which `count` answers lie
 * @returns counts, same length as `shape`, or undefined when none were found
 */
export function splitHistogram(
  first: number,
  shape: readonly number[],
  { n, sum, sumOfSquares }: ExactMoments,
  from: number,
  count: number,
): readonly number[] | undefined {
  const cut = from - first;
  const lower = partOf(first, shape.slice(0, cut), n - count);
  const upper = partOf(from, shape.slice(cut), count);
  const share = (whole: number, power: 1 | 2) => {
    const [low, high] = [lower.moments(power), upper.moments(power)];
    const spread = low.variance + high.variance;
    return high.mean + (spread === 0 ? 0 : ((whole - low.mean - high.mean) * high.variance) / spread);
  };
  for (const upperSum of outwards(share(sum, 1), 1, furthest)) {
    const start = Math.round(share(sumOfSquares, 2));
    const even = start + (Math.abs(start - upperSum) % 2);
    for (const upperSquares of outwards(even, 2, furthest)) {
      const high = { n: count, sum: upperSum, sumOfSquares: upperSquares };
      const low = { n: n - count, sum: sum - upperSum, sumOfSquares: sumOfSquares - upperSquares };
      if (!upper.mayHave(high) || !lower.mayHave(low)) continue;
      const counts = [lower.histogram(low), upper.histogram(high)];
      if (counts[0] && counts[1]) return [...counts[0], ...counts[1]];
    }
  }
  return undefined;
}

/** How many steps from what the shape gives are tried, each way. */
const furthest = 40;

/** One part of the scale, and the n answers that are to lie in it. */
function partOf(first: number, shape: readonly number[], n: number) {
  const weight = shape.reduce((all, own) => all + own, 0);
  const last = first + shape.length - 1;
  const average = (power: number) =>
    shape.reduce((all, own, k) => all + (own / weight) * (first + k) ** power, 0);
  return {
    /** Mean and variance of the sum (of the squares) of n answers of this shape. */
    moments(power: 1 | 2) {
      const mean = average(power);
      return { mean: n * mean, variance: n * Math.max(0, average(2 * power) - mean ** 2) };
    },
    mayHave({ sum, sumOfSquares }: ExactMoments): boolean {
      if (n === 0) return sum === 0 && sumOfSquares === 0;
      if (sum < n * first || sum > n * last) return false;
      const [least, most] = squareBounds(n, sum, { min: first, max: last });
      return sumOfSquares >= least && sumOfSquares <= most;
    },
    histogram(moments: ExactMoments): readonly number[] | undefined {
      return n === 0 ? shape.map(() => 0) : histogram(first, shape, moments);
    },
  };
}
