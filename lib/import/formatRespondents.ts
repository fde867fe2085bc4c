import { type AnswerColumn, missingAt } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { formatCsv } from "../base/formatCsv";
import { cleanedText } from "../questionnaire/cleanedText";
import { answerColumns, type Column } from "../questionnaire/columns";
import type { Questionnaire } from "../questionnaire/types";

/**
 * The text of a respondents file, with the columns that the survey has, its weights and how they were drawn, and those
 * that the questionnaire does not know: what `parseRespondents` reads back unchanged. A missing answer has the code that
 * the questionnaire gives its reason, or the name of the rule that took it out; without either it is blank.
 */
export function formatRespondents({ questionnaire, ids, columns, weights, others }: Survey): string {
  const known = answerColumns(questionnaire).filter(({ name }) => columns.has(name));
  const texts = known.map((column) => textsOf(column, columns.get(column.name)!, questionnaire));
  const idColumns = [questionnaire.id ?? "id"].flat();
  // An identifier of several columns stands in the first; the others are among those that are not known.
  const idName = idColumns.length === 1 ? idColumns[0]! : "id";
  const answered = new Set([...idColumns, ...known.map(({ name }) => name)]);
  // How they were drawn may be an answer, or who they are.
  const drawn = [weights?.strataColumn, weights?.unitsColumn].filter(
    (column) => column !== undefined && !answered.has(column.name),
  );
  return formatCsv([
    [
      ...[idName, ...known.map(({ name }) => name), ...(weights ? [weights.name] : [])],
      ...[...drawn.map((column) => column!.name), ...(others?.keys() ?? [])],
    ],
    ...ids.map((id, row) => [
      id,
      ...texts.map((textOf) => textOf(row)),
      ...(weights ? [String(weights.weights[row])] : []),
      ...drawn.map((column) => column!.values[row]!),
      ...[...(others?.values() ?? [])].map((own) => own[row]!),
    ]),
  ]);
}

/** The text of each row of a column. */
function textsOf(
  { question }: Column,
  column: AnswerColumn,
  { missing }: Questionnaire,
): (row: number) => string {
  const codes = Object.entries({ ...missing, ...question.missing });
  const values = column.values.map(String);
  return (row) => {
    const value = values[column.codes[row]!];
    if (value !== undefined) return value;
    const reason = missingAt(column, row);
    if (typeof reason === "object") return cleanedText(reason.cleaned);
    return reason === "noAnswer" ? "" : (codes.find(([, own]) => own === reason)?.[0] ?? "");
  };
}
