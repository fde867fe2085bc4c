import { addRanges, intersect, type Range } from "./range";

/** How many partial tables a search may still look at. */
export interface Steps {
  left: number;
}

/** How many rows or columns, of which something is open, are looked at. */
const mostDeep = 500;

/**
 * Every table of integers, none negative, within its cells' ranges, with row sums and column sums within
 * theirs: rows in order, each cell from its least.
 *
 * @param cells shape [rows][columns]
 * @param steps counted down; at 0 the search ends, and what was found is not all
 */
export function* filledTables(
  cells: readonly (readonly Range[])[],
  rowSums: readonly Range[],
  columnSums: readonly Range[],
  steps: Steps,
): Generator<readonly (readonly number[])[]> {
  if (hasHopelessLine(cells, rowSums, columnSums)) return;
  // Rows of which each cell is known are looked for no longer: nothing about them is left to try.
  const known = cells.map((row) => row.every(([low, high]) => low === high));
  if (known.includes(true)) {
    const kept = <T>(all: readonly T[]) => all.filter((_, a) => !known[a]);
    const sums = columnSums.map((all, g) =>
      minus(all, addRanges(cells.flatMap((row, a) => (known[a] ? [row[g]!] : [])))),
    );
    const open = kept(cells);
    const fixed = cells.map((row) => row.map(([value]) => value));
    for (const table of filledTables(open, kept(rowSums), sums, steps)) {
      let next = 0;
      yield fixed.map((row, a) => (known[a] ? row : table[next++]!));
    }
    return;
  }
  // Each row and each cell of a row is a call within another.
  if (cells.length > mostDeep || columnSums.length > mostDeep) {
    steps.left = 0;
    return;
  }
  // later[a][g]: what the rows after a may add to a column.
  const later: (readonly Range[])[] = [columnSums.map(() => [0, 0])];
  for (const row of cells.slice(1).toReversed()) {
    later.unshift(row.map((range, g) => addRanges([range, later[0]![g]!])));
  }
  const rows: (readonly number[])[] = [];
  yield* rowsFrom(0, columnSums);

  function* rowsFrom(a: number, left: readonly Range[]): Generator<readonly (readonly number[])[]> {
    if (a === cells.length) {
      if (left.every(([low, high]) => low <= 0 && high >= 0)) yield [...rows];
      return;
    }
    const own = cells[a]!.map((range, g) => intersect(range, minus(left[g]!, later[a]![g]!)));
    if (own.some(([low, high]) => low > high)) return;
    for (const row of rowsOf(own, rowSums[a]!)) {
      rows[a] = row;
      yield* rowsFrom(
        a + 1,
        left.map(([low, high], g): Range => [low - row[g]!, high - row[g]!]),
      );
    }
  }

  /** The rows of integers within these ranges whose sum is in `all`. */
  function* rowsOf(ranges: readonly Range[], all: Range): Generator<readonly number[]> {
    // after[g]: what the cells after g may add to the sum of the row.
    const after: Range[] = [[0, 0]];
    for (const range of ranges.slice(1).toReversed()) after.unshift(addRanges([range, after[0]!]));
    const chosen: number[] = [];
    yield* cellsFrom(0, all);

    function* cellsFrom(g: number, left: Range): Generator<readonly number[]> {
      if (g === ranges.length) {
        yield [...chosen];
        return;
      }
      const [low, high] = intersect(ranges[g]!, minus(left, after[g]!));
      for (let value = Math.max(0, low); value <= high; value++) {
        if (steps.left-- <= 0) return;
        chosen[g] = value;
        yield* cellsFrom(g + 1, [left[0] - value, left[1] - value]);
      }
    }
  }
}

/** Whether a row or a column can never add up to its sum, whatever the others: no search is needed. */
function hasHopelessLine(
  cells: readonly (readonly Range[])[],
  rowSums: readonly Range[],
  columnSums: readonly Range[],
): boolean {
  const isHopeless = (line: readonly Range[], all: Range) => {
    const [low, high] = intersect(addRanges(line), all);
    return !(low <= high) || line.some(([least, most]) => most < least || most < 0);
  };
  return (
    cells.some((row, a) => isHopeless(row, rowSums[a]!)) ||
    columnSums.some((all, g) =>
      isHopeless(
        cells.map((row) => row[g]!),
        all,
      ),
    )
  );
}

/** What a number may be whose sum with another of these is in a range. */
function minus([low, high]: Range, [least, most]: Range): Range {
  return [low - most, high - least];
}
