import { DataError } from "../base/DataError";
import { type CsvRecord, parseCsv } from "../base/parseCsv";
import { readBytes } from "../base/readBytes";
import { isBook, openBook } from "./sheet/openBook";
import { filledRows } from "./sheet/sheetRows";
import { shownCell } from "./sheet/shownCell";

/** A table of printed numbers has six. */
const mostColumns = 100;

/**
 * The records of a table that somebody made: a CSV file with commas, semicolons or tabulations, or the
 * first sheet of an Excel or OpenDocument workbook, whose numbers are taken as the sheet shows them
 * (7.1 shown as « 7,10 » is 7,10). What it is its bytes tell, and not its name.
 *
 * @throws DataError for a file that cannot be read, is empty or is no table, or a cell that has no value
 */
export async function readTableFile(file: string): Promise<readonly CsvRecord[]> {
  const bytes = readBytes(file);
  if (!isBook(bytes)) return parseCsv(bytes, file, { anySeparator: true });
  const { utils } = await import("xlsx");
  const { book, notes } = openBook(bytes, file, "un classeur Excel ou OpenDocument, ou un CSV");
  const [sheet = ""] = book.SheetNames;
  const valueless = (element: string, problem: string) =>
    new DataError({ file, sheet, element }, problem, "un classeur dont chaque case a une valeur");
  const unvalued = notes.get(sheet)?.unvalued;
  if (unvalued !== undefined) throw valueless(unvalued, "cette formule n’a pas de valeur");
  const records = filledRows(book, sheet, (cell, r, c) => {
    if (cell.t === "e") throw valueless(utils.encode_cell({ r, c }), "cette case est une erreur de calcul");
    return cell.t === "z" ? "" : shownCell(cell);
  });
  if (records.length === 0) {
    throw new DataError(
      { file },
      "la première feuille est vide",
      "une ligne d’en-tête puis une ligne par nombre",
    );
  }
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width > mostColumns)
    throw new DataError({ file, sheet }, `la feuille a ${width} colonnes`, `au plus ${mostColumns} colonnes`);
  return records.map(({ line, cells }) => ({
    line,
    fields: [...cells, ...Array.from({ length: width - cells.length }, () => "")],
  }));
}
