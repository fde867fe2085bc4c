import { type Hypergeometric, hypergeometric, hypergeometricAt } from "../distributions/hypergeometric";

/**
 * Random tables of counts with these margins: what comes of shuffling who is in which column, the sizes
 * fixed. Two rows or two columns, where there are few of the other, are dealt line by line, each from
 * the hypergeometric distribution of what is left, which is kept for the next table; the rest by
 * shuffling the respondents of all columns but the largest (Fisher and Yates 1938).
 *
 * @param rows totals of the rows, whole numbers, as `columns`; both have the same sum
 * @param random a number from 0 up to 1, 1 excluded
 * @returns what draws a table, shape [rows x columns], row after row: the same array each time, filled anew
 */
export function randomTables(
  rows: readonly number[],
  columns: readonly number[],
  random: () => number,
): () => Uint32Array {
  const n = rows.reduce((sum, size) => sum + size, 0);
  const areFew = (lines: readonly number[]) => fewest * lines.length <= n;
  if (columns.length === 2 && areFew(rows)) return dealt(rows, columns[0]!, { line: 2, side: 1 }, random);
  if (rows.length === 2 && areFew(columns))
    return dealt(columns, rows[0]!, { line: 1, side: columns.length }, random);
  return shuffled(rows, columns, random);
}

/** Respondents a line from which on dealing is faster than shuffling. */
const fewest = 4;

/**
 * Tables with two sides, the first of this size.
 * @param step how far apart in the table the lines are, and the two sides of a line
 */
function dealt(
  lines: readonly number[],
  size: number,
  step: { readonly line: number; readonly side: number },
  random: () => number,
): () => Uint32Array {
  const cells = new Uint32Array(2 * lines.length);
  const last = lines.length - 1;
  // Those of a line and of the lines after it.
  const left = lines.map((_, i) => lines.slice(i).reduce((sum, count) => sum + count, 0));
  /** Of each line, by how many are still to be dealt to the first side. */
  const kept = lines.map((): (Hypergeometric | undefined)[] => []);
  return () => {
    let room = size;
    for (let i = 0; i <= last; i++) {
      let count = room;
      if (i < last) {
        kept[i]![room] ??= hypergeometric(left[i]!, room, lines[i]!);
        count = hypergeometricAt(kept[i]![room]!, random());
      }
      cells[i * step.line] = count;
      cells[i * step.line + step.side] = lines[i]! - count;
      room -= count;
    }
    return cells;
  };
}

function shuffled(rows: readonly number[], columns: readonly number[], random: () => number) {
  const respondents = Uint32Array.from(rows.flatMap((size, i) => Array<number>(size).fill(i)));
  const cells = new Uint32Array(rows.length * columns.length);
  const largest = columns.indexOf(Math.max(...columns));
  return () => {
    cells.fill(0);
    rows.forEach((size, i) => {
      cells[i * columns.length + largest] = size;
    });
    let next = 0;
    columns.forEach((size, j) => {
      if (j === largest) return;
      for (const end = next + size; next < end; next++) {
        const chosen = next + Math.floor(random() * (respondents.length - next));
        const row = respondents[chosen]!;
        respondents[chosen] = respondents[next]!;
        respondents[next] = row;
        cells[row * columns.length + j]!++;
        cells[row * columns.length + largest]!--;
      }
    });
    return cells;
  };
}
