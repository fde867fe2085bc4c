import { anyHistogram, type ExactMoments } from "./anyHistogram";
import { roundToTotal } from "./roundToTotal";

/**
 * Integer counts on consecutive integers with an exact total, sum and sum of squares, near a
 * given shape: no exchange of two pairs of answers brings them nearer.
 *
 * Starts from the rounded shape; moves one answer by one step until the sum is right, spreads
 * or squeezes pairs of answers until the sum of squares is (or, where these moves are stuck,
 * as small groups are, searches all counts), then exchanges a spread for a squeeze of the same
 * size as long as that brings the counts nearer to the shape (relative entropy, Kullback and
 * Leibler 1951). Deterministic.
 *
 * @param first the value of the first count
 * @param shape weights of the values first, first + 1, ...; any scale; a value of weight 0 has no answers
 * @returns counts, same length as `shape`, or undefined when no counts have these moments
 */
export function histogram(
  first: number,
  shape: readonly number[],
  moments: ExactMoments,
): readonly number[] | undefined {
  const { n, sum, sumOfSquares } = moments;
  if (![n, sum, sumOfSquares].every(Number.isSafeInteger) || n < 0) return undefined;
  const weight = shape.reduce((total, value) => total + value, 0);
  const expected = shape.map((value) => (n * value) / weight);
  const rounded = pricedCounts(expected, roundToTotal(expected, n));
  if (moveToMoments(first, rounded, moments)) return exchange(rounded);
  const found = anyHistogram(first, expected, moments);
  return found && exchange(pricedCounts(expected, found));
}

/** Cells that lose one answer each, and as many that gain one. */
interface Move {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Counts, with what a move of answers costs in relative entropy to the expected ones. */
interface PricedCounts {
  readonly counts: readonly number[];
  /** Infinity when a cell would have fewer than no answers, or one where none is expected. */
  readonly price: (move: Move) => number;
  readonly apply: (move: Move) => void;
}

function pricedCounts(expected: readonly number[], start: readonly number[]): PricedCounts {
  const counts = [...start];
  const most = 4; // no move changes a cell by more
  const costs = counts.map(() => new Float64Array(2 * most + 1));
  const term = (count: number, k: number) => {
    if (count < 0) return Number.POSITIVE_INFINITY;
    return count === 0 ? 0 : count * Math.log(count / expected[k]!);
  };
  const updateCosts = (k: number) => {
    for (let step = -most; step <= most; step++) {
      costs[k]![step + most] = step === 0 ? 0 : term(counts[k]! + step, k) - term(counts[k]!, k);
    }
  };
  counts.forEach((_, k) => {
    updateCosts(k);
  });
  const net = new Int8Array(counts.length);
  const settle = (cells: readonly number[]) => {
    let cost = 0;
    for (const k of cells) {
      cost += costs[k]![net[k]! + most]!;
      net[k] = 0;
    }
    return cost;
  };
  return {
    counts,
    price: ({ from, to }) => {
      for (const k of from) net[k]!--;
      for (const k of to) net[k]!++;
      return settle(from) + settle(to);
    },
    apply: ({ from, to }) => {
      for (const k of from) counts[k]!--;
      for (const k of to) counts[k]!++;
      for (const k of [...from, ...to]) updateCosts(k);
    },
  };
}

/** Moves answers until the moments are exact; false when it gets stuck. */
function moveToMoments(first: number, priced: PricedCounts, { sum, sumOfSquares }: ExactMoments): boolean {
  const { counts, apply } = priced;
  const moment = (power: number) => counts.reduce((total, count, k) => total + count * (first + k) ** power, 0);
  const steps = counts.slice(1).map((_, k): Move => ({ from: [k], to: [k + 1] }));
  for (let gap = sum - moment(1); gap !== 0; gap -= Math.sign(gap)) {
    const best = cheapest(gap > 0 ? steps : steps.map(reverse), priced);
    if (!best) return false;
    apply(best);
  }
  const spreads = pairs(counts.length).map(([low, high]) => ({ size: 2 * (high - low) + 2, move: spread(low, high) }));
  for (let gap = sumOfSquares - moment(2); gap !== 0; gap = sumOfSquares - moment(2)) {
    const fitting = spreads.filter(({ size }) => size <= Math.abs(gap)).map(({ move }) => move);
    const best = cheapest(gap > 0 ? fitting : fitting.map(reverse), priced);
    if (!best) return false;
    apply(best);
  }
  return true;
}

/** Exchanges a spread for a squeeze of the same size until no such exchange brings the counts nearer. */
function exchange(priced: PricedCounts): readonly number[] {
  const all = pairs(priced.counts.length);
  const exchanges = function* (): Generator<Move> {
    for (const [low, high] of all) {
      for (let other = 1; other + high - low < priced.counts.length - 1; other++) {
        if (other !== low) yield both(spread(low, high), reverse(spread(other, other + high - low)));
      }
    }
  };
  for (;;) {
    const best = cheapest(exchanges(), priced);
    if (!best || priced.price(best) > -1e-9) return priced.counts;
    priced.apply(best);
  }
}

function cheapest(moves: Iterable<Move>, { price }: PricedCounts): Move | undefined {
  let best: Move | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const move of moves) {
    const its = price(move);
    if (its < least) [best, least] = [move, its];
  }
  return best;
}

/** Cells from which two answers can move apart by one step each. */
function pairs(cells: number): readonly (readonly [low: number, high: number])[] {
  const inner = Array.from({ length: Math.max(0, cells - 2) }, (_, k) => k + 1);
  return inner.flatMap((low) => inner.filter((high) => high >= low).map((high) => [low, high] as const));
}

/** Moves an answer of each cell apart by one step; 2 (high - low) + 2 is what the sum of squares gains. */
function spread(low: number, high: number): Move {
  return { from: [low, high], to: [low - 1, high + 1] };
}

function reverse({ from, to }: Move): Move {
  return { from: to, to: from };
}

function both(a: Move, b: Move): Move {
  return { from: [...a.from, ...b.from], to: [...a.to, ...b.to] };
}
