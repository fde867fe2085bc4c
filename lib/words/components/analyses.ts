import { UserError } from "../../base/UserError";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { Study } from "../../study/Study";
import { answerMatrix } from "../../tables/answerMatrix";
import { type CategoryAnalysis, categoryAnalysis } from "../../tables/categoryAnalysis";
import { type ComponentAnalysis, componentAnalysis } from "../../tables/componentAnalysis";
import { scoreMatrix } from "../../tables/scoreMatrix";
import { withinGroups } from "../../tables/withinGroups";
import { uniform } from "../seed";

/**
 * Principal components of scores: `pca` of {@link ComponentWords}.
 * @throws UserError in French when a question has no notes, or when too few items or respondents are left
 */
export function pca(study: Study, ...questions: readonly string[]): ComponentAnalysis {
  refuseSecrecy(study, "l’analyse en composantes");
  return componentAnalysis(scoreMatrix(study, questions), { random: uniform("acp") });
}

/**
 * Multiple correspondences of choices: `mca` of {@link ComponentWords}.
 * @throws UserError in French when a question has no single choice, or when too few questions or respondents
 * are left
 */
export function mca(study: Study, ...questions: readonly string[]): CategoryAnalysis {
  refuseSecrecy(study, "l’analyse des correspondances");
  return categoryAnalysis(answerMatrix(study, questions), { random: uniform("acm") });
}

/**
 * The analysis within groups: `within` of {@link ComponentWords}.
 * @throws UserError in French where no question is named and the study has no crossing
 */
export function within({ matrix }: ComponentAnalysis, ...questions: readonly string[]): ComponentAnalysis {
  if (questions.length === 0 && matrix.survey.questionnaire.crossings.length === 0)
    throw new UserError(
      "Cette étude n’a pas de croisement : nommez les questions qui font les groupes, within(analyse, …).",
    );
  const own = withinGroups(matrix, questions.length === 0 ? undefined : questions);
  return componentAnalysis(own, { random: uniform("acp") });
}
