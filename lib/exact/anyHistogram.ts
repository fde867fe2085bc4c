import { squareBounds } from "./squareBounds";

/** An exact total, sum and sum of squares. */
export interface ExactMoments {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * Counts on consecutive integers with exactly these moments, wherever there are any: cell by
 * cell, the counts nearest to the expected ones first, leaving what cannot be completed.
 *
 * @param first the value of the first count
 * @param expected a count for each value, not necessarily whole; none is put where it is 0
 * @returns counts, same length as `expected`, or undefined when no counts have these moments
 */
export function anyHistogram(
  first: number,
  expected: readonly number[],
  moments: ExactMoments,
): readonly number[] | undefined {
  const max = first + expected.length - 1;
  const deadEnds = new Set<string>();
  const complete = (value: number, { n, sum, sumOfSquares }: ExactMoments): readonly number[] | undefined => {
    if (n === 0) return sum === 0 && sumOfSquares === 0 ? expected.slice(value - first).fill(0) : undefined;
    if (value > max || sum < n * value || sum > n * max) return undefined;
    const [least, most] = squareBounds(n, sum, { min: value, max });
    if (sumOfSquares < least || sumOfSquares > most || (sumOfSquares - least) % 2 !== 0) return undefined;
    const state = `${value} ${n} ${sum} ${sumOfSquares}`;
    if (deadEnds.has(state)) return undefined;
    for (const count of nearest(expected[value - first]!, n)) {
      const rest = complete(value + 1, {
        n: n - count,
        sum: sum - count * value,
        sumOfSquares: sumOfSquares - count * value ** 2,
      });
      if (rest) return [count, ...rest];
    }
    deadEnds.add(state);
    return undefined;
  };
  return complete(first, moments);
}

/** The counts from 0 to n, the nearest to the expected one first; 0 alone where that is 0. */
function nearest(expected: number, n: number): readonly number[] {
  if (expected === 0) return [0];
  const counts = Array.from({ length: n + 1 }, (_, count) => count);
  return counts.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
}
