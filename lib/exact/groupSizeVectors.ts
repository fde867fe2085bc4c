import { sum } from "../base/sum";
import { addRanges, type Range } from "./range";

/** A mean, or a share, of each group and of all: that of all lies between those of the groups, as their sizes weigh them. */
export interface Balance {
  readonly groups: readonly Range[];
  readonly whole: Range;
}

/** What is known of the sizes of groups that are not printed. */
export interface SizeSearch {
  /** The sizes that each group may have on its own, in ascending order. */
  readonly candidates: readonly (readonly number[])[];
  /** Between what their sum lies. */
  readonly total: Range;
  readonly balances: readonly Balance[];
}

/**
 * Every way to give groups sizes that add up and that no balance excludes, those near to equal first within each group.
 *
 * @param mostSteps how many partial ways are looked at
 * @returns the ways, and whether these are all
 */
export function groupSizeVectors(
  search: SizeSearch,
  mostSteps: number,
): { readonly vectors: readonly (readonly number[])[]; readonly all: boolean } {
  const { candidates, total } = search;
  const share = (total[0] + total[1]) / 2 / candidates.length;
  const ordered = candidates.map((own) => own.toSorted((a, b) => Math.abs(a - share) - Math.abs(b - share)));
  const vectors: (readonly number[])[] = [];
  let steps = 0;
  const grow = (sizes: readonly number[]): void => {
    if (sizes.length === candidates.length) {
      vectors.push(sizes);
      return;
    }
    for (const size of ordered[sizes.length]!) {
      if (steps >= mostSteps) return;
      steps++;
      const own = [...sizes, size];
      if (isOpen(search, own)) grow(own);
    }
  };
  grow([]);
  return { vectors, all: steps < mostSteps };
}

/** Between what the size of each group lies for all that totals and balances tell of it beside the others: no search. */
export function groupSizeBounds(search: SizeSearch): readonly Range[] {
  return search.candidates.map((own, g) => {
    // The group first, and the others after it.
    const front = <T>(all: readonly T[]) => [all[g]!, ...all.filter((_, other) => other !== g)];
    const turned = {
      candidates: front(search.candidates),
      total: search.total,
      balances: search.balances.map(({ groups, whole }) => ({ groups: front(groups), whole })),
    };
    const possible = own.filter((size) => isOpen(turned, [size]));
    return [possible[0] ?? Number.POSITIVE_INFINITY, possible.at(-1) ?? Number.NEGATIVE_INFINITY];
  });
}

/** Whether groups that follow may still have sizes, for all that totals and balances tell. */
function isOpen({ candidates, total, balances }: SizeSearch, sizes: readonly number[]): boolean {
  const rest = candidates.slice(sizes.length);
  const given = sum(sizes);
  const [least, most] = addRanges(rest.map((own): Range => [own[0]!, own.at(-1)!]));
  const left: Range = [Math.max(total[0] - given, least), Math.min(total[1] - given, most)];
  if (left[0] > left[1]) return false;
  return balances.every(({ groups, whole }) => {
    const over = (end: 0 | 1, best: (...values: number[]) => number) => {
      const away = groups.map((own) => own[end] - whole[1 - end]!);
      const later = away.slice(sizes.length);
      const furthest = later.length === 0 ? 0 : best(...later);
      return sum(sizes.map((n, g) => n * away[g]!)) + best(left[0] * furthest, left[1] * furthest);
    };
    return over(0, Math.min) <= tiny && over(1, Math.max) >= -tiny;
  });
}

/** What sums of products lose. */
const tiny = 1e-9;
