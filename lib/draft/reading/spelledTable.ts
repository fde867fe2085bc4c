import type { RawColumn, RawTable } from "../../import/table/RawTable";
import { sourceColumns } from "../follow/sourceColumns";
import type { Source, Spellings } from "../Mapping";
import { piecesOf } from "../splitCells";

/**
 * A table whose answers are written in one way each.
 *
 * @param separators what stands between the answers of a cell, by column, where they are several
 */
export function spelledTable(
  table: RawTable,
  spellings: Spellings,
  separators: ReadonlyMap<string, string>,
): RawTable {
  const columns = table.columns.map((column) => {
    const own = Object.hasOwn(spellings, column.name) ? spellings[column.name] : undefined;
    return own === undefined ? column : spelled(column, own, separators.get(column.name));
  });
  return columns.every((column, i) => column === table.columns[i]) ? table : { ...table, columns };
}

/** What stands between the answers of the cells that are read so. */
export function separatorsOf(columns: Readonly<Record<string, Source>>): ReadonlyMap<string, string> {
  return new Map(
    Object.values(columns).flatMap((source) =>
      "separator" in source ? sourceColumns(source).map((name) => [name, source.separator] as const) : [],
    ),
  );
}

function spelled(
  column: RawColumn,
  spellings: Readonly<Record<string, string>>,
  separator: string | undefined,
): RawColumn {
  const places = new Map<string, number>();
  const codes = column.values.map((text) => {
    const written = cellOf(text, spellings, separator);
    if (!places.has(written)) places.set(written, places.size);
    return places.get(written)!;
  });
  const values = [...places.keys()];
  if (values.length === column.values.length && values.every((text, i) => text === column.values[i]))
    return column;
  return { ...column, values, codes: Uint32Array.from(column.codes, (code) => codes[code]!) };
}

function cellOf(
  text: string,
  spellings: Readonly<Record<string, string>>,
  separator: string | undefined,
): string {
  if (Object.hasOwn(spellings, text)) return spellings[text]!;
  if (separator === undefined || !text.includes(separator)) return text;
  const seen = new Set<string>();
  return piecesOf(text, separator)
    .flatMap((part) => {
      const own = part.trim();
      const written = Object.hasOwn(spellings, own) ? spellings[own]! : own;
      if (written !== "" && seen.has(written)) return [];
      seen.add(written);
      return [written === own ? part : part.replace(own, () => written)];
    })
    .join(separator);
}
