import type { CrossingDefinition, Question, Questionnaire } from "./types";

/**
 * The question with this id.
 * @throws RangeError in French, with the ids of the same section, when there is none
 */
export function questionById(questionnaire: Questionnaire, id: string): Question {
  const found = questionnaire.questions.find((question) => question.id === id);
  if (found) return found;
  const section = id.split(".")[0];
  const near = questionnaire.questions.filter((question) => question.id.split(".")[0] === section);
  const known = (near.length > 0 ? near : questionnaire.questions).map((question) => question.id);
  throw new RangeError(`Question « ${id} » inconnue. Questions de cette section : ${known.join(", ")}.`);
}

/**
 * The crossing with this id ("structure", "conum").
 * @throws RangeError in French when there is none
 */
export function crossingById(questionnaire: Questionnaire, id: string): CrossingDefinition {
  const found = questionnaire.crossings.find((crossing) => crossing.id === id);
  if (found) return found;
  const known = questionnaire.crossings.map((crossing) => crossing.id);
  throw new RangeError(`Croisement « ${id} » inconnu. Croisements prévus : ${known.join(", ")}.`);
}
