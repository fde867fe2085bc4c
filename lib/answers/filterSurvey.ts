import { meant } from "../base/meant";
import { quotedList } from "../base/quotedList";
import { UserError } from "../base/UserError";
import { columnById } from "../questionnaire/lookup";
import type { Question } from "../questionnaire/types";
import { rowsOfColumn } from "./AnswerColumn";
import { fixedValues } from "./encodeColumn";
import { type Answer, columnAnswers, type DesignColumn, type Survey, type Weights } from "./Survey";

/**
 * The respondents whose answer to a question passes a test, as a survey of its own.
 *
 * @param id a question, or one item of it ("3.1.2")
 * @param keep an answer, several answers, or a function of the answer (null when not asked);
 * a score or a number is named by its digits, an answer to tick is « 1 » or « 0 »
 * @param words what is kept, in French, for those who read under a table whom it is about; of answers, they say it
 * @throws UserError in French when nobody is left, or when the question, the item or an
 * answer does not exist
 */
export function filterSurvey<S extends Survey>(
  survey: S,
  id: string,
  keep: string | readonly string[] | ((answer: Answer) => boolean),
  words?: string,
): S {
  const named = columnById(survey.questionnaire, id);
  const column = columnAnswers(survey, named);
  const wanted = typeof keep === "string" ? [keep] : keep;
  if (typeof wanted !== "function") checkAnswers(named.question, wanted);
  const passes =
    typeof wanted === "function"
      ? wanted
      : (answer: Answer) => answer !== null && wanted.includes(String(answer));
  const rows = column.flatMap((answer, row) => (passes(answer) ? [row] : []));
  const where = named.item === undefined ? id : `${named.question.id}, ${named.item}`;
  const what =
    words ??
    (typeof wanted === "function" ? "condition libre" : wanted.map((label) => `« ${label} »`).join(" ou "));
  const filter = `${where} : ${what}`;
  if (rows.length === 0) {
    const present = [...new Set(column.flatMap((answer) => (answer === null ? [] : [String(answer)])))];
    const known = present.length === 0 ? "aucune" : quotedList(present);
    throw new UserError(`Aucun répondant ne passe le filtre (${filter}). Réponses présentes : ${known}.`);
  }
  return {
    ...survey,
    ids: rows.map((row) => survey.ids[row]!),
    columns: new Map([...survey.columns].map(([name, own]) => [name, rowsOfColumn(own, rows)])),
    ...(survey.weights && { weights: weightsOfRows(survey.weights, rows) }),
    ...(survey.others && {
      others: new Map([...survey.others].map(([name, own]) => [name, rows.map((row) => own[row]!)])),
    }),
    filter: survey.filter === undefined ? filter : `${survey.filter} ; ${filter}`,
  };
}

/** The weights of some respondents. A filter is a domain of the sample: as many were drawn. */
function weightsOfRows(weights: Weights, rows: readonly number[]): Weights {
  const { strata, units, strataColumn, unitsColumn, calibrated } = weights;
  const kept = <T>(own: ArrayLike<T>) => rows.map((row) => own[row]!);
  const keptColumn = ({ name, values }: DesignColumn) => ({ name, values: kept(values) });
  return {
    ...{ ...weights, weights: kept(weights.weights) },
    ...(strata && { strata: kept(strata) }),
    ...(units && { units: kept(units) }),
    ...(calibrated && {
      calibrated: { ...calibrated, base: kept(calibrated.base), cellOf: kept(calibrated.cellOf) },
    }),
    ...(strataColumn && { strataColumn: keptColumn(strataColumn) }),
    ...(unitsColumn && { unitsColumn: keptColumn(unitsColumn) }),
  };
}

function checkAnswers(question: Question, wanted: readonly string[]): void {
  const choices = fixedValues(question)?.map(String);
  if (choices === undefined) return;
  const unknown = wanted.find((label) => !choices.includes(label));
  if (unknown === undefined) return;
  throw new UserError(
    `La question ${question.id} n’a pas de réponse « ${unknown} »${meant(unknown, choices)} Réponses : ${quotedList(choices)}.`,
  );
}
