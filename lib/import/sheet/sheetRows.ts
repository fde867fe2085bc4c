import type { CellObject, DenseWorkSheet, WorkBook } from "xlsx";
import { type CellCounts, cellText } from "./cellText";

/** A row of a sheet that has something. */
export interface SheetRow {
  /** Lines count from 1. */
  readonly line: number;
  /** Its texts, to the last that is not blank. */
  readonly cells: readonly string[];
}

/** What a sheet holds. */
export interface SheetContent {
  readonly rows: readonly SheetRow[];
  readonly counts: CellCounts;
}

/** The rows of a sheet of answers that have something, as texts, and what was counted of its cells. */
export function sheetRows(book: WorkBook, name: string): SheetContent {
  const counts: CellCounts = { dates: 0, booleans: 0, errors: 0 };
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return { rows: filledRows(book, name, (cell) => cellText(cell, is1904, counts)), counts };
}

/**
 * The rows of a sheet that have something, as texts: it costs what is there, whatever size the sheet says it has.
 *
 * @param textOf the text of a cell, at a row and a column from 0
 */
export function filledRows(
  book: WorkBook,
  name: string,
  textOf: (cell: CellObject, row: number, column: number) => string,
): readonly SheetRow[] {
  const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
  const rows: SheetRow[] = [];
  // Both have holes, which forEach passes over.
  (sheet?.["!data"] ?? []).forEach((own, row) => {
    const cells: string[] = [];
    own?.forEach((cell, column) => {
      const text = cell === undefined ? "" : textOf(cell, row, column);
      if (text.trim() === "") return;
      while (cells.length < column) cells.push("");
      cells.push(text);
    });
    if (cells.length > 0) rows.push({ line: row + 1, cells });
  });
  return rows;
}

/** Whether a sheet holds anything. */
export function hasData(book: WorkBook, name: string): boolean {
  const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
  return (sheet?.["!data"] ?? []).some((row) =>
    row?.some((cell) => cell !== undefined && cell.t !== "z" && String(cell.v ?? "").trim() !== ""),
  );
}
