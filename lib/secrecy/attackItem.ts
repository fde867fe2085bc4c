import { type HiddenPart, hiddenParts, hiddenSolutions, outwards } from "../exact/hiddenSolutions";
import type { ItemCounts } from "./ItemCounts";
import { type ItemSystem, itemSystem } from "./itemSystem";
import { printedLike } from "./printedLike";

/** A hidden number as whoever reads the tables can know it. */
export interface HiddenNumber {
  /** Which answer, crossing and group it is of, by rank; those that are absent are totals. */
  readonly answer?: number;
  readonly crossing?: number;
  readonly group?: number;
  /** Values that it can have; with `complete` there is no other, else there may be more. */
  readonly values: readonly number[];
  readonly complete: boolean;
}

/** A test that is shown of a crossing, with three decimals as it is printed. */
export interface ShownTest {
  readonly statistic: number;
  readonly p: number;
}

/** How many partial solutions are looked at for one value, and in all where a test is shown. */
const mostSteps = 4_000;
const mostOfTest = 400_000;

/**
 * What an intruder finds of the numbers that an item hides, who has all that is shown of it: the counts, and the tests.
 * Hidden numbers are NaN. Without a test that is shown beside hidden cells, the search ends with `width` values a
 * number; with one, all the tables that print it are looked at.
 *
 * @param tests of each crossing; undefined where it is hidden
 */
export function attackItem(
  item: ItemCounts,
  width: number,
  tests: readonly (ShownTest | undefined)[] = [],
): readonly HiddenNumber[] {
  const system = itemSystem(item);
  const hidden = new Set(system.values.flatMap((value, cell) => (Number.isNaN(value) ? [cell] : [])));
  for (const cell of system.free) hidden.add(cell);
  const isTold = system.crossings.some(
    ({ cells }, c) => tests[c] !== undefined && cells.flat().some((cell) => hidden.has(cell)),
  );
  const parts = hiddenParts(system, hidden);
  const found = isTold
    ? testedValues(system, joined(parts), tests)
    : new Map(parts.flatMap((part) => [...openValues(part, width)]));
  return places(system).flatMap(([cell, place]) => {
    const own = found.get(cell);
    return own === undefined ? [] : [{ ...place, ...own, values: [...own.values].sort((a, b) => a - b) }];
  });
}

interface Found {
  readonly values: Set<number>;
  readonly complete: boolean;
}

function openValues(part: HiddenPart, width: number): ReadonlyMap<number, Found> {
  const { cells } = part;
  const sets = cells.map(() => new Set<number>());
  const complete = cells.map(() => false);
  const learn = (solution: readonly number[]) => solution.forEach((own, c) => void sets[c]!.add(own));
  const first = hiddenSolutions(
    part,
    cells.map(() => 3),
    [],
    { steps: 50 * mostSteps },
  ).next();
  if (first.done) return new Map();
  const start = first.value;
  learn(start);
  cells.forEach((_, i) => {
    let isSure = true;
    for (const value of outwards(start[i]!, 0, start[i]! + 4 * width)) {
      if (sets[i]!.size >= width) return;
      if (sets[i]!.has(value)) continue;
      const budget = { steps: mostSteps };
      const next = hiddenSolutions(part, start, [[i, value]], budget).next();
      if (!next.done) learn(next.value);
      else if (budget.steps <= 0) isSure = false;
    }
    complete[i] = isSure;
  });
  return new Map(cells.map((cell, i) => [cell, { values: sets[i]!, complete: complete[i]! }]));
}

/** All parts as one: a test ties them. */
function joined(parts: readonly HiddenPart[]): HiddenPart {
  let first = 0;
  const equations = parts.flatMap(({ cells, equations: own }) => {
    const shift = first;
    first += cells.length;
    return own.map(({ terms, total }) => ({
      terms: terms.map(([cell, sign]) => [cell + shift, sign] as const),
      total,
    }));
  });
  return { cells: parts.flatMap(({ cells }) => cells), equations };
}

/** Every value that belongs to a table which prints the tests that are shown. */
function testedValues(
  { values, crossings }: ItemSystem,
  part: HiddenPart,
  tests: readonly (ShownTest | undefined)[],
): ReadonlyMap<number, Found> {
  const sets = part.cells.map(() => new Set<number>());
  const budget = { steps: mostOfTest };
  const rank = new Map(part.cells.map((cell, i) => [cell, i]));
  for (const solution of hiddenSolutions(
    part,
    part.cells.map(() => 3),
    [],
    budget,
  )) {
    const countOf = (cell: number) => {
      const own = rank.get(cell);
      return own === undefined ? values[cell]! : solution[own]!;
    };
    const isPrinted = crossings.every(
      ({ cells }, c) =>
        tests[c] === undefined ||
        printedLike(
          cells.map((row) => row.map(countOf)),
          tests[c],
        ),
    );
    if (isPrinted) solution.forEach((own, i) => void sets[i]!.add(own));
  }
  const complete = budget.steps > 0;
  return new Map(part.cells.map((cell, i) => [cell, { values: sets[i]!, complete }]));
}

/** The numbers of a system that need protection, and what they are. */
function places({ n, answers, crossings }: ItemSystem) {
  type Placed = readonly [cell: number, place: Pick<HiddenNumber, "answer" | "crossing" | "group">];
  return [
    [n, {}] as Placed,
    ...answers.map((cell, answer): Placed => [cell, { answer }]),
    ...crossings.flatMap((own, crossing): readonly Placed[] => [
      [own.n, { crossing }],
      ...own.sizes.map((cell, group): Placed => [cell, { crossing, group }]),
      ...own.totals.map((cell, answer): Placed => [cell, { crossing, answer }]),
      ...own.cells.flatMap((row, answer) =>
        row.map((cell, group): Placed => [cell, { crossing, answer, group }]),
      ),
    ]),
  ];
}
