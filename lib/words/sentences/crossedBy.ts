import type { Survey } from "../../answers/Survey";
import { UserError } from "../../base/UserError";
import { crossingById } from "../../questionnaire/lookup";
import type { CrossingDefinition } from "../../questionnaire/types";
import type { SecretSurvey } from "../../secrecy/Secrecy";
import { shownCrossing } from "../../secrecy/shownTables";
import type { Crossing } from "../../tables/Table";

/**
 * The crossing of the study that has this name.
 * @throws UserError in French when there is none, with those that there are
 */
export function crossingNamed({ questionnaire }: Survey, crossing: string): CrossingDefinition {
  if (questionnaire.crossings.length > 0) return crossingById(questionnaire, crossing);
  throw new UserError(
    "Cette étude n’a pas de croisement. Croisez deux de ses questions avec crosstab(study(), lignes, colonnes).",
  );
}

/**
 * A question, or the question of an item, crossed by one of the study's crossings.
 * @throws UserError in French as `crossTable` does, or for a crossing that there is not
 */
export function crossedBy(survey: SecretSurvey, id: string, crossing: string): Crossing {
  return shownCrossing(survey, questionOf(id), crossingNamed(survey, crossing).question);
}

/** « 3.1 », for « 3.1.2 » too. */
export function questionOf(id: string): string {
  return id.split(".").slice(0, 2).join(".");
}
