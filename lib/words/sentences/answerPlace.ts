import type { Survey } from "../../answers/Survey";
import { meant } from "../../base/meant";
import { quotedList } from "../../base/quotedList";
import { UserError } from "../../base/UserError";
import { columnById } from "../../questionnaire/lookup";
import type { Count, CountRow, Crossing } from "../../tables/Table";
import type { GroupName } from "./groupNamed";
import { itemNamed } from "./itemNamed";
import { rankedCount } from "./rankedCount";

/** An answer: of a question, of an item of a grid, or an item of a multiple choice; and what follows it. */
export interface AnswerPlace {
  readonly id: string;
  readonly item: string | undefined;
  readonly answer: string | undefined;
  /** The arguments after the answer. */
  readonly rest: readonly (GroupName | undefined)[];
}

/**
 * What the arguments of a word name: an id, then an answer unless the id names it already, then the rest. After the id
 * of a question that has items, or several answers, comes the label of one of them.
 *
 * @throws UserError in French where the question has no such item or answer, or where the label is of none in particular
 */
export function answerPlace(
  survey: Survey,
  id: string,
  given: readonly (GroupName | undefined)[],
): AnswerPlace {
  const [label, ...after] = given;
  const own = typeof label === "string" ? itemNamed(survey, id, label) : undefined;
  if (own !== undefined) return answerPlace(survey, own, after);
  const { question, item } = columnById(survey.questionnaire, id);
  if (question.kind === "multiple" || question.kind === "ranking")
    return { id, item, answer: undefined, rest: given };
  const [answer, ...rest] = given;
  return { id, item, answer: typeof answer === "string" ? answer : undefined, rest };
}

/**
 * The counts of an answer in the groups of a crossing.
 * @throws UserError in French when the question has no such answer
 */
export function groupCounts(survey: Survey, table: Crossing, place: AnswerPlace): readonly Count[] {
  const { item, answer } = place;
  const rows: readonly CountRow[] =
    table.kind === "crossedGrid"
      ? (table.rows.find(({ label }) => label === item)?.answers ?? [])
      : table.kind === "crossedMeans"
        ? []
        : table.rows;
  if (table.question.kind === "ranking") {
    const ranked = table.groups.flatMap((_, g) => rankedCount(survey, table, item, g) ?? []);
    if (ranked.length > 0) return ranked;
  }
  const found = rows.find(({ label }) => label === (answer ?? item));
  if (found) return found.cells;
  throw noAnswer(survey, place);
}

/** That a question has no such answer, with those that it has. */
export function noAnswer({ questionnaire }: Survey, { id, answer, rest }: AnswerPlace): UserError {
  const { question } = columnById(questionnaire, id);
  if (!("choices" in question)) {
    const value = Number(answer ?? rest[0] ?? Number.NaN);
    const [ends, those] = Number.isFinite(value) ? [`${value}, ${value}`, value] : ["4, 5", "quelques-uns"];
    return new UserError(
      `La question ${id} n’a pas de réponses à compter, mais des notes ou des nombres : mean("${id}") en donne la moyenne, percentBetween("${id}", ${ends}) la part de ${those}.`,
    );
  }
  const problem =
    answer === undefined
      ? `Précisez la réponse à la question ${id}.`
      : `La question ${id} n’a pas de réponse « ${answer} »${meant(answer, question.choices)}`;
  return new UserError(`${problem} Réponses : ${quotedList(question.choices)}.`);
}
