import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Survey } from "../../lib/answers/Survey";
import { DataError } from "../../lib/base/DataError";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";

/** The workspace, above `tests/`. */
export const root = join(__dirname, "..", "..");

/** The text of the small questionnaire that has one question of every kind, with access conditions. */
export const smallJson = readFileSync(
  join(root, "tests", "fixtures", "respondents", "questionnaire.json"),
  "utf8",
);

export const smallQuestionnaire = parseQuestionnaire(smallJson, "petit.json");

/** The columns of the small questionnaire, in order. */
export const smallColumns = [
  "id",
  "q1_1",
  "q1_2",
  "q1_3",
  "q1_4_1",
  "q1_4_2",
  "q1_5",
  "q1_6",
  "q1_7",
  "q1_8",
] as const;

export type SmallRow = Readonly<Record<(typeof smallColumns)[number], string>>;

/** A respondent whose answers are all allowed: 1.6 and 1.8 are not asked. */
export function smallRow(changes: Partial<SmallRow> = {}): SmallRow {
  return {
    id: "r1",
    q1_1: "Publique",
    q1_2: "35",
    q1_3: "3",
    q1_4_1: "7",
    q1_4_2: "2",
    q1_5: "Un Conum",
    q1_6: "",
    q1_7: "4",
    q1_8: "",
    ...changes,
  };
}

/** The text of a respondents file with these rows, written independently of the library. */
export function smallCsv(...rows: readonly SmallRow[]): string {
  const quoted = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const records = [smallColumns, ...rows.map((row) => smallColumns.map((name) => quoted(row[name])))];
  return records.map((fields) => `${fields.join(",")}\n`).join("");
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What the library reads in such a text. */
export function readSmall(text: string | Uint8Array): Survey {
  return parseRespondents(smallQuestionnaire, typeof text === "string" ? bytesOf(text) : text, "petit.csv");
}

/** A survey of the small questionnaire; the ids are r1, r2, … unless given. */
export function smallSurvey(...rows: readonly Partial<SmallRow>[]): Survey {
  return readSmall(smallCsv(...rows.map((row, i) => smallRow({ id: `r${i + 1}`, ...row }))));
}

/** The DataError that a reading ends with; anything else fails the test. */
export function faultOf(read: () => unknown): DataError {
  try {
    read();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error("No DataError was thrown.");
}
