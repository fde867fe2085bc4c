import { UserError } from "../../base/UserError";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { font, ink, type SheetCell, type SheetRow } from "../excel/sheetCell";
import { sheetFit } from "../excel/sheetFit";
import { undatedZip } from "../excel/undatedZip";
import { type SheetExtras, workbookFeature } from "../excel/workbookFeature";
import { type BookComment, bookRows, type RowOf } from "./bookRows";
import { type BookColumn, type BookSheetName, bookSheets } from "./bookSheets";
import { helpHeads, helpRows } from "./helpRows";
import { helpSheet } from "./readBookSheets";
import { sheetText } from "./sheetText";
import { type StudyField, studyFields } from "./studyFields";

/** Excel takes no longer text in a cell. */
const longest = 32_767;
/** Rows down to which the lists to choose from are offered. */
const listed = 5_000;

/**
 * A questionnaire as an Excel workbook (the bytes of an .xlsx file) to be read, changed and given back to
 * `readQuestionnaireBook`. The same questionnaire and comments make the same bytes.
 *
 * @param comments those of the questions that notebooks show
 * @throws UserError when one of its texts is longer than a cell holds
 */
export async function questionnaireBook(
  data: QuestionnaireFile,
  comments: readonly BookComment[] = [],
): Promise<Uint8Array> {
  const rows = bookRows(data, comments);
  const names = Object.keys(bookSheets) as BookSheetName[];
  const sheets = [...names.map((name) => sheetOf(name, rows[name])), sheetOfHelp()];
  const extras = [...names.map((name) => extrasOf(name, rows[name])), { links: [] }];
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const features = [await workbookFeature(sheetText(`Questionnaire : ${data.title}`), extras)];
  const file = writeExcelFile(sheets, { ...font, features });
  return undatedZip(await file.toBuffer());
}

/** The columns that are to read. */
const helpColumns: Readonly<Partial<Record<BookSheetName, readonly string[]>>> = {
  study: ["field", "help"],
  comments: ["section", "question", "label", "remark"],
};

function sheetOf<S extends BookSheetName>(sheet: S, rows: readonly RowOf<S>[]) {
  const { name } = bookSheets[sheet];
  const columns: Readonly<Record<string, BookColumn>> = bookSheets[sheet].columns;
  const body = rows.map(
    (row): SheetRow =>
      Object.entries(columns).map(([key, { isNumber }]) => {
        const own = (row as Readonly<Record<string, string | number | undefined>>)[key];
        const isHelp = helpColumns[sheet]?.includes(key) === true;
        const align = sheet === "study" ? { align: "left" as const } : {};
        return { ...cellOf(own, isNumber, name), ...align, ...(isHelp ? { textColor: ink.soft } : {}) };
      }),
  );
  // An empty row whose look the columns take.
  const last = Object.values(columns).map(({ isNumber }) => cellOf(undefined, isNumber, name));
  const widths = Object.values(columns).map(({ width }) => width);
  return laidOut(name, [headRow(Object.values(columns).map(({ head }) => head)), ...body, last], widths);
}

function sheetOfHelp() {
  const rows = helpRows().map((row): SheetRow => row.map((text) => cellOf(text, false, helpSheet)));
  return laidOut(helpSheet, [headRow(helpHeads), ...rows], [14, 20, 80, 46]);
}

function laidOut(sheet: string, rows: readonly SheetRow[], widths: readonly number[]) {
  return {
    sheet,
    data: sheetFit(rows, widths).map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: 1,
    ...(sheet === bookSheets.questions.name ? { stickyColumnsCount: 1 } : {}),
  };
}

function headRow(heads: readonly string[]): SheetRow {
  return heads.map((value) => ({
    value,
    type: String,
    fontWeight: "bold",
    backgroundColor: ink.head,
    alignVertical: "center",
    wrap: true,
  }));
}

/** A text is one whatever it looks like: « = », « 0123 » and « 2.10 » stay as they are, even edited. */
function cellOf(value: string | number | undefined, isNumber: boolean | undefined, sheet: string): SheetCell {
  const look = { alignVertical: "top", wrap: true } as const;
  if (typeof value === "number") return { ...look, value, type: Number };
  const asText = isNumber ? {} : { format: "@" };
  // An empty text keeps the format of texts.
  if (value === undefined) return isNumber ? look : { ...look, ...asText, value: "", type: String };
  const held = sheetText(value);
  if (held.length > longest) {
    const start = value.slice(0, 40);
    throw new UserError(
      `Une cellule ne tient que ${longest} caractères, et ce texte de la feuille « ${sheet} » est plus long : « ${start}… ».`,
    );
  }
  return { ...look, ...asText, value: held, type: String };
}

function extrasOf(sheet: BookSheetName, rows: readonly object[]): SheetExtras {
  const columns: readonly BookColumn[] = Object.values(bookSheets[sheet].columns);
  const choices = columns.flatMap(({ values }, i) => {
    const letter = String.fromCharCode(65 + i);
    return values === undefined ? [] : [{ cells: `${letter}2:${letter}${listed}`, values }];
  });
  const listedFields: readonly StudyField[] = sheet === "study" ? Object.values(studyFields) : [];
  const fieldChoices = listedFields.flatMap(({ label, values }) => {
    const row = rows.findIndex((own) => (own as RowOf<"study">).field === label);
    return values === undefined || row < 0 ? [] : [{ cells: `B${row + 2}`, values: [...values] }];
  });
  return { links: [], columnLook: rows.length + 2, choices: [...choices, ...fieldChoices] };
}
