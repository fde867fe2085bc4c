import type { Answer, Survey } from "../../lib/answers/Survey";
import { questionColumns } from "../../lib/questionnaire/columns";
import { questionById } from "../../lib/questionnaire/lookup";
import { seededUniform } from "../stats/tableOfScores";
import { answersIn, withAnswersIn } from "./columns";
import { wholeSurvey } from "./wholeSurvey";

/**
 * Invented answers to the whole questionnaire in which the notes of each of these questions, and of no other,
 * follow a cause of their own.
 */
export function plantedSurvey(respondents: number, ids: readonly string[], weight = 0.8): Survey {
  const survey = wholeSurvey(respondents);
  const random = seededUniform(7);
  const deviate = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const planted = ids.flatMap((id) => {
    const causes = survey.ids.map(deviate);
    return questionColumns(questionById(survey.questionnaire, id)).map(
      ({ name }) =>
        [
          name,
          causes.map((cause) => scoreOf(weight * cause + Math.sqrt(1 - weight ** 2) * deviate())),
        ] as const,
    );
  });
  return withAnswersIn(survey, planted);
}

/** The same survey with a column changed, whoever was asked. */
export function withColumn<S extends Survey>(
  survey: S,
  name: string,
  change: (answer: Answer, row: number) => Answer,
): S {
  return withAnswersIn(survey, [[name, answersIn(survey, name).map(change)]]);
}

function scoreOf(value: number): number {
  return Math.min(10, Math.max(1, Math.round(5.5 + 2 * value)));
}
