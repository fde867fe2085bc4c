import { answerColumn, answeredQuestions, type Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion } from "../questionnaire/types";
import { constantColumns } from "../stats/components/standardised";
import { sourceOf } from "./flatTable";
import type { LeftOut } from "./scoreMatrix";
import type { Source } from "./Table";
import { refuseWeights } from "./unweighted";

/** The categories chosen by the respondents who answered all of some questions. */
export interface AnswerMatrix {
  readonly survey: Survey;
  readonly questions: readonly ChoiceQuestion[];
  /** Shape [respondent][question]: the index of the answer among the question's choices. */
  readonly rows: readonly (readonly number[])[];
  /** Shape [respondent]: the row of each in the survey. */
  readonly respondents: readonly number[];
  readonly leftOut: LeftOut<ChoiceQuestion>;
  readonly source: Source;
}

/**
 * The answers to questions of a single choice by those who answered all of them. Without ids: to every one
 * that everybody is asked, but for departments, of which there are too many, and for the questions of the
 * report's crossings, which are to be placed afterwards. A question that all answered alike is left out, and named.
 *
 * @throws UserError in French when a question has no single choice, or when fewer than two questions or three
 * respondents are left
 */
export function answerMatrix(survey: Survey, ids: readonly string[] = []): AnswerMatrix {
  refuseWeights(survey, "une matrice de réponses");
  const crossed = survey.questionnaire.crossings.map(({ question }) => question);
  const candidates = answeredQuestions(survey)
    .filter(isSingleChoice)
    .filter(({ id, kind }) => kind !== "department" && !crossed.includes(id));
  const asked = ids.map((id) => {
    const question = questionById(survey.questionnaire, id);
    if (isSingleChoice(question)) return question;
    throw new UserError(`La question ${id} n’a pas une réponse unique parmi plusieurs.`);
  });
  const chosen = ids.length === 0 ? candidates.filter(({ access }) => access === undefined) : asked;
  const columns = chosen.map((question) => answerColumn(survey, questionColumns(question)[0]!));
  const respondents = survey.ids.flatMap((_, row) =>
    columns.every(({ values, codes }) => codes[row]! < values.length) ? [row] : [],
  );
  const whole = respondents.map((row) => columns.map(({ codes }) => codes[row]!));
  const constant = constantColumns(whole);
  const questions = chosen.filter((_, j) => !constant.includes(j));
  if (questions.length < 2 || respondents.length < 3) {
    throw new UserError(
      `Il faut au moins deux questions dont les réponses varient et trois répondants complets ; il y en a ${questions.length} et ${respondents.length}.`,
    );
  }
  return {
    survey,
    questions,
    rows: whole.map((row) => row.filter((_, j) => !constant.includes(j))),
    respondents,
    leftOut: {
      routed: ids.length === 0 ? candidates.filter(({ access }) => access !== undefined) : [],
      constant: constant.map((j) => chosen[j]!),
      incomplete: survey.ids.length - respondents.length,
    },
    source: sourceOf(survey, false),
  };
}
