import type { RawColumn, RawTable } from "../../import/table/RawTable";
import { checkNames } from "../checkNames";

/** An identifier that several rows of a file have. */
export interface Double {
  readonly id: string;
  /** Their lines; where the file has none, their ranks from 1. */
  readonly lines: readonly number[];
  /** The columns in which they differ; absent where all are the same in every cell: they are counted once. */
  readonly differing?: readonly string[];
  /** What the rows that differ from the first are called instead. */
  readonly names?: readonly string[];
}

/** A table in which each respondent has a name of his own. */
export interface DistinctRespondents {
  readonly table: RawTable;
  readonly doubles: readonly Double[];
}

/** Of as many rows, one may have the identifier of another; where more have, it is none. */
const mostDoubled = 0.1;

/** Whether identifiers that some rows have again are still identifiers. */
export function areNearlyDistinct(distinct: number, rows: number): boolean {
  return rows - distinct <= mostDoubled * rows;
}

/**
 * A table whose column of identifiers names each row once: of rows that are the same in every cell, the first stays; of
 * those that differ, all stay, the later ones as « 1211 (2) », « 1211 (3) ».
 *
 * @throws DataError where an identifier is blank, or too many rows have that of another
 */
export function distinctRespondents(table: RawTable, name: string): DistinctRespondents {
  const column = table.columns.find((own) => own.name === name);
  if (column === undefined) return { table, doubles: [] };
  const rowsOf = new Map<number, number[]>();
  for (const [row, code] of column.codes.entries()) {
    const rows = rowsOf.get(code);
    if (rows) rows.push(row);
    else rowsOf.set(code, [row]);
  }
  const isBlank = [...rowsOf.keys()].some((code) => column.values[code] === "");
  if (isBlank || !areNearlyDistinct(rowsOf.size, table.rows)) checkNames(table, column);
  const again = [...rowsOf].filter(([, rows]) => rows.length > 1);
  if (again.length === 0) return { table, doubles: [] };
  const left = new Set<number>();
  const renamed = new Map<number, string>();
  const taken = new Set(column.values);
  const doubles = again.map(([code, rows]): Double => {
    const id = column.values[code]!;
    const kept: number[] = [];
    for (const row of rows) {
      if (kept.some((other) => isSame(table, row, other))) left.add(row);
      else kept.push(row);
    }
    let rank = 1;
    const names = kept.slice(1).map((row) => {
      do rank++;
      while (taken.has(`${id} (${rank})`));
      const name = `${id} (${rank})`;
      renamed.set(row, name);
      taken.add(name);
      return name;
    });
    const lines = rows.map((row) => table.lines?.[row] ?? row + 1);
    return kept.length === 1 ? { id, lines } : { id, lines, differing: differing(table, kept), names };
  });
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row).filter((row) => !left.has(row));
  return { table: rowsOnly(withNames(table, column, renamed), rows), doubles };
}

function isSame({ columns }: RawTable, row: number, other: number): boolean {
  return columns.every(({ codes }) => codes[row] === codes[other]);
}

/** The names of the columns in which these rows are not all the same. */
function differing({ columns }: RawTable, [first, ...others]: readonly number[]): readonly string[] {
  return columns
    .filter(({ codes }) => others.some((row) => codes[row] !== codes[first!]))
    .map(({ name }) => name);
}

/** The table whose rows have other identifiers. */
function withNames(table: RawTable, column: RawColumn, renamed: ReadonlyMap<number, string>): RawTable {
  if (renamed.size === 0) return table;
  const codes = Uint32Array.from(column.codes);
  let next = column.values.length;
  for (const row of renamed.keys()) codes[row] = next++;
  const named = { ...column, values: [...column.values, ...renamed.values()], codes };
  return { ...table, columns: table.columns.map((own) => (own === column ? named : own)) };
}

/** The table with these rows only. */
function rowsOnly(table: RawTable, rows: Uint32Array): RawTable {
  if (rows.length === table.rows) return table;
  const of = (column: RawColumn): RawColumn => ({
    ...column,
    codes: Uint32Array.from(rows, (row) => column.codes[row]!),
  });
  return {
    ...table,
    rows: rows.length,
    columns: table.columns.map(of),
    ...(table.metadata && { metadata: table.metadata.map(of) }),
    ...(table.lines && { lines: Uint32Array.from(rows, (row) => table.lines![row]!) }),
  };
}
