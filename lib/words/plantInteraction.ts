import type { ItemId, QuestionId } from "../questionnaire/ids";
import { withInteraction } from "../reconstruct/withInteraction";
import { current, useSurvey } from "./current";
import { repairedPublication } from "./interactionBands";

/**
 * Makes the other words speak of reconstructed respondents in whom the two crossings interact by so many
 * points on an item, although they give back the same printed numbers: what the words of interactions must
 * find. `useSurvey(readSurvey())` goes back.
 *
 * @param points the difference of differences of the four means; may be negative
 * @throws UserError in French as `withInteraction` does
 */
export function plantInteraction(id: QuestionId | ItemId, points: number): void {
  useSurvey(withInteraction(current().survey, repairedPublication(), id, points));
}
