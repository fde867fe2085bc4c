import { extname } from "node:path";
import { DataError } from "../base/DataError";
import { type CsvRecord, parseCsv } from "../base/parseCsv";
import { readBytes } from "../base/readBytes";

/**
 * The records of a table that somebody made: a CSV file with commas, semicolons or tabulations, or the
 * first sheet of an Excel or OpenDocument workbook, whose numbers are taken as the sheet shows them
 * (7.1 shown as « 7,10 » is 7,10).
 *
 * @throws DataError for a file that cannot be read, is empty or is no table
 */
export async function readTableFile(file: string): Promise<readonly CsvRecord[]> {
  const bytes = readBytes(file);
  if (![".xlsx", ".xls", ".ods"].includes(extname(file).toLowerCase())) {
    return parseCsv(bytes, file, { anySeparator: true });
  }
  const XLSX = await import("xlsx");
  let workbook: import("xlsx").WorkBook;
  try {
    workbook = XLSX.read(bytes, { type: "buffer" });
  } catch {
    throw new DataError({ file }, "le classeur ne s’ouvre pas", "un classeur Excel ou OpenDocument");
  }
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""];
  const rows =
    sheet === undefined
      ? []
      : XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "", blankrows: true });
  // A sheet begins at its first row that is not empty.
  const first = XLSX.utils.decode_range(sheet?.["!ref"] ?? "A1").s.r;
  const records = rows
    .map((fields, i): CsvRecord => ({ line: i + 1 + first, fields: fields.map(String) }))
    .filter(({ fields }) => fields.some((field) => field.trim() !== ""));
  if (records.length === 0) {
    throw new DataError(
      { file },
      "la première feuille est vide",
      "une ligne d’en-tête puis une ligne par nombre",
    );
  }
  return records;
}
