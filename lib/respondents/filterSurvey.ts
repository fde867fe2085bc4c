import { type Answer, answers, type Survey } from "./Survey";

/**
 * The respondents whose answer to a question passes a test, as a survey of its own.
 *
 * @param keep an answer, several answers, or a function of the answer (null when not asked)
 * @throws RangeError in French when nobody is left, or when an answer is not one of the question's
 */
export function filterSurvey(
  survey: Survey,
  question: string,
  keep: string | readonly string[] | ((answer: Answer) => boolean),
): Survey {
  const column = answers(survey, question);
  const wanted = typeof keep === "string" ? [keep] : keep;
  const passes = typeof wanted === "function" ? wanted : (answer: Answer) => wanted.includes(String(answer));
  const rows = column.flatMap((answer, row) => (passes(answer) ? [row] : []));
  const what = typeof wanted === "function" ? "condition" : wanted.map((label) => `« ${label} »`).join(" ou ");
  if (rows.length === 0) {
    const known = [...new Set(column)].filter((answer) => answer !== null).slice(0, 12);
    throw new RangeError(
      `Aucun répondant ne passe le filtre ${what} sur la question ${question}. Réponses présentes : ${known.join(", ")}.`,
    );
  }
  const own = `${question} : ${what}`;
  return {
    ...survey,
    ids: rows.map((row) => survey.ids[row]!),
    columns: new Map([...survey.columns].map(([name, values]) => [name, rows.map((row) => values[row]!)])),
    filter: survey.filter === undefined ? own : `${survey.filter} ; ${own}`,
  };
}
