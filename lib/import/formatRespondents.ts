import { answerAt } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { formatCsv } from "../base/formatCsv";
import { answerColumns } from "../questionnaire/columns";

/** The text of a respondents file, with the columns that the survey has: what `parseRespondents` reads back unchanged. */
export function formatRespondents(survey: Survey): string {
  const names = answerColumns(survey.questionnaire)
    .map(({ name }) => name)
    .filter((name) => survey.columns.has(name));
  const columns = names.map((name) => survey.columns.get(name)!);
  return formatCsv([
    ["id", ...names],
    ...survey.ids.map((id, row) => [id, ...columns.map((column) => String(answerAt(column, row) ?? ""))]),
  ]);
}
