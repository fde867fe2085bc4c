import { questionById } from "../questionnaire/lookup";
import { quotedList } from "../questionnaire/quotedList";
import { type Answer, answers, type Survey } from "./Survey";

/**
 * The respondents whose answer to a question passes a test, as a survey of its own.
 *
 * @param keep an answer, several answers, or a function of the answer (null when not asked);
 * a score or a number is named by its digits
 * @param item the item of a question that has several
 * @throws RangeError in French when nobody is left, or when the question, the item or an
 * answer does not exist
 */
export function filterSurvey(
  survey: Survey,
  question: string,
  keep: string | readonly string[] | ((answer: Answer) => boolean),
  item?: string,
): Survey {
  const column = answers(survey, question, item);
  const wanted = typeof keep === "string" ? [keep] : keep;
  if (typeof wanted !== "function") checkAnswers(survey, question, wanted);
  const passes =
    typeof wanted === "function"
      ? wanted
      : (answer: Answer) => answer !== null && wanted.includes(String(answer));
  const rows = column.flatMap((answer, row) => (passes(answer) ? [row] : []));
  const where = item === undefined ? question : `${question}, ${item}`;
  const what =
    typeof wanted === "function" ? "condition libre" : wanted.map((label) => `« ${label} »`).join(" ou ");
  const filter = `${where} : ${what}`;
  if (rows.length === 0) {
    const present = [...new Set(column.flatMap((answer) => (answer === null ? [] : [String(answer)])))];
    const known = present.length === 0 ? "aucune" : quotedList(present);
    throw new RangeError(`Aucun répondant ne passe le filtre (${filter}). Réponses présentes : ${known}.`);
  }
  return {
    ...survey,
    ids: rows.map((row) => survey.ids[row]!),
    columns: new Map([...survey.columns].map(([name, values]) => [name, rows.map((row) => values[row]!)])),
    filter: survey.filter === undefined ? filter : `${survey.filter} ; ${filter}`,
  };
}

function checkAnswers(survey: Survey, id: string, wanted: readonly string[]): void {
  const question = questionById(survey.questionnaire, id);
  if (!("choices" in question)) return;
  const unknown = wanted.find((label) => !question.choices.includes(label));
  if (unknown === undefined) return;
  const known = quotedList(question.choices);
  throw new RangeError(`La question ${id} n’a pas de réponse « ${unknown} ». Réponses : ${known}.`);
}
