import { filledTables, type Steps } from "./filledTables";
import { addRanges, intersect, type Range } from "./range";

/** A crossing of the same answers: between what each cell lies, and how many were asked in each group. */
export interface CrossedRanges {
  /** Shape [answers][groups]. */
  readonly cells: readonly (readonly Range[])[];
  /** Absent where they are not known. */
  readonly sizes?: readonly number[] | undefined;
  /** Whether a table, shape [answers][groups], gives what else is known of it. */
  readonly accepts?: (table: readonly (readonly number[])[]) => boolean;
}

/** Between what the counts of the answers to a question lie, in all and in each crossing. */
export interface CountRanges {
  /** How many were asked in all; absent where it is not known. */
  readonly asked?: number | undefined;
  readonly answers: readonly Range[];
  readonly crossings: readonly CrossedRanges[];
}

/** Counts in all, and for each crossing every table that has them as its margin. */
export interface CountSolution {
  readonly counts: readonly number[];
  /** Shape [crossing][table][answers][groups]; at least one table a crossing. */
  readonly tables: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** How many partial tables are looked at before giving up. */
const defaultSteps = 20_000;

/**
 * Every way to fill the tables of a question with integers: counts that add up to the number
 * asked, and in each crossing cells that add up to these counts and to the sizes of its groups.
 * Exhaustive: none found means that no integers do.
 *
 * @param mostSteps how many partial tables are looked at before giving up
 * @returns the solutions; undefined where the bound was hit, or there is no end of them
 */
export function countSolutions(
  ranges: CountRanges,
  mostSteps = defaultSteps,
): readonly CountSolution[] | undefined {
  const margins = marginsOf(ranges);
  if (hasHopelessGroup(ranges)) return [];
  const isEndless =
    ranges.asked === undefined && margins.some(([, high]) => high === Number.POSITIVE_INFINITY);
  if (isEndless && margins.every(([low, high]) => low <= high)) return undefined;
  const steps = { left: mostSteps };
  const solutions: CountSolution[] = [];
  for (const counts of countsOf(ranges, margins, steps)) {
    const tables: (readonly (readonly number[])[])[][] = [];
    for (const crossing of ranges.crossings) {
      const own = [...tablesOf(crossing, counts, steps)];
      if (own.length === 0) break;
      tables.push(own);
    }
    if (steps.left <= 0) return undefined;
    if (tables.length === ranges.crossings.length) solutions.push({ counts, tables });
  }
  return steps.left <= 0 ? undefined : solutions;
}

/**
 * Whether there is any: the search ends at the first.
 *
 * @returns undefined where the bound was hit before it was known
 */
export function hasCountSolution(ranges: CountRanges, mostSteps = defaultSteps): boolean | undefined {
  if (hasHopelessGroup(ranges)) return false;
  const steps = { left: mostSteps };
  for (const counts of countsOf(ranges, marginsOf(ranges), steps)) {
    if (ranges.crossings.every((crossing) => !tablesOf(crossing, counts, steps).next().done)) return true;
    if (steps.left <= 0) return undefined;
  }
  return steps.left <= 0 ? undefined : false;
}

/** Whether the cells of a group can never add up to its size, whatever the other groups: no search is needed. */
function hasHopelessGroup({ crossings }: CountRanges): boolean {
  return crossings.some(({ cells, sizes = [] }) =>
    sizes.some((size, g) => {
      const [low, high] = addRanges(cells.map((row) => row[g]!));
      return size < low || size > high;
    }),
  );
}

/** Between what the counts of the answers lie, in all. */
function marginsOf({ answers, crossings }: CountRanges): readonly Range[] {
  return answers.map((own, a) => crossings.map(({ cells }) => addRanges(cells[a]!)).reduce(intersect, own));
}

function* countsOf(
  { asked }: CountRanges,
  margins: readonly Range[],
  steps: Steps,
): Generator<readonly number[]> {
  const all: Range = asked === undefined ? [0, Number.POSITIVE_INFINITY] : [asked, asked];
  const cells = margins.map((range) => [range]);
  for (const rows of filledTables(cells, margins, [all], steps)) yield rows.map(([count]) => count!);
}

/** The tables of a crossing with these counts as its margin. */
function* tablesOf(
  { cells, sizes, accepts = () => true }: CrossedRanges,
  counts: readonly number[],
  steps: Steps,
): Generator<readonly (readonly number[])[]> {
  const rows = counts.map((count): Range => [count, count]);
  const columns = cells[0]?.map((_, g): Range => {
    const size = sizes?.[g];
    return size === undefined ? [0, Number.POSITIVE_INFINITY] : [size, size];
  });
  for (const table of filledTables(cells, rows, columns ?? [], steps)) if (accepts(table)) yield table;
}
