import { sum } from "../../base/sum";
import { addRanges, type Range } from "../../exact/range";

/** What each integer from `from` on adds to a sum. */
export interface AllocationTerm {
  readonly from: number;
  readonly values: readonly number[];
}

/** One integer a term, and the sum of what they add. */
export interface Allocation {
  readonly integers: readonly number[];
  readonly sum: number;
}

/**
 * The least and the greatest sum over all ways to take one integer of each term so that the integers add up
 * to a total: dynamic programming over the terms (Ibaraki and Katoh 1988), exact whatever the shape of what is
 * added. Time and memory grow with the number of terms times the square of the widest.
 *
 * @returns undefined where no integers add up to the total
 */
export function allocationExtremes(
  terms: readonly AllocationTerm[],
  total: number,
): { readonly least: Allocation; readonly greatest: Allocation } | undefined {
  const most = integersOfMost(terms, total);
  const fewest = integersOfMost(
    terms.map(({ from, values }) => ({ from, values: values.map((value) => -value) })),
    total,
  );
  if (most === undefined || fewest === undefined) return undefined;
  const allocation = (integers: readonly number[]): Allocation => ({
    integers,
    sum: sum(terms.map(({ from, values }, k) => values[integers[k]! - from]!)),
  });
  return { least: allocation(fewest), greatest: allocation(most) };
}

function integersOfMost(terms: readonly AllocationTerm[], total: number): readonly number[] | undefined {
  const ranges = terms.map(({ from, values }): Range => [from, from + values.length - 1]);
  const [low, high] = addRanges(ranges);
  if (terms.some(({ values }) => values.length === 0) || !(total >= low && total <= high)) return undefined;
  // After k terms, best[t] is the greatest sum of those that add up to t above their least.
  let best: readonly number[] = [0];
  const taken = terms.map(({ values }) => {
    const next = new Array<number>(best.length + values.length - 1).fill(Number.NEGATIVE_INFINITY);
    const chosen = new Int32Array(next.length);
    best.forEach((before, t) => {
      values.forEach((value, i) => {
        if (before + value > next[t + i]!) {
          next[t + i] = before + value;
          chosen[t + i] = i;
        }
      });
    });
    best = next;
    return chosen;
  });
  let left = total - low;
  return terms
    .map(({ from }, k) => ({ from, chosen: taken[k]! }))
    .toReversed()
    .map(({ from, chosen }) => {
      const own = chosen[left]!;
      left -= own;
      return from + own;
    })
    .toReversed();
}
