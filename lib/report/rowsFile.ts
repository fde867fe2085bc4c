import { formatCsv } from "../base/formatCsv";
import type { DataRows, RowsEnding } from "../words/DocumentFile";

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
  const { utils, write } = await import("xlsx");
  const book = utils.book_new();
  const values = cells.map((row) => row.map((cell) => (isMissing(cell) ? null : cell)));
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...columns], ...values]), "Lignes");
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
}

function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined || Number.isNaN(cell);
}
