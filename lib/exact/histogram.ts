/**
 * Integer counts on consecutive integers with an exact total, sum and sum of squares, as
 * close as moves can bring them to a given shape.
 *
 * Starts from the rounded shape; moves one answer by one step until the sum is right, spreads
 * or squeezes pairs of answers until the sum of squares is, then exchanges a spread for a
 * squeeze of the same size as long as that brings the counts nearer to the shape (relative
 * entropy, Kullback and Leibler 1951). Deterministic.
 *
 * @param first the value of the first count
 * @param shape weights of the values first, first + 1, ...; any positive scale
 * @returns counts, same length as `shape`, or undefined when the moves do not reach the moments
 */
export function histogram(
  first: number,
  shape: readonly number[],
  moments: { readonly n: number; readonly sum: number; readonly sumOfSquares: number },
): readonly number[] | undefined {
  const { n } = moments;
  const weight = shape.reduce((sum, value) => sum + value, 0);
  const expected = shape.map((value) => (n * value) / weight);
  const counts = roundToTotal(expected, n);
  const value = (k: number) => first + k;
  const moment = (power: number) => counts.reduce((sum, count, k) => sum + count * value(k) ** power, 0);
  /** What it costs, in relative entropy, to take `step` answers into cell k. */
  const cost = (k: number, step: number) => {
    const after = counts[k]! + step;
    if (after < 0) return Number.POSITIVE_INFINITY;
    return entropyTerm(after, expected[k]!) - entropyTerm(counts[k]!, expected[k]!);
  };
  const apply = (changes: Move) => {
    for (const [k, step] of changes) counts[k] = counts[k]! + step;
  };
  const price = (changes: Move) => {
    // Two changes of the same cell are priced together.
    const net = new Map<number, number>();
    for (const [k, step] of changes) net.set(k, (net.get(k) ?? 0) + step);
    let sum = 0;
    for (const [k, step] of net) sum += cost(k, step);
    return sum;
  };
  const cheapest = (moves: readonly Move[]) => {
    let best: Move | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const move of moves) {
      const its = price(move);
      if (its < least) [best, least] = [move, its];
    }
    return best;
  };

  for (let gap = moments.sum - moment(1); gap !== 0; gap -= Math.sign(gap)) {
    const step = Math.sign(gap);
    const moves = counts.flatMap((_, k): Move[] => (k + step in counts ? [[[k, -1], [k + step, 1]]] : []));
    const best = cheapest(moves);
    if (!best) return undefined;
    apply(best);
  }

  const spreads = pairMoves(shape.length);
  for (let gap = moments.sumOfSquares - moment(2); gap !== 0; gap = moments.sumOfSquares - moment(2)) {
    const fitting = spreads.filter(({ size }) => size <= Math.abs(gap));
    const best = cheapest(fitting.map((move) => (gap > 0 ? move.spread : reverse(move.spread))));
    if (!best) return undefined;
    apply(best);
  }

  const exchanges = spreads.flatMap((a) =>
    spreads.filter((b) => b.size === a.size && b !== a).map((b): Move => [...a.spread, ...reverse(b.spread)]),
  );
  for (;;) {
    const best = cheapest(exchanges);
    if (!best || price(best) > -1e-9) return counts;
    apply(best);
  }
}

/** Changes of counts: cell and step. */
type Move = readonly (readonly [cell: number, step: number])[];

/** Every move of two answers apart by one step each; `size` is what it adds to the sum of squares. */
function pairMoves(cells: number): readonly { readonly size: number; readonly spread: Move }[] {
  const moves = [];
  for (let low = 1; low < cells - 1; low++) {
    for (let high = low; high < cells - 1; high++) {
      const spread: Move = [
        [low, -1],
        [high, -1],
        [low - 1, 1],
        [high + 1, 1],
      ];
      moves.push({ size: 2 * (high - low) + 2, spread });
    }
  }
  return moves;
}

function reverse(move: Move): Move {
  return move.map(([cell, step]) => [cell, -step] as const);
}

function entropyTerm(count: number, expected: number): number {
  return count === 0 ? 0 : count * Math.log(count / expected);
}

/** Non-negative integers near these numbers that add up to `total` (largest remainders). */
export function roundToTotal(values: readonly number[], total: number): number[] {
  const rounded = values.map(Math.floor);
  const missing = total - rounded.reduce((sum, value) => sum + value, 0);
  const order = values
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of order.slice(0, missing)) rounded[i] = rounded[i]! + 1;
  return rounded;
}
