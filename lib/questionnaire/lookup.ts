import { meant } from "../base/meant";
import { UserError } from "../base/UserError";
import { type Column, questionColumns } from "./columns";
import { isSingleChoice } from "./itemsOf";
import type { CrossingDefinition, Question, Questionnaire } from "./types";

/**
 * The question with this id, a hidden one included.
 * @throws UserError in French when there is none, with the ids of the same section
 */
export function questionById(questionnaire: Questionnaire, id: string): Question {
  const found = [...questionnaire.questions, ...(questionnaire.hidden ?? [])].find(
    (question) => question.id === id,
  );
  if (found) return found;
  const { questions } = questionnaire;
  if (id.includes("-")) {
    const added = questions.flatMap((question) => (question.derived ? [question.id] : []));
    const known = added.length === 0 ? "" : ` Elles ont : ${added.join(", ")}.`;
    throw new UserError(
      `La question « ${id} » n’est pas dans ces réponses${meant(id, added)}${known} recode, cut et fromFrame en ajoutent de telles, et use(…) les fait connaître à tous les mots.`,
    );
  }
  const section = id.split(".")[0];
  const near = questions.map((question) => question.id).filter((other) => other.split(".")[0] === section);
  const known =
    near.length > 0
      ? `Questions de la section ${section} : ${near.join(", ")}.`
      : `Le questionnaire va de la question ${questions[0]?.id} à la question ${questions.at(-1)?.id}.`;
  const others = questions.map((question) => question.id).filter((other) => !near.includes(other));
  throw new UserError(`Question « ${id} » inconnue${meant(id, [...near, ...others])} ${known}`);
}

/**
 * The column of answers that an id names: a question of a single column ("2.8"), or one item of a
 * question ("3.1.2": the second item of 3.1; the second answer, for a multiple choice).
 *
 * @throws UserError in French when there is none, with what the question has
 */
export function columnById(questionnaire: Questionnaire, id: string): Column {
  const [section, rank, item] = id.split(".");
  const question = questionById(questionnaire, item === undefined ? id : `${section}.${rank}`);
  const columns = questionColumns(question);
  const column =
    item === undefined && columns[0]?.item === undefined ? columns[0] : columns[Number(item) - 1];
  if (column && (item === undefined || column.item !== undefined)) return column;
  const items = columns.flatMap((other, i) =>
    other.item === undefined ? [] : [{ id: `${question.id}.${i + 1}`, label: other.item }],
  );
  if (items.length === 0) throw new UserError(`La question ${question.id} n’a pas d’items.`);
  const ids = items.map((own) => own.id);
  const problem =
    item === undefined ? "a plusieurs items : précisez lequel." : `n’a pas d’item « ${id} »${meant(id, ids)}`;
  const known = items.map((own) => `${own.id} « ${own.label} »`).join(", ");
  throw new UserError(`La question ${question.id} ${problem} Items : ${known}.`);
}

/**
 * The crossing with this id ("structure", "conum"), or with this question ("2.3").
 * @throws UserError in French when there is none
 */
export function crossingById(questionnaire: Questionnaire, id: string): CrossingDefinition {
  const { crossings } = questionnaire;
  const found =
    crossings.find((crossing) => crossing.id === id) ?? crossings.find(({ question }) => question === id);
  if (found) return found;
  const known = questionnaire.crossings.map((crossing) => crossing.id);
  throw new UserError(
    `Croisement « ${id} » inconnu${meant(id, known)} Croisements prévus : ${known.join(", ")}.`,
  );
}

/**
 * The groups of a crossing: the answers to the question that it crosses with.
 * @throws UserError in French when there is no such crossing
 */
export function crossingGroups(questionnaire: Questionnaire, id: string): readonly string[] {
  const question = questionById(questionnaire, crossingById(questionnaire, id).question);
  return isSingleChoice(question) ? question.choices : [];
}
