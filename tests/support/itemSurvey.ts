import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Survey } from "../../lib/answers/Survey";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { bytesOf, root } from "./smallSurvey";

/** A questionnaire whose questions have several columns, one of them opened by a hidden question. */
export const itemQuestionnaire = parseQuestionnaire(
  readFileSync(join(root, "tests", "fixtures", "respondents", "items.json"), "utf8"),
  "items.json",
);

/** The columns of that questionnaire, in order. */
export const itemColumns = [
  "id",
  "q1_1",
  "q1_2",
  "q2_1_1",
  "q2_1_2",
  "q2_1_3",
  "q2_2_1",
  "q2_2_2",
  "q2_3_1",
  "q2_3_2",
  "q2_4",
  "q101",
] as const;

export type ItemColumn = (typeof itemColumns)[number];
export type ItemRow = Readonly<Record<ItemColumn, string>>;

/** A respondent whose answers are all allowed: 2.1 and 2.4 are not asked. */
export function itemRow(changes: Partial<ItemRow> = {}): ItemRow {
  return {
    id: "r1",
    q1_1: "Publique",
    q1_2: "Un Conum",
    q2_1_1: "",
    q2_1_2: "",
    q2_1_3: "",
    q2_2_1: "Oui",
    q2_2_2: "Non",
    q2_3_1: "7",
    q2_3_2: "2",
    q2_4: "",
    q101: "Non",
    ...changes,
  };
}

/** Changes of a respondent who is asked 2.1, and ticks these of its answers: "101" for the first and the last. */
export function ticked(digits: string): Partial<ItemRow> {
  const [q2_1_1, q2_1_2, q2_1_3] = digits.split("") as [string, string, string];
  return { q101: "Oui", q2_1_1, q2_1_2, q2_1_3 };
}

/** The text of a respondents file with these rows and columns, written independently of the library. */
export function itemCsv(
  rows: readonly ItemRow[],
  columns: readonly string[] = itemColumns,
  header: readonly string[] = columns,
): string {
  const records = [header, ...rows.map((row) => columns.map((name) => row[name as ItemColumn]))];
  return records.map((fields) => `${fields.join(",")}\n`).join("");
}

/** What the library reads in such a text. */
export function readItems(text: string): Survey {
  return parseRespondents(itemQuestionnaire, bytesOf(text), "items.csv");
}

/** A survey of that questionnaire; the ids are r1, r2, … unless given. */
export function itemSurvey(...rows: readonly Partial<ItemRow>[]): Survey {
  return readItems(itemCsv(rows.map((row, i) => itemRow({ id: `r${i + 1}`, ...row }))));
}

/** The same, of a file that has only these columns. */
export function partialSurvey(columns: readonly string[], ...rows: readonly Partial<ItemRow>[]): Survey {
  return readItems(
    itemCsv(
      rows.map((row, i) => itemRow({ id: `r${i + 1}`, ...row })),
      columns,
    ),
  );
}
