import { fr, noBreakSpace as nb } from "../../present/french";
import { accessSentence } from "../../present/sentences";
import type { Respondent, Section } from "../../questionnaire/types";
import { ink, type SheetCell, type SheetRow, text, textRow } from "./sheetCell";
import { sheetTable } from "./sheetTable";
import type { MarkedTable, QuestionTables } from "./workbookTables";

/** The sheet of a section. */
export interface SectionSheet {
  readonly rows: readonly SheetRow[];
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** The row where each question begins, from 1, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** Where it leads back to the index: row and column, from 0. */
  readonly back: readonly [row: number, column: number];
}

/** Columns that the way back to the index takes, at the right end of the first row. */
const backColumns = 2;

/**
 * A section as a sheet: its title in the first row, then its questions one under the other, each with
 * its wording, who was asked, its flat table and its crossings.
 *
 * @param warning what the reader must know of all the answers
 */
export function sheetSection(
  section: Section,
  questions: readonly QuestionTables[],
  respondent: Respondent,
  warning: string | undefined,
): SectionSheet {
  const blocks = questions.map((tables) => ({
    tables,
    shown: [tables.flat, ...tables.crossings.values()].map((marked) => ({
      marked,
      rows: sheetTable(marked.table),
    })),
  }));
  const columns = Math.max(
    8,
    ...blocks.flatMap(({ shown }) => shown.flatMap(({ rows }) => rows.map(({ length }) => length))),
  );
  const widths = Array.from({ length: columns }, (_, column) => (column === 0 ? 58 : 10.5));
  const line = (value: string, style?: SheetCell) => textRow(value, columns, style);

  const heading = textRow(`${section.number}. ${section.title}`, columns - backColumns, title);
  const rows: SheetRow[] = [
    [...heading, { ...text("← Index"), ...link, columnSpan: backColumns }, null],
    ...(warning === undefined ? [] : [line(warning, { textColor: ink.bad })]),
  ];
  const places = new Map<string, number>();
  for (const { tables, shown } of blocks) {
    const { question, flat } = tables;
    const note = question.note === undefined ? "" : ` (${question.note})`;
    rows.push([], []);
    places.set(question.id, rows.length + 1);
    rows.push(
      line(`${question.id} · ${question.label}${note}`, questionTitle),
      line(`${accessSentence(question, respondent)} n${nb}=${nb}${fr.integer(flat.table.n)}.`, {
        textColor: ink.soft,
      }),
    );
    for (const { marked, rows: tableRows } of shown) {
      rows.push([], line(marked.caption, { fontWeight: "bold" }), ...tableRows);
      rows.push(...under(marked).map(([value, textColor]) => line(value, { textColor })));
    }
  }
  return { rows, widths, places, back: [0, columns - backColumns] };
}

const title = { fontSize: 14, fontWeight: "bold", textColor: ink.accent } as const;
const questionTitle = {
  fontSize: 12,
  fontWeight: "bold",
  bottomBorderStyle: "medium",
  bottomBorderColor: ink.accent,
} as const;
const link = {
  textColor: ink.accent,
  textDecoration: { underline: true },
  align: "right",
  alignVertical: "top",
} as const;

/** The texts under a table, each with its colour. */
function under({ notes, mark, same }: MarkedTable): readonly (readonly [string, string])[] {
  return [
    ...notes.map((note) => [note, ink.soft] as const),
    ...(mark === "" ? [] : [[mark, same ? ink.good : ink.bad] as const]),
  ];
}
