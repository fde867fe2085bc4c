import type { Cleaning, Rule } from "../../lib/import/cleaning/Cleaning";
import { type CleaningOutcome, cleanAnswers } from "../../lib/import/cleaning/cleanAnswers";
import type { RawTable } from "../../lib/import/table/RawTable";
import { tableCsv } from "../../lib/import/table/tableCsv";
import { type SmallRow, smallColumns, smallQuestionnaire, smallRow } from "./smallSurvey";

/** The columns that a survey server writes beside the answers. */
export const metaColumns = [
  "submitdate",
  "startdate",
  "lastpage",
  "interviewtime",
  "token",
  "ipaddr",
] as const;
export type MetaRow = Partial<SmallRow & Readonly<Record<(typeof metaColumns)[number], string>>>;

/** A table of the small questionnaire in our layout, with such columns; the ids are r1, r2, … unless given. */
export function metaTable(rows: readonly MetaRow[]): RawTable {
  const full = rows.map((row, i) => {
    const meta = Object.fromEntries(metaColumns.map((name) => [name, ""]));
    return { ...meta, ...smallRow({ id: `r${i + 1}` }), ...row } as Readonly<Record<string, string>>;
  });
  const columns = [...smallColumns, ...metaColumns].map((name) => {
    const values = [...new Set(full.map((row) => row[name]!))];
    return { name, values, codes: Uint16Array.from(full, (row) => values.indexOf(row[name]!)) };
  });
  return { file: "lime.csv", columns, rows: rows.length, lines: Uint32Array.from(rows, (_, row) => row + 2) };
}

/** A rule with its id and label, which no test of what it does needs. */
export function ruleOf<R extends Omit<Rule, "id" | "label">>(rule: R, id: string = rule.kind): Rule {
  return { id, label: `Règle ${id}`, ...rule } as unknown as Rule;
}

/** What some rules make of some rows. */
export function cleanRows(rows: readonly MetaRow[], ...rules: readonly Rule[]): CleaningOutcome {
  return cleanAnswers(metaTable(rows), smallQuestionnaire, { rules } satisfies Cleaning);
}

/** The ids of the rows that are left. */
export function keptIds({ kept }: CleaningOutcome): readonly string[] {
  return textsOf(kept, "id");
}

/** The texts of a column. */
export function textsOf({ columns }: RawTable, name: string): readonly string[] {
  const { values, codes } = columns.find((column) => column.name === name)!;
  return Array.from(codes, (code) => values[code]!);
}

/** A row in which nothing was answered from a question on. */
export const blankRow: MetaRow = Object.fromEntries(
  smallColumns.filter((name) => name !== "id").map((name) => [name, ""]),
);

/** The usable answers as a file of the study, without the columns of the server. */
export function answersText({ kept }: CleaningOutcome): string {
  const own = { ...kept, columns: kept.columns.filter(({ name }) => !metaNames.includes(name)) };
  return Buffer.concat([...tableCsv(own)]).toString();
}

const metaNames: readonly string[] = metaColumns;
