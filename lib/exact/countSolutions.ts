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

/**
 * Every way to fill the tables of a question with integers: counts that add up to the number
 * asked, and in each crossing cells that add up to these counts and to the sizes of its groups.
 * Exhaustive: none found means that no integers do.
 *
 * @param mostSteps how many partial tables are looked at before giving up
 * @returns the solutions; undefined where the bound was hit
 */
export function countSolutions(
  ranges: CountRanges,
  mostSteps = 20_000,
): readonly CountSolution[] | undefined {
  const budget = { steps: mostSteps };
  const { crossings } = ranges;
  const solutions: CountSolution[] = [];
  for (const counts of countsIn(ranges, budget)) {
    const tables: (readonly Table[])[] = [];
    for (const crossing of crossings) {
      const own = [...tablesIn(crossing, counts, budget)];
      if (own.length === 0) break;
      tables.push(own);
    }
    if (budget.steps <= 0) return undefined;
    if (tables.length === crossings.length) solutions.push({ counts, tables });
  }
  return budget.steps <= 0 ? undefined : solutions;
}

/**
 * Whether there is a way to fill the tables, or the bound is hit first. It stops at the first way that it finds: where
 * {@link countSolutions} says that there is none, so does this.
 *
 * @example isFillable({ asked: 3, answers: [[0, 1], [1, 2]], crossings: [] }) // true
 */
export function isFillable(ranges: CountRanges, mostSteps = 20_000): boolean {
  const budget = { steps: mostSteps };
  for (const counts of countsIn(ranges, budget)) {
    const isFilled = ranges.crossings.every(
      (crossing) => tablesIn(crossing, counts, budget).next().done === false,
    );
    if (isFilled || budget.steps <= 0) return true;
  }
  return budget.steps <= 0;
}

type Table = readonly (readonly number[])[];

/** How many partial tables may still be looked at. */
interface Budget {
  steps: number;
}

/** Every way to share those who were asked among the answers. */
function* countsIn({ asked, answers, crossings }: CountRanges, budget: Budget): Generator<readonly number[]> {
  const margins = answers.map((own, a) =>
    crossings.map(({ cells }) => addRanges(cells[a]!)).reduce(intersect, own),
  );
  const all: Range = asked === undefined ? [0, Number.POSITIVE_INFINITY] : [asked, asked];
  const cells = margins.map((range) => [range]);
  for (const rows of filled(cells, margins, [all], budget)) yield rows.map(([count]) => count!);
}

/** Every table of a crossing that has these counts as its margin. */
function* tablesIn(
  { cells, sizes, accepts = () => true }: CrossedRanges,
  counts: readonly number[],
  budget: Budget,
): Generator<Table> {
  const rows = counts.map((count): Range => [count, count]);
  const columns = cells[0]?.map((_, g): Range => {
    const size = sizes?.[g];
    return size === undefined ? [0, Number.POSITIVE_INFINITY] : [size, size];
  });
  for (const table of filled(cells, rows, columns ?? [], budget)) if (accepts(table)) yield table;
}

/** Every table of integers within its cells' ranges, with row sums and column sums within theirs. */
function* filled(
  cells: readonly (readonly Range[])[],
  rowSums: readonly Range[],
  columnSums: readonly Range[],
  budget: Budget,
): Generator<Table> {
  // later[a][g]: what the rows after a may add to a column.
  const later: (readonly Range[])[] = [columnSums.map(() => [0, 0])];
  for (const row of cells.slice(1).toReversed()) {
    later.unshift(row.map((range, g) => addRanges([range, later[0]![g]!])));
  }
  const rows: (readonly number[])[] = [];
  yield* rowsFrom(0, columnSums);

  function* rowsFrom(a: number, left: readonly Range[]): Generator<Table> {
    if (a === cells.length) {
      if (left.every(([low, high]) => low <= 0 && high >= 0)) yield [...rows];
      return;
    }
    const own = cells[a]!.map((range, g) => intersect(range, minus(left[g]!, later[a]![g]!)));
    for (const row of rowsOf(own, rowSums[a]!, 0, [])) {
      rows[a] = row;
      yield* rowsFrom(
        a + 1,
        left.map(([low, high], g): Range => [low - row[g]!, high - row[g]!]),
      );
    }
  }

  function* rowsOf(
    ranges: readonly Range[],
    left: Range,
    g: number,
    chosen: readonly number[],
  ): Generator<readonly number[]> {
    if (g === ranges.length) {
      yield chosen;
      return;
    }
    const [low, high] = intersect(ranges[g]!, minus(left, addRanges(ranges.slice(g + 1))));
    for (let value = Math.max(0, low); value <= high; value++) {
      if (budget.steps-- <= 0) return;
      yield* rowsOf(ranges, [left[0] - value, left[1] - value], g + 1, [...chosen, value]);
    }
  }
}

/** What a number may be whose sum with another of these is in a range. */
function minus([low, high]: Range, [least, most]: Range): Range {
  return [low - most, high - least];
}
