import { parseRawTable } from "../../lib/import/table/parseRawTable";
import type { RawTable } from "../../lib/import/table/RawTable";

/** A table from its columns, each a name and the texts of its rows. */
export function rawTable(
  columns: Readonly<Record<string, readonly string[]>>,
  file = "enquete.csv",
): RawTable {
  const names = Object.keys(columns);
  const rows = Object.values(columns)[0]!.map((_, row) => names.map((name) => columns[name]![row]!));
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const text = [names, ...rows].map((fields) => `${fields.map(cell).join(",")}\n`).join("");
  return parseRawTable(new TextEncoder().encode(text), file);
}

/** The values in turn, until there are so many. */
export function cycle(values: readonly string[], rows = 60): readonly string[] {
  return Array.from({ length: rows }, (_, row) => values[row % values.length]!);
}

/** The numbers that a rule gives to each row, as texts. */
export function each(rule: (row: number) => string | number, rows = 60): readonly string[] {
  return Array.from({ length: rows }, (_, row) => String(rule(row)));
}
