import { lineOfRow, type RawTable } from "../../import/table/RawTable";

/** How many of the rows of a fault are told by their lines. */
const toldLines = 3;

/** « (6 lignes : 3, 8, 12…) », where there are several. */
export function rowsText(table: RawTable, rows: readonly number[]): string {
  if (rows.length < 2) return "";
  const lines = rows.slice(0, toldLines).flatMap((row) => lineOfRow(table, row).line ?? []);
  const told = lines.length === 0 ? "" : ` : ${lines.join(", ")}${rows.length > lines.length ? "…" : ""}`;
  return ` (${rows.length} lignes${told})`;
}
