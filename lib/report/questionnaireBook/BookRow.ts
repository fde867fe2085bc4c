import { DataError, type Place } from "../../base/DataError";
import { plainText } from "../../base/plainText";
import { quotedList } from "../../base/quotedList";
import { type BookColumn, type BookSheetName, bookSheets, type ColumnOf } from "./bookSheets";
import { heldText } from "./heldText";
import { readList } from "./listText";

/** What a cell of a workbook shows, with the number or the day that it holds. */
export interface BookCell {
  /** Without the spaces around it; never empty. */
  readonly text: string;
  readonly number?: number;
  /** ISO 8601. */
  readonly day?: string;
}

/** A row of a sheet: its cells that are not empty, by column. */
export interface BookRow<S extends BookSheetName = BookSheetName> {
  readonly file: string;
  readonly sheet: S;
  /** From 1, as the spreadsheet counts. */
  readonly line: number;
  readonly cells: { readonly [C in ColumnOf<S>]?: BookCell };
}

/** Where a column of a row stands, for a message. */
export function placeIn<S extends BookSheetName>(row: BookRow<S>, column: ColumnOf<S>): Place {
  const { file, sheet, line } = row;
  const columns: Readonly<Record<string, BookColumn>> = bookSheets[sheet].columns;
  return { file, sheet: bookSheets[sheet].name, line, column: columns[column]!.head };
}

/** A fault of a cell. */
export function faultIn<S extends BookSheetName>(
  row: BookRow<S>,
  column: ColumnOf<S>,
  problem: string,
  expected: string,
): DataError {
  const value = row.cells[column]?.text;
  return new DataError(
    { ...placeIn(row, column), ...(value === undefined ? {} : { value }) },
    problem,
    expected,
  );
}

/** The text of a cell; undefined where it is empty. */
export function textIn<S extends BookSheetName>(row: BookRow<S>, column: ColumnOf<S>): string | undefined {
  const cell = row.cells[column];
  return cell && heldText(cell.text);
}

/** The id of a question: « 2,10 » is « 2.10 ». */
export function idIn<S extends BookSheetName>(row: BookRow<S>, column: ColumnOf<S>): string | undefined {
  return row.cells[column]?.text.replace(/^(\d+),(\d+)$/, "$1.$2");
}

/**
 * The number in a cell, or that its text says.
 * @throws DataError when it says none
 */
export function numberIn<S extends BookSheetName>(row: BookRow<S>, column: ColumnOf<S>): number | undefined {
  const cell = row.cells[column];
  if (cell === undefined) return undefined;
  const number = numberOfCell(cell);
  if (number === undefined) throw faultIn(row, column, "ce n’est pas un nombre", "un nombre");
  return number;
}

/**
 * The whole numbers of a list in a cell: « 4 ; 5 ».
 * @throws DataError when one of them is none
 */
export function numbersIn<S extends BookSheetName>(
  row: BookRow<S>,
  column: ColumnOf<S>,
): readonly number[] | undefined {
  const cell = row.cells[column];
  if (cell === undefined) return undefined;
  const { values } = readList(cell.text);
  if (values.length > 0 && values.every((value) => /^\d+$/.test(value))) return values.map(Number);
  throw faultIn(row, column, "ce ne sont pas des nombres entiers", "des rangs séparés par « ; », « 4 ; 5 »");
}

/** The number that a cell holds, or that its text says; undefined where it says none. */
export function numberOfCell({ number, day, text }: BookCell): number | undefined {
  if (day !== undefined) return undefined;
  if (number !== undefined) return number;
  const typed = text.replace(/\s/g, "").replace(",", ".").replace("−", "-");
  return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(typed) ? Number(typed) : undefined;
}

/**
 * What a word of a list stands for; capitals and accents are free.
 * @throws DataError when the cell holds another word
 */
export function wordIn<S extends BookSheetName, T>(
  row: BookRow<S>,
  column: ColumnOf<S>,
  words: Readonly<Record<string, T>>,
): T | undefined {
  const typed = row.cells[column]?.text;
  if (typed === undefined) return undefined;
  const word = Object.keys(words).find((own) => plainText(own) === plainText(typed));
  if (word !== undefined) return words[word];
  throw faultIn(row, column, "ce mot n’est pas prévu", quotedList(Object.keys(words)));
}
