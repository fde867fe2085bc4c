import type { Survey } from "../answers/Survey";
import { categoryMap } from "../present/figures/categoryMap";
import { categoryTable } from "../present/tables/categoryTable";
import type { ChoiceQuestionId } from "../questionnaire/ids";
import { answerMatrix } from "../tables/answerMatrix";
import { type CategoryAnalysis, categoryAnalysis } from "../tables/categoryAnalysis";
import { supplementaryVariables } from "../tables/supplementaryVariables";
import type { Plane } from "./componentFigures";
import { checked } from "./components";
import { uniform } from "./seed";
import { show } from "./show";
import { showNumberTable } from "./showNumberTable";

/**
 * The multiple correspondence analysis of a survey's answers, as plain data for `ebouli`, `modalites`, `carte`
 * and `supplementaires`: of all the questions of a single choice that everybody is asked (departments and the
 * report's crossings apart), or of those that are named. Chance is drawn in 50 shuffled tables, always
 * the same.
 *
 * @throws UserError in French when a question has no single choice, or when too few questions or respondents
 * are left
 */
export function acm(survey: Survey, ...questions: readonly ChoiceQuestionId[]): CategoryAnalysis {
  return categoryAnalysis(answerMatrix(survey, questions), { random: uniform("acm") });
}

/**
 * Shows the categories that contribute most to two components.
 *
 * @param most how many, 15 by default
 */
export function modalites(
  analysis: CategoryAnalysis,
  {
    components = [1, 2],
    most = 15,
  }: { readonly components?: readonly number[]; readonly most?: number } = {},
): void {
  showNumberTable(categoryTable(analysis, checked(analysis, components), most));
}

/** Shows the map of the categories on two components, with those of the report's crossings placed afterwards. */
export function carte(analysis: CategoryAnalysis, components: Plane = [1, 2]): void {
  show(categoryMap(analysis, checked(analysis, components), supplementaryVariables(analysis)));
}
