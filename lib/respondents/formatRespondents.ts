import { answerColumns } from "../questionnaire/columns";
import type { Survey } from "./Survey";

/** The text of a respondents file, with the columns that the survey has: what `parseRespondents` reads back unchanged. */
export function formatRespondents(survey: Survey): string {
  const names = answerColumns(survey.questionnaire)
    .map(({ name }) => name)
    .filter((name) => survey.columns.has(name));
  const columns = names.map((name) => survey.columns.get(name)!);
  return formatCsv([
    ["id", ...names],
    ...survey.ids.map((id, row) => [id, ...columns.map((values) => String(values[row] ?? ""))]),
  ]);
}

/** Records as comma-separated text, fields quoted only where they must be. */
export function formatCsv(records: readonly (readonly string[])[]): string {
  const field = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return records.map((record) => `${record.map(field).join(",")}\n`).join("");
}
