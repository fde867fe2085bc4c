import { sum } from "../base/sum";
import { printedInterval } from "../exact/printedInterval";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { isPrintedSo } from "./isPrintedSo";

/** A count as printed, and as a percent of those asked; either may be missing. */
export interface PrintedCount {
  readonly n?: string | undefined;
  readonly percent?: string | undefined;
}

/** All that is printed of one table of counts, and of its crossings with two groups each. */
export interface PrintedCounts {
  readonly asked: number;
  /** For each answer, every place where its count among all is printed. */
  readonly answers: readonly (readonly PrintedCount[])[];
  readonly crossings: readonly {
    readonly sizes: readonly [number, number];
    readonly answers: readonly (readonly [PrintedCount, PrintedCount])[];
    readonly chi2?: string | undefined;
    readonly p?: string | undefined;
  }[];
}

/**
 * The least number of printed counts, percents, chi2 and p that any integers contradict: so many
 * must be wrong, whichever they are, if the numbers asked are right. Exhaustive (branch and bound
 * over the counts of all, then over those of each crossing).
 *
 * @param known a number that some integers reach; more is not looked for
 * @param mostSteps how many partial tables are looked at before giving up
 * @returns the least number, `known` when there is none smaller; undefined when the bound was hit
 */
export function leastMisprints(
  { asked, answers, crossings }: PrintedCounts,
  known: number,
  mostSteps = 3_000_000,
): number | undefined {
  const budget = { steps: mostSteps };
  const splits = crossings.map(({ sizes, ...crossing }) => ({
    ...crossing,
    sizes,
    // [answer][count in the group]
    first: crossing.answers.map(([own]) => misfits([own], sizes[0])),
    second: crossing.answers.map(([, own]) => misfits([own], sizes[1])),
  }));
  const costs = answers.map((places, i) => {
    const own = misfits(places, asked);
    return own.map((cost, n) =>
      splits.reduce((all, split) => all + Math.min(...cellCosts(split.first[i]!, split.second[i]!, n)), cost),
    );
  });
  let best = known;
  for (const counts of tablesBelow(costs, asked, () => best, budget)) {
    const flat = answers.map((places, i) => misfits(places, asked)[counts[i]!]!);
    let cost = sum(flat);
    for (const split of splits) {
      if (cost >= best) break;
      cost += leastInCrossing(split, counts, best - cost, budget);
    }
    best = Math.min(best, cost);
  }
  return budget.steps <= 0 ? undefined : best;
}

interface Split {
  readonly sizes: readonly [number, number];
  readonly first: readonly (readonly number[])[];
  readonly second: readonly (readonly number[])[];
  readonly chi2?: string | undefined;
  readonly p?: string | undefined;
}

/** The same for one crossing, given the counts of all; `below` when there is no smaller one. */
function leastInCrossing(
  { sizes, first, second, chi2, p }: Split,
  counts: readonly number[],
  below: number,
  budget: { steps: number },
): number {
  const costs = counts.map((n, i) => cellCosts(first[i]!, second[i]!, n));
  const tests = [chi2, p].filter((text) => text !== undefined && text !== "x").length;
  let best = below;
  for (const own of tablesBelow(costs, sizes[0], () => best, budget)) {
    const cost = sum(own.map((n, i) => costs[i]![n]!));
    if (tests === 0) {
      best = Math.min(best, cost);
      continue;
    }
    const test = chiSquareTest(own.map((n, i) => [n, counts[i]! - n]));
    best = Math.min(best, cost + misses(chi2, test.statistic) + misses(p, test.p));
  }
  return best;
}

function misses(printed: string | undefined, value: number): number {
  return printed === undefined || printed === "x" || isPrintedSo(printed, value) ? 0 : 1;
}

/** How many of these printed numbers each count from 0 to `asked` contradicts. */
function misfits(places: readonly PrintedCount[], asked: number): readonly number[] {
  const tests = places.flatMap(({ n, percent }) => [
    ...(n === undefined || n === "x" ? [] : [(count: number) => count === Number(n)]),
    ...(percent === undefined || percent === "x" ? [] : [isPercent(percent, asked)]),
  ]);
  return Array.from({ length: asked + 1 }, (_, count) => tests.filter((holds) => !holds(count)).length);
}

/** Whether a count has this printed percent; on a tie it has both, and nobody's count has any. */
function isPercent(printed: string, asked: number): (count: number) => boolean {
  const { low, high, scale } = printedInterval(printed);
  return (count) => asked > 0 && 100 * count * scale >= low * asked && 100 * count * scale <= high * asked;
}

/** What each share of n in the first group costs; Infinity where a group has too few. */
function cellCosts(first: readonly number[], second: readonly number[], n: number): readonly number[] {
  return Array.from({ length: Math.min(n, first.length - 1) + 1 }, (_, own) =>
    n - own < second.length ? first[own]! + second[n - own]! : Number.POSITIVE_INFINITY,
  );
}

/**
 * Every choice of one count for each answer, of this sum, that costs less than `below()`, which may
 * fall on the way; the cheapest counts first.
 */
function* tablesBelow(
  costs: readonly (readonly number[])[],
  sum: number,
  below: () => number,
  budget: { steps: number },
): Generator<readonly number[]> {
  // least[i][rest]: the least that the answers from i on cost when they add up to `rest`.
  const least: Float64Array[] = [new Float64Array(sum + 1).fill(Number.POSITIVE_INFINITY)];
  least[0]![0] = 0;
  for (const own of costs.toReversed()) {
    const after = least[0]!;
    const row = new Float64Array(sum + 1).fill(Number.POSITIVE_INFINITY);
    for (let n = 0; n < own.length && n <= sum; n++) {
      for (let rest = n; rest <= sum; rest++) row[rest] = Math.min(row[rest]!, own[n]! + after[rest - n]!);
    }
    least.unshift(row);
  }
  const ordered = costs.map((own) => own.map((cost, n) => ({ cost, n })).sort((a, b) => a.cost - b.cost));
  const chosen: number[] = [];
  yield* from(0, sum, 0);

  function* from(i: number, rest: number, spent: number): Generator<readonly number[]> {
    if (i === costs.length) {
      yield [...chosen];
      return;
    }
    for (const { cost, n } of ordered[i]!) {
      if (budget.steps-- <= 0 || spent + cost >= below()) return;
      if (n > rest || spent + cost + least[i + 1]![rest - n]! >= below()) continue;
      chosen[i] = n;
      yield* from(i + 1, rest - n, spent + cost);
    }
  }
}
