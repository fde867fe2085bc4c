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
  const nearest = roundToTotal(expected, n);
  if (nearest === undefined) return undefined;
  const rounded = pricedCounts(expected, nearest);
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
  /** Of a cell that gains so many answers; Infinity when it would have fewer than none, or some where none is expected. */
  readonly cost: (cell: number, gain: number) => number;
  readonly price: (move: Move) => number;
  readonly apply: (move: Move) => void;
}

function pricedCounts(expected: readonly number[], start: readonly number[]): PricedCounts {
  const counts = [...start];
  const most = 4; // no move changes a cell by more
  const term = (count: number, k: number) => {
    if (count < 0) return Number.POSITIVE_INFINITY;
    return count === 0 ? 0 : count * Math.log(count / expected[k]!);
  };
  // Of the counts from `most` below to `most` above: a window that moves with the count.
  const terms = counts.map((count, k) =>
    Float64Array.from({ length: 2 * most + 1 }, (_, i) => term(count + i - most, k)),
  );
  const cost = (k: number, gain: number) => (gain === 0 ? 0 : terms[k]![gain + most]! - terms[k]![most]!);
  const net = new Int8Array(counts.length);
  const settle = (cells: readonly number[]) => {
    let all = 0;
    for (const k of cells) {
      all += cost(k, net[k]!);
      net[k] = 0;
    }
    return all;
  };
  return {
    counts,
    cost,
    price: ({ from, to }) => {
      for (const k of from) net[k]!--;
      for (const k of to) net[k]!++;
      return settle(from) + settle(to);
    },
    apply: ({ from, to }) => {
      for (const k of from) {
        counts[k]!--;
        terms[k]!.copyWithin(1, 0);
        terms[k]![0] = term(counts[k]! - most, k);
      }
      for (const k of to) {
        counts[k]!++;
        terms[k]!.copyWithin(0, 1);
        terms[k]![2 * most] = term(counts[k]! + most, k);
      }
    },
  };
}

/** Moves answers until the moments are exact; false when it gets stuck. */
function moveToMoments(first: number, priced: PricedCounts, { sum, sumOfSquares }: ExactMoments): boolean {
  const { counts, apply } = priced;
  const moment = (power: number) =>
    counts.reduce((total, count, k) => total + count * (first + k) ** power, 0);
  let gap = sum - moment(1);
  for (const step = Math.sign(gap); gap !== 0; gap -= step) {
    const k = cheapestStep(step, priced);
    if (k === undefined) return false;
    apply({ from: [k], to: [k + step] });
  }
  for (gap = sumOfSquares - moment(2); gap !== 0; ) {
    const pair = cheapestPair(gap, priced);
    if (!pair) return false;
    const [low, high] = pair;
    apply(gap > 0 ? spread(low, high) : squeeze(low, high));
    gap -= Math.sign(gap) * (2 * (high - low) + 2);
  }
  return true;
}

/** The cell from which an answer moves a step at the least cost. */
function cheapestStep(step: number, { counts, cost }: PricedCounts): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let k = Math.max(0, -step); k < counts.length - Math.max(0, step); k++) {
    const its = cost(k, -1) + cost(k + step, 1);
    if (its < least) [best, least] = [k, its];
  }
  return best;
}

/** The pair that is cheapest to spread (to squeeze, where the gap is below 0) without passing the gap. */
function cheapestPair(gap: number, { counts, cost }: PricedCounts): Pair | undefined {
  const inner = -Math.sign(gap);
  let best: Pair | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let low = 1; low < counts.length - 1; low++) {
    for (let high = low; high < counts.length - 1 && 2 * (high - low) + 2 <= Math.abs(gap); high++) {
      const pair = low === high ? cost(low, 2 * inner) : cost(low, inner) + cost(high, inner);
      const its = pair + (cost(low - 1, -inner) + cost(high + 1, -inner));
      if (its < least) [best, least] = [[low, high], its];
    }
  }
  return best;
}

/** Exchanges a spread for a squeeze of the same size until no such exchange brings the counts nearer. */
function exchange(priced: PricedCounts): readonly number[] {
  for (;;) {
    const best = cheapest(exchanges(priced.counts), priced);
    if (!best || priced.price(best) > -1e-9) return priced.counts;
    priced.apply(best);
  }
}

/**
 * Every spread with every squeeze of the same size, but for those that take answers where there
 * are none. The squeeze may take an answer that the spread brings; the reverse gives nothing new.
 */
function* exchanges(counts: readonly number[]): Generator<Move> {
  const last = counts.length - 1;
  const squeezes: number[][] = counts.map(() => []);
  for (const [low, high] of squeezable(counts)) squeezes[high - low]!.push(low);
  for (const [low, high] of spreadable(counts)) {
    const gap = high - low;
    for (const other of [...squeezes[gap]!, low - gap - 2, high + 2]) {
      if (other === low || other < 1 || other + gap >= last) continue;
      const [a, b] = [spread(low, high), squeeze(other, other + gap)];
      yield { from: [...a.from, ...b.from], to: [...a.to, ...b.to] };
    }
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

/** Takes an answer of each of two cells one step apart; the sum of squares gains 2 (high - low) + 2. */
function spread(low: number, high: number): Move {
  return { from: [low, high], to: [low - 1, high + 1] };
}

/** Undoes a spread. */
function squeeze(low: number, high: number): Move {
  return { from: [low - 1, high + 1], to: [low, high] };
}

type Pair = readonly [low: number, high: number];

/** The pairs of cells with answers that can be spread. */
function spreadable(counts: readonly number[]): readonly Pair[] {
  const taken = cellsWithAnswers(counts).filter((k) => k > 0 && k < counts.length - 1);
  return taken.flatMap((low) => taken.filter((high) => high >= low).map((high): Pair => [low, high]));
}

/** The pairs of cells into which answers from both sides can be squeezed. */
function squeezable(counts: readonly number[]): readonly Pair[] {
  const taken = cellsWithAnswers(counts);
  return taken.flatMap((low) =>
    taken.filter((high) => high - low >= 2).map((high): Pair => [low + 1, high - 1]),
  );
}

function cellsWithAnswers(counts: readonly number[]): readonly number[] {
  return counts.flatMap((count, k) => (count > 0 ? [k] : []));
}
