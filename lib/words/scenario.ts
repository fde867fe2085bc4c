import { scenarioOf } from "../answers/Provenance";
import type { Survey } from "../answers/Survey";
import { solutionValue } from "../base/Solution";
import { fr } from "../present/french";
import { plantedComponents } from "../reconstruct/plantedComponents";
import { reconstruct } from "../reconstruct/reconstruct";
import type { CategoryAnalysis } from "../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../tables/componentAnalysis";
import { current } from "./current";
import { seed } from "./seed";

/**
 * Respondents who give back every printed number, and whose notes, and choices, are correlated as one asks:
 * nobody's answers, and nobody's correlations, to see what an analysis does with factors that are known. Takes a
 * second or two.
 *
 * @param within correlation of two notes of one question, from `between` to 1
 * @param between correlation of notes of two questions, from 0
 * @param choices correlation of what lies under two single choices, whose answers come in the order of the
 * questionnaire along one factor; none by default
 * @throws UserError in French where no scores have these correlations
 */
export function scenario(within: number, between: number, choices?: number): Survey {
  const { survey, publication } = current();
  const options = { leaveOut: true, scenario: { within, between, choices } };
  return solutionValue(reconstruct(survey.questionnaire, publication, seed, options)).survey;
}

/**
 * « 20 composantes »: how many a scenario has planted in the items of an analysis, or in its choices; « — » where
 * it is of none.
 */
export function planted(analysis: ComponentAnalysis | CategoryAnalysis): string {
  const supposed = scenarioOf(analysis.matrix.survey);
  if (supposed === undefined) return fr.integer(Number.NaN);
  if (analysis.kind === "categories") return fr.count((supposed.choices ?? 0) > 0 ? 1 : 0, "composante");
  const { items } = analysis.matrix;
  const questions = [...new Set(items.map(({ question }) => question))];
  const counts = questions.map((question) => items.filter((item) => item.question === question).length);
  return fr.count(plantedComponents(supposed, counts), "composante");
}
