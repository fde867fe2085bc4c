import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "xlsx";
import type { QuestionnaireFile } from "../../lib/questionnaire/QuestionnaireFile";
import { questionnaireBook } from "../../lib/report/questionnaireBook/questionnaireBook";
import { root } from "./smallSurvey";

export type Rows = (string | number | boolean | null | undefined)[][];

/** The questionnaire of the small study of another shape. */
export const lecture = JSON.parse(
  readFileSync(join(root, "tests", "fixtures", "lecture", "data", "questionnaire.json"), "utf8"),
) as QuestionnaireFile;

/** The workbook of a questionnaire as another program would save it, once somebody changed its sheets. */
export async function editedBook(
  edit: (sheets: Record<string, Rows>, cell: (sheet: string, id: string, column: string) => CellOf) => void,
  data: QuestionnaireFile = lecture,
): Promise<Uint8Array> {
  const book = XLSX.read(await questionnaireBook(data), { type: "array" });
  const sheets: Record<string, Rows> = Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      XLSX.utils.sheet_to_json(book.Sheets[name]!, { header: 1 }) as Rows,
    ]),
  );
  edit(sheets, (sheet, id, column) => {
    const rows = sheets[sheet]!;
    const row = rows.findIndex((cells) => cells[0] === id);
    const at = rows[0]!.indexOf(column);
    if (row < 0 || at < 0) throw new Error(`No cell ${sheet} ${id} ${column}`);
    return {
      line: row + 1,
      set: (value) => {
        rows[row]![at] = value;
      },
    };
  });
  const out = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(out, XLSX.utils.aoa_to_sheet(rows), name);
  return XLSX.write(out, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
}

interface CellOf {
  /** Its row, from 1. */
  readonly line: number;
  readonly set: (value: string | number | boolean | null) => void;
}
