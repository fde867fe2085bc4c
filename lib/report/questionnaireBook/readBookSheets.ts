import type { CellObject, WorkSheet } from "xlsx";
import { DataError } from "../../base/DataError";
import { foreignKind } from "../../base/decodeUtf8";
import { nearestName } from "../../base/nearestName";
import { noteFault } from "../../base/noteFault";
import { plainText } from "../../base/plainText";
import { quotedList } from "../../base/quotedList";
import { isBook, openBook } from "../../import/sheet/openBook";
import { shownCell } from "../../import/sheet/shownCell";
import type { BookCell, BookRow } from "./BookRow";
import { type BookColumn, type BookSheet, type BookSheetName, bookSheets } from "./bookSheets";
import { refuseFaults } from "./refuseFaults";
import { readSheetText } from "./sheetText";

export type BookRowsRead = { readonly [S in BookSheetName]: readonly BookRow<S>[] };

/** The rows of a workbook, and what in it is not read, told in French. */
export interface ReadBook {
  readonly rows: BookRowsRead;
  readonly warnings: readonly string[];
}

/** The sheet that explains the others. */
export const helpSheet = "Aide";

/**
 * The rows of the sheets of a questionnaire's workbook (Excel or OpenDocument), whatever program saved it: columns
 * in any order, empty rows left out.
 *
 * @param file name for the messages
 * @throws DataError for what is no workbook, an empty one, a missing sheet or column, a column that is there twice
 */
export async function readBookSheets(bytes: Uint8Array, file: string): Promise<ReadBook> {
  const { SSF } = await import("xlsx");
  const expected = "un classeur Excel ou OpenDocument";
  // The library takes any text for a table.
  if (!isBook(bytes)) {
    const kind =
      bytes.length === 0 ? "le fichier est vide" : (foreignKind(bytes) ?? "ce n’est pas un classeur");
    throw new DataError({ file }, kind, expected);
  }
  const { book, notes } = openBook(bytes, file, expected);
  const cellsOf = (
    sheet: WorkSheet | undefined,
  ): readonly (readonly (CellObject | undefined)[] | undefined)[] => sheet?.["!data"] ?? [];
  const isEmpty = book.SheetNames.every(
    (name) => !cellsOf(book.Sheets[name]).some((row) => row?.some(holds)),
  );
  const sheets: readonly BookSheet[] = Object.values(bookSheets);
  const names = sheets.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  if (isEmpty) throw new DataError({ file }, "le classeur est vide", `les feuilles ${quotedList(names)}`);

  const known = new Set([...sheets.map(({ name }) => name), helpSheet].map(plainText));
  const warnings = book.SheetNames.filter((name) => !known.has(plainText(name))).map(
    (name) => `La feuille « ${name} » n’est pas prévue : elle n’est pas lue.`,
  );
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const dayOf = ({ v, z }: CellObject): string | undefined => {
    if (v instanceof Date) return v.toISOString().slice(0, 10);
    if (typeof v !== "number" || z === undefined || !SSF.is_date(String(z))) return undefined;
    const parsed = SSF.parse_date_code(v, { date1904 }) as { y: number; m: number; d: number } | null;
    if (parsed === null) return undefined;
    return [
      String(parsed.y).padStart(4, "0"),
      ...[parsed.m, parsed.d].map((part) => String(part).padStart(2, "0")),
    ].join("-");
  };

  const faults: Error[] = [];
  const rowsOf = <S extends BookSheetName>(sheet: S): readonly BookRow<S>[] => {
    const { name } = bookSheets[sheet];
    const columns: Readonly<Record<string, BookColumn>> = bookSheets[sheet].columns;
    const own = book.SheetNames.find((other) => plainText(other) === plainText(name));
    if (own === undefined && (bookSheets[sheet] as BookSheet).isOptional) return [];
    if (own === undefined) {
      const near = nearestName(name, book.SheetNames);
      const seen = near === undefined ? "" : ` (le classeur a « ${near} »)`;
      throw new DataError(
        { file, sheet: name },
        `cette feuille manque${seen}`,
        `les feuilles ${quotedList(names)}`,
      );
    }
    const unvalued = notes.get(own)?.unvalued;
    if (unvalued !== undefined)
      throw new DataError(
        { file, sheet: name, element: unvalued },
        "cette formule n’a pas de valeur",
        "un classeur dont chaque case a une valeur",
      );
    const rows = cellsOf(book.Sheets[own]);
    const head = rows.findIndex((row) => row?.some(holds));
    const places = columnPlaces(
      rows[head] ?? [],
      { file, sheet: name, line: Math.max(head, 0) + 1 },
      columns,
    );
    warnings.push(...places.warnings);
    return rows.flatMap((row, i): readonly BookRow<S>[] => {
      if (i <= head || !row?.some(holds)) return [];
      const cells: Record<string, BookCell> = {};
      for (const [key, at] of Object.entries(places.columns)) {
        const cell = row[at];
        if (cell === undefined || !holds(cell)) continue;
        if (cell.t === "e") {
          const place = {
            file,
            sheet: name,
            line: i + 1,
            column: columns[key]!.head,
          };
          faults.push(
            new DataError(
              { ...place, value: shown(cell) },
              "cette cellule est une erreur de calcul",
              "une valeur",
            ),
          );
          continue;
        }
        const day = dayOf(cell);
        cells[key] = {
          text: day ?? shown(cell),
          ...(typeof cell.v === "number" ? { number: cell.v } : {}),
          ...(day === undefined ? {} : { day }),
        };
      }
      return Object.keys(cells).length === 0
        ? []
        : [{ file, sheet, line: i + 1, cells: cells as BookRow<S>["cells"] }];
    });
  };
  const read = <S extends BookSheetName>(sheet: S) => noteFault(faults, () => rowsOf(sheet)) ?? [];
  const rows: BookRowsRead = {
    study: read("study"),
    sections: read("sections"),
    crossings: read("crossings"),
    questions: read("questions"),
    answers: read("answers"),
    comments: read("comments"),
  };
  // Without its columns a sheet tells nothing of its rows.
  refuseFaults(faults, file);
  return { rows, warnings };
}

