import type { Range, WorkBook } from "xlsx";
import { DataError, type Place } from "../../base/DataError";
import { quotedList } from "../../base/quotedList";
import { ColumnBuilder } from "../table/ColumnBuilder";
import { checkColumns, namelessColumn } from "../table/checkColumns";
import type { RawColumn, RawTable } from "../table/RawTable";
import { preambleLine } from "../table/recognisedLines";
import type { CellCounts } from "./cellText";
import { type OpenBook, openBook } from "./openBook";
import { type SheetHead, sheetHeads } from "./sheetHeads";
import { hasData, type SheetRow, sheetRows } from "./sheetRows";

/**
 * A sheet of answers of an Excel or OpenDocument workbook: a header, then one row a respondent. Blank rows are left
 * out; hidden rows and columns are read like others. A head that is merged over several columns is the question of
 * which they are.
 *
 * @param file name for the messages
 * @param options `sheet` names it; without, it is the only one that holds something, hidden ones aside
 * @throws DataError for a workbook that does not open or is protected, a sheet that there is not, several among which
 * to choose, a formula without a value, or a header that will not do
 */
export function readSheet(
  bytes: Uint8Array,
  file: string,
  options: { readonly sheet?: string | undefined } = {},
): RawTable {
  const { book, notes } = openBook(bytes, file);
  const sheet = sheetOf(book, file, options.sheet);
  const place: Place = { file, sheet };
  const { rows, counts } = sheetRows(book, sheet);
  const own = notes.get(sheet) ?? hiddenOf(book, sheet);
  if (own.unvalued !== undefined)
    throw new DataError(
      { ...place, element: own.unvalued },
      "cette formule n’a pas de valeur : aucun tableur ne l’a calculée",
      "un classeur que Excel ou LibreOffice a ouvert puis enregistré",
    );
  if (rows.length === 0) throw new DataError(place, "la feuille est vide", "une ligne par répondant");
  const merges = (book.Sheets[sheet]?.["!merges"] ?? []) as readonly Range[];
  const { heads, line, before, titles } = sheetHeads(rows, merges);
  checkColumns(
    heads.map(({ name }) => name),
    { ...place, line },
  );
  const answers = rows.slice(before);
  if (answers.length === 0)
    throw new DataError(
      { ...place, line: line + 1 },
      "le fichier n’a pas de réponses",
      "une ligne par répondant",
    );
  return {
    file,
    columns: columnsOf(heads, answers, place),
    rows: answers.length,
    lines: Uint32Array.from(answers, (row) => row.line),
    recognised: [
      `Feuille : « ${sheet} ».`,
      ...(titles === 0 ? [] : [preambleLine(titles)]),
      ...cellLines(counts),
      ...hiddenLines(own),
    ],
  };
}

/** @throws DataError where there is no such sheet, or none or several that hold something */
function sheetOf(book: WorkBook, file: string, named: string | undefined): string {
  const names = book.SheetNames;
  if (named !== undefined) {
    const found = names.find((name) => name === named) ?? names.find((name) => sameName(name, named));
    if (found !== undefined) return found;
    throw new DataError({ file, sheet: named }, "le classeur n’a pas cette feuille", quotedList(names));
  }
  const filled = names.filter((name) => hasData(book, name));
  const shown = filled.filter((name) => {
    const index = names.indexOf(name);
    return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0;
  });
  const [only, ...others] = shown.length > 0 ? shown : filled;
  if (only === undefined) throw new DataError({ file }, "le classeur est vide", "une ligne par répondant");
  if (others.length === 0) return only;
  throw new DataError(
    { file },
    "plusieurs feuilles ont des données",
    `--sheet avec l’une d’elles, ${quotedList([only, ...others])}`,
  );
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** @throws DataError for answers under no name */
function columnsOf(
  heads: readonly SheetHead[],
  rows: readonly SheetRow[],
  place: Place,
): readonly RawColumn[] {
  const builders = heads.map(({ name }) => new ColumnBuilder(name));
  const nameless = [...heads.keys()].filter((i) => heads[i]!.name === "");
  for (const { line, cells } of rows) {
    const beyond = cells.findIndex((cell, i) => i >= heads.length && cell !== "");
    const strange = beyond >= 0 ? beyond : nameless.find((i) => (cells[i] ?? "") !== "");
    if (strange !== undefined)
      throw namelessColumn({ ...place, line, value: cells[strange]!.trim() }, strange + 1);
    for (const [i, builder] of builders.entries()) builder.push(cells[i] ?? "");
  }
  return builders.flatMap((builder, i) => {
    const { name, group } = heads[i]!;
    if (name === "") return [];
    return [{ ...builder.column(), ...(group ? { question: { name: group, label: group } } : {}) }];
  });
}

/** What an old workbook tells of its rows and columns. */
function hiddenOf(book: WorkBook, sheet: string): NonNullable<ReturnType<OpenBook["notes"]["get"]>> {
  const own = book.Sheets[sheet];
  const count = (all: readonly ({ readonly hidden?: boolean | undefined } | undefined)[] | undefined) =>
    all?.reduce((sum, one) => sum + (one?.hidden === true ? 1 : 0), 0) ?? 0;
  return { hiddenRows: count(own?.["!rows"]), hiddenColumns: count(own?.["!cols"]) };
}

function cellLines({ dates, booleans, errors }: CellCounts): readonly string[] {
  return [
    ...(dates === 0 ? [] : ["Dates et heures : écrites comme 2024-01-31 et 08:30."]),
    ...(booleans === 0 ? [] : ["Vrai et faux : lus « Oui » et « Non »."]),
    ...(errors === 0
      ? []
      : [
          errors === 1
            ? "Une cellule en erreur (#N/A…) : lue vide."
            : `${errors} cellules en erreur (#N/A…) : lues vides.`,
        ]),
  ];
}

function hiddenLines({
  hiddenRows,
  hiddenColumns,
}: {
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}): readonly string[] {
  const line = (count: number, what: string) =>
    count === 0
      ? []
      : [
          count === 1
            ? `Une ${what} masquée, lue comme les autres.`
            : `${count} ${what}s masquées, lues comme les autres.`,
        ];
  return [...line(hiddenRows, "ligne"), ...line(hiddenColumns, "colonne")];
}
