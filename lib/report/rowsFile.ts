import { formatCsv } from "../base/formatCsv";
import type { DataRows, RowsEnding } from "../words/DocumentFile";
import { plainSheet } from "./excel/plainSheet";

/**
 * Rows of data as a file: a line of names, then a line a row, and nothing else. The CSV has no byte order mark, commas,
 * and points in its numbers, as `read.csv` of R and pandas expect; a missing value is an empty field.
 */
export async function rowsFile(
  { columns, cells }: DataRows,
  ending: RowsEnding,
): Promise<string | Uint8Array> {
  if (ending === "csv")
    return formatCsv([
      columns,
      ...cells.map((row) => row.map((cell) => (isMissing(cell) ? "" : String(cell)))),
    ]);
  const values = cells.map((row) => row.map((cell) => (isMissing(cell) ? null : cell)));
  return plainSheet("Lignes", [columns, ...values]);
}

function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined || Number.isNaN(cell);
}
