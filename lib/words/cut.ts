import { type CutOptions, cutSurvey } from "../answers/added/cutSurvey";
import { classNames } from "../present/classNames";
import { refuseSecrecy } from "../secrecy/shownTables";
import type { Study } from "../study/Study";

/**
 * The answers with a question more, that puts a number into classes: `cut` of {@link MakingWords}.
 * @throws UserError in French as `cutSurvey` does, and of a study that keeps small numbers secret
 */
export function cut(
  study: Study,
  question: string,
  breaks: readonly number[],
  options: CutOptions = {},
): Study {
  refuseSecrecy(study, "une mise en classes");
  return cutSurvey(study, question, breaks, options, classNames);
}
