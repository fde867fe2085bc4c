import type { CrossingDefinition, Question, Questionnaire } from "./types";

/**
 * The question with this id.
 * @throws RangeError in French when there is none, with the ids of the same section
 */
export function questionById(questionnaire: Questionnaire, id: string): Question {
  const found = questionnaire.questions.find((question) => question.id === id);
  if (found) return found;
  const { questions } = questionnaire;
  const section = id.split(".")[0];
  const near = questions.map((question) => question.id).filter((other) => other.split(".")[0] === section);
  const known =
    near.length > 0
      ? `Questions de la section ${section} : ${near.join(", ")}.`
      : `Le questionnaire va de la question ${questions[0]?.id} à la question ${questions.at(-1)?.id}.`;
  throw new RangeError(`Question « ${id} » inconnue. ${known}`);
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
