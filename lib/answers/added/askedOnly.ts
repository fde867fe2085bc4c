import { memo } from "../../base/memo";
import type { Survey } from "../Survey";

/** The survey without the questions that were added to it: what a report can print. */
export function askedOnly<S extends Survey>(survey: S): S {
  return withoutAdded(survey) as S;
}

const withoutAdded = memo((survey: Survey): Survey => {
  const { questionnaire } = survey;
  const questions = questionnaire.questions.filter(({ derived }) => derived === undefined);
  return questions.length === questionnaire.questions.length
    ? survey
    : { ...survey, questionnaire: { ...questionnaire, questions } };
});
