import type { Range } from "xlsx";
import { headerRow } from "../table/headerRow";
import type { SheetRow } from "./sheetRows";

/** The head of a column of a sheet. */
export interface SheetHead {
  readonly name: string;
  /** The head above it, which other columns have too. */
  readonly group?: string;
}

/** The heads of a sheet, and where its answers begin. */
export interface SheetHeads {
  readonly heads: readonly SheetHead[];
  /** The line of the names. */
  readonly line: number;
  /** How many rows with something are before the answers. */
  readonly before: number;
  /** How many lines are above the heads, where there is a title. */
  readonly titles: number;
}

/** Heads are among the first rows. */
const fewRows = 1000;

/**
 * The heads of the columns: one row, or several where heads are merged over those of several columns. A name that
 * several groups have is told apart by the group: « Avis [Prix] ».
 *
 * @param rows those that have something
 * @param merges cells that are merged, whose text is in the first
 */
export function sheetHeads(rows: readonly SheetRow[], merges: readonly Range[]): SheetHeads {
  const first = rows.slice(0, fewRows);
  // A blank row between two is what shows that what is above is a title.
  const withGaps = first.flatMap(({ line, cells }, i) =>
    i > 0 && line > first[i - 1]!.line + 1 ? [[], cells] : [cells],
  );
  const width = Math.max(...first.map(({ cells }) => run(cells)));
  const found = withGaps[headerRow(spread(withGaps, first, merges), width)]!;
  const start = first.findIndex(({ cells }) => cells === found);
  const names = headLines(first, start, merges, width);
  const top = first[start]!.line;
  const columns = Math.max(...first.slice(start, start + names.rows).map(({ cells }) => cells.length));
  const above = merges.filter(({ s, e }) => s.r < names.line && e.r >= top - 1);
  const merged = (line: number, column: number) =>
    above.find(({ s, e }) => s.r <= line - 1 && line - 1 <= e.r && s.c <= column && column <= e.c);
  const textAt = (line: number, column: number) =>
    (first.find((row) => row.line === line)?.cells[column] ?? "").trim();
  const heads = Array.from({ length: columns }, (_, column): SheetHead => {
    const own = { name: "", groups: new Set<string>() };
    for (let line = top; line <= names.line; line++) {
      const range = merged(line, column);
      const text = range ? textAt(range.s.r + 1, range.s.c) : textAt(line, column);
      if (text === "") continue;
      if (range && range.e.c > range.s.c && line < names.line) own.groups.add(text);
      else own.name = text;
    }
    return { name: own.name, ...(own.groups.size > 0 ? { group: [...own.groups].join(" – ") } : {}) };
  });
  return {
    heads: toldApart(heads),
    line: names.line,
    before: start + names.rows,
    titles: start === 0 ? 0 : top - 1,
  };
}

/** How many cells are filled from the first on. */
function run(cells: readonly string[]): number {
  const start = cells.findIndex((cell) => cell !== "");
  const end = cells.findIndex((cell, i) => i > start && cell === "");
  return end < 0 ? cells.length : end;
}

/** The same rows, the cells that a head is merged over having its text. */
function spread(
  rows: readonly (readonly string[])[],
  known: readonly SheetRow[],
  merges: readonly Range[],
): readonly (readonly string[])[] {
  return rows.map((cells) => {
    const line = known.find((row) => row.cells === cells)?.line;
    const own = merges.filter(({ s, e }) => line === s.r + 1 && e.c > s.c && (cells[s.c] ?? "") !== "");
    // Merged over all that is in the row, it is a title.
    if (own.length === 0 || cells.filter((cell) => cell !== "").length === 1) return cells;
    const last = Math.min(2 * fewRows, Math.max(...own.map(({ e }) => e.c)));
    const filled = Array.from({ length: Math.max(cells.length, last + 1) }, (_, i) => cells[i] ?? "");
    for (const { s, e } of own) filled.fill(cells[s.c]!, s.c, Math.min(last, e.c) + 1);
    return filled;
  });
}

/** How many of the rows with something are heads, and the line of the last. */
function headLines(
  rows: readonly SheetRow[],
  start: number,
  merges: readonly Range[],
  width: number,
): { readonly rows: number; readonly line: number } {
  let end = start;
  for (let i = start; i < rows.length - 1 && i < start + 4; i++) {
    const { line, cells } = rows[i]!;
    const next = rows[i + 1]!;
    const over = merges.filter(({ s, e }) => s.r === line - 1 && e.c > s.c && s.c < width);
    const under = (column: number) => (next.cells[column] ?? "") !== "";
    const isGroup = over.some(({ s, e }) => (cells[s.c] ?? "") !== "" && under(s.c) && under(e.c));
    if (!isGroup || next.line !== line + 1) break;
    end = i + 1;
  }
  // A head may go down over blank cells, whose row then has nothing.
  const top = rows[start]!.line;
  const line = merges.reduce(
    (last, { s, e }) => (s.r === top - 1 && e.c === s.c && e.r - s.r < 5 ? Math.max(last, e.r + 1) : last),
    rows[end]!.line,
  );
  return { rows: rows.filter((row) => row.line >= top && row.line <= line).length, line };
}

function toldApart(heads: readonly SheetHead[]): readonly SheetHead[] {
  const count = new Map<string, number>();
  for (const { name } of heads) count.set(name, (count.get(name) ?? 0) + 1);
  return heads.map((head) =>
    head.group !== undefined && head.name !== "" && count.get(head.name)! > 1
      ? { ...head, name: `${head.group} [${head.name}]` }
      : head,
  );
}
