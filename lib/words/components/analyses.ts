import { UserError } from "../../base/UserError";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { Study } from "../../study/Study";
import { answerMatrix, type MissingCategories } from "../../tables/answerMatrix";
import { type CategoryAnalysis, categoryAnalysis } from "../../tables/categoryAnalysis";
import {
  type AnalysisDraws,
  type ComponentAnalysis,
  componentAnalysis,
} from "../../tables/componentAnalysis";
import { type MissingScores, scoreMatrix } from "../../tables/scoreMatrix";
import { withinGroups } from "../../tables/withinGroups";
import { showProgress } from "../display";
import { uniform } from "../seed";
import { type Treatment, treated } from "../treatment";

/**
 * Principal components of scores: `pca` of {@link ComponentWords}.
 * @throws UserError in French when a question has no notes, or when too few items or respondents are left
 */
export function pca(
  study: Study,
  ...asked: readonly (string | Treatment<MissingScores>)[]
): ComponentAnalysis {
  refuseSecrecy(study, "l’analyse en composantes");
  const { questions, missing } = treated(asked, ["complete", "means"]);
  return componentAnalysis(scoreMatrix(study, questions, missing), chance("acp"));
}

/**
 * Multiple correspondences of choices: `mca` of {@link ComponentWords}.
 * @throws UserError in French when a question has no single choice, or when too few questions or respondents
 * are left
 */
export function mca(
  study: Study,
  ...asked: readonly (string | Treatment<MissingCategories>)[]
): CategoryAnalysis {
  refuseSecrecy(study, "l’analyse des correspondances");
  const { questions, missing } = treated(asked, ["complete", "category"]);
  return categoryAnalysis(answerMatrix(study, questions, missing), chance("acm"));
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
  return componentAnalysis(own, chance("acp"));
}

/** How chance is drawn, always the same, and how far it is. */
function chance(name: string): AnalysisDraws {
  return {
    random: uniform(name),
    progress: (draw, draws) => showProgress(`Part du hasard : tirage ${draw} sur ${draws}…`),
  };
}
