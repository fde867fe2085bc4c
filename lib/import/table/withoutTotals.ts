import { compactCodes } from "../../answers/AnswerColumn";
import { plainText } from "../../base/plainText";
import type { RawColumn, RawTable, TotalsRow } from "./RawTable";

/** « Total », « Ensemble », « TOTAL 380 », « Total (n = 380) ». */
const words =
  /^(?:sous[- ]?)?(total|totaux|ensemble|somme|sum|moyennes?|means?|average|medianes?|ecarts?[- ]types?|effectifs?)(?: (?:general|generale|grand))?[\s:=(]*(?:n\s*=\s*)?[\d\s.,]*\)?$/;
/** Whether a text is what a row of totals is called, and nothing else. */
export function isTotalsWord(text: string): boolean {
  return words.test(plainText(text));
}

/** More rows than these at an end of a file are no totals. */
const mostRows = 5;
/** A file of fewer rows has no sum that tells. */
const fewestRows = 4;
/** Of the numbers of a row, so many are sums of their columns. */
const mostSums = 0.8;

/**
 * A table without the rows that sum up the others, at its start or at its end: one that begins with « Total » and has
 * numbers alone, or whose numbers are the sums of nearly all their columns. Each is told among what is recognised.
 */
export function withoutTotals(table: RawTable): RawTable {
  const found = new Set<number>();
  const ends: readonly (readonly [start: number, step: number])[] = [
    [table.rows - 1, -1],
    [0, 1],
  ];
  for (const [start, step] of ends)
    for (let row = start; Math.abs(row - start) < mostRows && !found.has(row); row += step) {
      if (table.rows - found.size < fewestRows || !isTotals(table, row, found)) break;
      found.add(row);
    }
  if (found.size === 0) return table;
  const totals = [...found].sort((a, b) => a - b).map((row) => totalsRow(table, row));
  const kept = Uint32Array.from(
    Array.from({ length: table.rows }, (_, row) => row).filter((row) => !found.has(row)),
  );
  return {
    ...table,
    ...(table.metadata && { metadata: table.metadata.map((column) => withRows(column, kept)) }),
    ...(table.lines && { lines: kept.map((row) => table.lines![row]!) }),
    ...{ columns: table.columns.map((column) => withRows(column, kept)), rows: kept.length, totals },
    recognised: [...(table.recognised ?? []), ...totals.map(totalsLine)],
  };
}

function totalsLine({ line, text }: TotalsRow): string {
  const where = line === undefined ? "Une ligne" : `La ligne ${line}`;
  return `${where}, « ${text} », donne des totaux et non les réponses de quelqu’un : laissée de côté.`;
}

function totalsRow({ columns, lines }: RawTable, row: number): TotalsRow {
  const cells = columns.map((column) => ({ column: column.name, text: textAt(column, row) }));
  const filled = cells.filter(({ text }) => text !== "");
  const told = filled.find(({ text }) => numberOf(text) === undefined) ?? filled[0]!;
  return { ...told, ...(lines && { line: lines[row]! }) };
}

/** @param others rows that are none, from 0 */
function isTotals(table: RawTable, row: number, others: ReadonlySet<number>): boolean {
  const filled = table.columns.filter((column) => textAt(column, row) !== "");
  const [first] = filled;
  if (first === undefined) return false;
  const texts = filled.filter((column) => numberOf(textAt(column, row)) === undefined);
  const [told, ...more] = texts;
  if (more.length > 0 || (told !== undefined && countOf(told, row) > 1)) return false;
  const word = told === first ? words.exec(plainText(textAt(first, row)))?.[1] : undefined;
  if (word?.startsWith("tot")) return true;
  if (word !== undefined && (lacksUsual(table, row) || areNames(first))) return true;
  return (told === undefined || told === first) && areSums(table, row, others);
}

/** Whether a row is blank where nearly all others are not. */
function lacksUsual({ columns, rows }: RawTable, row: number): boolean {
  return columns.some((column) => {
    const blank = column.values.indexOf("");
    if (blank < 0 || column.codes[row] !== blank) return false;
    return countOf(column, row) <= 0.1 * rows;
  });
}

/** Whether no text of a column comes twice: it names its rows. */
function areNames({ values, codes }: RawColumn): boolean {
  return values.length === codes.length;
}

/** Whether a row is blank where each other has a text of its own, as an identifier is. */
function lacksName({ columns, rows }: RawTable, row: number): boolean {
  return columns.some(
    ({ values, codes }) =>
      values[codes[row]!] === "" && values.length === rows && new Set(codes).size === rows,
  );
}

/**
 * Whether nearly all numbers of a row are the sums of their columns, beyond anything that these have; of a row without a
 * name, whether one is, and all are beyond the others: a code of missing answers, as 99, is in no sum that people make.
 */
function areSums(table: RawTable, row: number, others: ReadonlySet<number>): boolean {
  const { columns, rows } = table;
  let [numbers, sums, beyond] = [0, 0, 0];
  for (const column of columns) {
    const cell = numberOf(textAt(column, row));
    if (cell === undefined) continue;
    const values = column.values.map(numberOf);
    let [sum, most, given, strange] = [0, Number.NEGATIVE_INFINITY, 0, 0];
    for (let other = 0; other < rows; other++) {
      if (other === row || others.has(other)) continue;
      const code = column.codes[other]!;
      const value = values[code];
      if (value === undefined) {
        if (column.values[code] !== "") strange++;
        continue;
      }
      given++;
      sum += value;
      most = Math.max(most, value);
    }
    if (given < 2) continue;
    numbers++;
    const isNear = Math.abs(cell - sum) <= 1e-9 * Math.abs(sum) + 0.5 * unitOf(textAt(column, row));
    if (cell > most) beyond++;
    if (isNear && cell > most && strange <= 0.3 * given) sums++;
  }
  const isRest = numbers === columns.length || numbers >= 2 || lacksUsual(table, row);
  if (sums > 0 && beyond === numbers && lacksName(table, row)) return true;
  return sums > 0 && sums >= mostSums * numbers && isRest;
}

/** What the last decimal of a number counts. */
function unitOf(text: string): number {
  const decimals = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0;
  return decimals === 0 ? 0 : 10 ** -decimals;
}

function numberOf(text: string): number | undefined {
  if (!/^[-−+]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:\s*%)?$/.test(text)) return undefined;
  return Number(
    text
      .replace(/[\s%+]/g, "")
      .replace("−", "-")
      .replace(",", "."),
  );
}

function textAt({ values, codes }: RawColumn, row: number): string {
  return values[codes[row]!]!;
}

/** How many rows have what a row has. */
function countOf({ codes }: RawColumn, row: number): number {
  let count = 0;
  for (const code of codes) if (code === codes[row]) count++;
  return count;
}

/** A column of some rows, without the texts that no row of them has. */
function withRows(column: RawColumn, kept: Uint32Array): RawColumn {
  const { values, codes } = column;
  const used = new Set<number>(Array.from(kept, (row) => codes[row]!));
  const lost = [...new Set<number>(codes)].filter((code) => !used.has(code));
  const now = new Map<number, number>();
  for (const code of values.keys()) if (!lost.includes(code)) now.set(code, now.size);
  return {
    ...column,
    values: values.filter((_, code) => now.has(code)),
    codes: compactCodes(
      kept.map((row) => now.get(codes[row]!)!),
      Math.max(now.size - 1, 0),
    ),
  };
}
