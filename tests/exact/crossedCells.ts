import fc from "fast-check";
import type { ExactMoments } from "../../lib/exact/anyHistogram";
import type { CrossedSums } from "../../lib/exact/interactionRange";
import { product } from "../../lib/exact/range";
import { twoWayAnova } from "../../lib/stats/means/twoWayAnova";

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Four cells of answers on a scale. */
export const answersOf = ({ min, max }: Scale) => {
  const cell = fc.oneof(
    fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 40 }),
  );
  return fc.tuple(cell, cell, cell, cell);
};

/** What is known of four cells from their two splits. */
export function crossed(cells: readonly ExactMoments[], scale: Scale): CrossedSums {
  const [a, b, c, d] = cells as readonly [ExactMoments, ExactMoments, ExactMoments, ExactMoments];
  const groups = (key: "sum" | "sumOfSquares") => ({
    first: [a[key] + b[key], c[key] + d[key]],
    second: [a[key] + c[key], b[key] + d[key]],
  });
  const sumOfSquares = cells.reduce((sum, cell) => sum + cell.sumOfSquares, 0);
  return { ...groups("sum"), sumOfSquares, squares: groups("sumOfSquares"), ...scale };
}

/** F of the interaction of four cells. */
export function interactionOf(cells: readonly ExactMoments[]): number {
  return twoWayAnova([cells.slice(0, 2), cells.slice(2)]).interaction.F;
}

/** The moments of every list of n integers of a scale, once each. */
function everyMoments(n: number, { min, max }: Scale): readonly ExactMoments[] {
  const found = new Map<string, ExactMoments>();
  const visit = (left: number, from: number, sum: number, sumOfSquares: number) => {
    if (left === 0) found.set(`${sum} ${sumOfSquares}`, { n, sum, sumOfSquares });
    else
      for (let value = from; value <= max; value++)
        visit(left - 1, value, sum + value, sumOfSquares + value ** 2);
  };
  visit(n, min, 0, 0);
  return [...found.values()];
}

/** The sums of squares of every list of n integers of a scale, by sum. */
export function squaresOf(n: number, scale: Scale): ReadonlyMap<number, ReadonlySet<number>> {
  let found = new Map([[0, new Set([0])]]);
  for (let i = 0; i < n; i++) {
    const next = new Map<number, Set<number>>();
    for (const [sum, squares] of found) {
      for (let value = scale.min; value <= scale.max; value++) {
        const own = next.get(sum + value) ?? new Set<number>();
        for (const square of squares) own.add(square + value ** 2);
        next.set(sum + value, own);
      }
    }
    found = next;
  }
  return found;
}

/** The moments of every four cells, none empty, of so many answers on a scale. */
export function* everyCrossedCells(
  totals: readonly number[],
  scale: Scale,
): Generator<readonly ExactMoments[]> {
  const sizes = [1, 2, 3];
  for (const own of product([sizes, sizes, sizes, sizes])) {
    if (totals.includes(own.reduce((sum, n) => sum + n, 0)))
      yield* product(own.map((n) => everyMoments(n, scale)));
  }
}

/** The least and the greatest F of the interaction among the cells of which the same is known. */
export function rangesOf<T>(
  all: readonly (readonly ExactMoments[])[],
  knownOf: (cells: readonly ExactMoments[]) => { readonly key: string; readonly known: T },
) {
  const ranges = new Map<
    string,
    { known: T; cells: readonly ExactMoments[]; least: number; greatest: number }
  >();
  for (const cells of all) {
    const F = interactionOf(cells);
    if (Number.isNaN(F)) continue;
    const { key, known } = knownOf(cells);
    const { least, greatest } = ranges.get(key) ?? { least: F, greatest: F };
    ranges.set(key, { known, cells, least: Math.min(least, F), greatest: Math.max(greatest, F) });
  }
  return [...ranges.values()];
}
