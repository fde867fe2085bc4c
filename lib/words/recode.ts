import type { Groups } from "../answers/added/answerGroups";
import { type AddedOptions, recodeSurvey } from "../answers/added/recodeSurvey";
import { refuseSecrecy } from "../secrecy/shownTables";
import type { Study } from "../study/Study";

/**
 * The answers with a question more, that puts answers of another together: `recode` of {@link MakingWords}.
 * @throws UserError in French as `recodeSurvey` does, and of a study that keeps small numbers secret
 */
export function recode(
  study: Study,
  question: string,
  groups: Groups,
  options?: AddedOptions & { readonly else?: string },
): Study {
  refuseSecrecy(study, "un regroupement de réponses");
  return recodeSurvey(study, question, groups, options);
}
