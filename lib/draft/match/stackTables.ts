import { compactCodes } from "../../answers/AnswerColumn";
import { DataError } from "../../base/DataError";
import { quotedList } from "../../base/quotedList";
import type { RawColumn, RawTable } from "../../import/table/RawTable";

/** Several files of the same columns as one, and where each row stands. */
export interface Stack {
  readonly table: RawTable;
  readonly placeOf: (row: number) => { readonly file: string; readonly line?: number };
  /** Whether a row is still there once the answers are cleaned; all are where absent. */
  readonly isKept?: (row: number) => boolean;
}

/**
 * The respondents of several files, one after another.
 * @throws DataError where a file lacks a column of the first or has one more, or its codes have other labels
 */
export function stackTables(tables: readonly RawTable[]): Stack {
  const [first, ...others] = tables;
  if (others.length === 0) return { table: first!, placeOf: (row) => placeIn(first!, row) };
  for (const table of others) checkSame(first!, table);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const byName = tables.map(({ columns }) => new Map(columns.map((column) => [column.name, column])));
  const columns = first!.columns.map(({ name }) =>
    stacked(
      byName.map((own) => own.get(name)!),
      rows,
    ),
  );
  const shown = new Set(tables.flatMap(({ recognised = [] }) => recognised));
  return {
    table: {
      ...first!,
      ...{ file: tables.map(({ file }) => file).join(" + "), columns, rows },
      lines: new Uint32Array(0),
      recognised: [...shown],
    },
    placeOf(row) {
      let at = row;
      for (const table of tables) {
        if (at < table.rows) return placeIn(table, at);
        at -= table.rows;
      }
      return { file: first!.file };
    },
  };
}

function placeIn({ file, lines }: RawTable, row: number): { readonly file: string; readonly line?: number } {
  return lines === undefined ? { file, line: row + 1 } : { file, line: lines[row]! };
}

function checkSame(first: RawTable, table: RawTable): void {
  const [ours, theirs] = [first, table].map(({ columns }) => new Set(columns.map(({ name }) => name)));
  const lost = [...ours!].filter((name) => !theirs!.has(name));
  const more = [...theirs!].filter((name) => !ours!.has(name));
  if (lost.length + more.length === 0) return;
  const told = [
    ...(lost.length > 0 ? [`sans ${quotedList(lost)}`] : []),
    ...(more.length > 0 ? [`avec ${quotedList(more)} de plus`] : []),
  ];
  throw new DataError(
    { file: table.file },
    `ses colonnes ne sont pas celles de ${first.file} : ${told.join(", ")}`,
    "plusieurs fichiers d’une même enquête, aux mêmes colonnes",
  );
}

function stacked(columns: readonly RawColumn[], rows: number): RawColumn {
  const codeOf = new Map<string, number>();
  const codes = new Uint32Array(rows);
  let at = 0;
  for (const { values, codes: own } of columns) {
    const known = values.map((text) => {
      const code = codeOf.get(text) ?? codeOf.size;
      codeOf.set(text, code);
      return code;
    });
    for (let row = 0; row < own.length; row++) codes[at++] = known[own[row]!]!;
  }
  const labels = merged(columns.map((column) => column.labels));
  const missing = merged(columns.map((column) => column.missing));
  const notShown = new Set(columns.flatMap((column) => [...(column.notShown ?? [])]));
  return {
    ...columns[0]!,
    ...{ values: [...codeOf.keys()], codes: compactCodes(codes, codeOf.size - 1) },
    ...(labels && { labels }),
    ...(missing && { missing }),
    ...(notShown.size > 0 && { notShown }),
  };
}

function merged(
  maps: readonly (ReadonlyMap<string, string> | undefined)[],
): ReadonlyMap<string, string> | undefined {
  const known = maps.flatMap((own) => (own ? [...own] : []));
  return known.length === 0 ? undefined : new Map(known.reverse());
}
