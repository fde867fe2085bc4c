import { fr } from "../present/french";
import { plantedComponents } from "../reconstruct/plantedComponents";
import { reconstruct } from "../reconstruct/reconstruct";
import type { Survey } from "../respondents/Survey";
import type { ComponentAnalysis } from "../tables/componentAnalysis";
import { current } from "./current";
import { seed } from "./seed";

/**
 * Respondents who give back every printed number, and whose notes are correlated as one asks: nobody's answers,
 * and nobody's correlations, to see what an analysis does with factors that are known. Takes some
 * seconds.
 *
 * @param within correlation of two notes of one question, from `between` to 1
 * @param between correlation of notes of two questions, from 0
 * @throws RangeError in French where no scores have these correlations
 */
export function scenario(within: number, between: number): Survey {
  const { survey, publication } = current();
  const options = { leaveOut: true, scenario: { within, between } };
  return reconstruct(survey.questionnaire, publication, seed, options).survey;
}

/** « 20 composantes »: how many a scenario has planted in the items of an analysis; « — » where it is of none. */
export function planted({ matrix: { survey, items } }: ComponentAnalysis): string {
  if (survey.scenario === undefined) return fr.integer(Number.NaN);
  const [within, between] = survey.scenario.split("-").map(Number) as [number, number];
  const questions = [...new Set(items.map(({ question }) => question))];
  const counts = questions.map((question) => items.filter((item) => item.question === question).length);
  return fr.count(plantedComponents({ within, between }, counts), "composante");
}