/** What a cell shows, without the spaces around it. */
function shown(cell: CellObject): string {
  if (cell.t === "b") return cell.v === true ? "VRAI" : "FAUX";
  return (cell.t === "s" ? readSheetText(String(cell.v)) : shownCell(cell)).trim();
}

function holds(cell: CellObject | undefined): boolean {
  return cell !== undefined && cell.t !== "z" && cell.v !== undefined && shown(cell) !== "";
}

/** Where each column is, by its heading, and what is said of headings that are not known. */
function columnPlaces(
  head: readonly (CellObject | undefined)[],
  place: { readonly file: string; readonly sheet: string; readonly line: number },
  columns: Readonly<Record<string, BookColumn>>,
) {
  const heads = head.map((cell) => (cell !== undefined && holds(cell) ? shown(cell) : ""));
  const found: Record<string, number> = {};
  const known = new Set<number>();
  for (const [key, { head, isOptional }] of Object.entries(columns)) {
    const places = heads.flatMap((own, i) => (plainText(own) === plainText(head) ? [i] : []));
    if (places.length > 1) {
      throw new DataError(
        { ...place, column: head },
        "cette colonne figure deux fois",
        "une seule fois chaque colonne",
      );
    }
    if (places.length === 0 && !isOptional) {
      const expected = `les colonnes ${quotedList(Object.values(columns).map((column) => column.head))}`;
      throw new DataError({ ...place, column: head }, "cette colonne manque", expected);
    }
    for (const at of places) {
      found[key] = at;
      known.add(at);
    }
  }
  const warnings = heads.flatMap((own, i) =>
    own === "" || known.has(i)
      ? []
      : [`La colonne « ${own} » de la feuille « ${place.sheet} » n’est pas prévue : elle n’est pas lue.`],
  );
  return { columns: found, warnings };
}
