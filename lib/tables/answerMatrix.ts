import { missingAt } from "../answers/AnswerColumn";
import { askedOnly } from "../answers/added/askedOnly";
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
import { unanswered } from "./unansweredLevel";
import { refuseWeights } from "./unweighted";

/**
 * What becomes of the respondents who were asked everything and lack an answer: they are left out, or the want of an
 * answer is a category of the question (the default of FactoMineR).
 */
export type MissingCategories = "complete" | "category";

/** The categories chosen by the respondents who answered all of some questions. */
export interface AnswerMatrix {
  readonly survey: Survey;
  /** One that some did not answer has « Sans réponse » after its choices, where that is a category. */
  readonly questions: readonly ChoiceQuestion[];
  /** Shape [respondent][question]: the index of the answer among the question's choices. */
  readonly rows: readonly (readonly number[])[];
  /** Shape [respondent]: the row of each in the survey. */
  readonly respondents: readonly number[];
  readonly leftOut: LeftOut<ChoiceQuestion>;
  /** How many respondents lacked an answer, which is a category; absent where they are left out. */
  readonly filled?: number;
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
export function answerMatrix(
  survey: Survey,
  ids: readonly string[] = [],
  missing: MissingCategories = "complete",
): AnswerMatrix {
  refuseWeights(survey, "une matrice de réponses");
  const crossed = survey.questionnaire.crossings.map(({ question }) => question);
  const candidates = answeredQuestions(askedOnly(survey))
    .filter(isSingleChoice)
    .filter(({ id, kind }) => kind !== "department" && !crossed.includes(id));
  const asked = ids.map((id) => {
    const question = questionById(survey.questionnaire, id);
    if (isSingleChoice(question)) return question;
    throw new UserError(`La question ${id} n’a pas une réponse unique parmi plusieurs.`);
  });
  const chosen = ids.length === 0 ? candidates.filter(({ access }) => access === undefined) : asked;
  const columns = chosen.map((question) => answerColumn(survey, questionColumns(question)[0]!));
  const lacks = (row: number) => columns.some(({ values, codes }) => codes[row]! >= values.length);
  const wasAskedAll = (row: number) => columns.every((column) => missingAt(column, row) !== "notAsked");
  const respondents = survey.ids.flatMap((_, row) =>
    !lacks(row) || (missing === "category" && wasAskedAll(row)) ? [row] : [],
  );
  const whole = respondents.map((row) =>
    columns.map(({ values, codes }) => Math.min(codes[row]!, values.length)),
  );
  const constant = constantColumns(whole);
  const questions = chosen.filter((_, j) => !constant.includes(j));
  if (questions.length < 2 || respondents.length < 3) {
    throw new UserError(
      `Il faut au moins deux questions dont les réponses varient et trois répondants complets ; il y en a ${questions.length} et ${respondents.length}.`,
    );
  }
  return {
    survey,
    questions: questions.map((question) => {
      const column = whole.map((row) => row[chosen.indexOf(question)]!);
      return column.includes(question.choices.length) ? withUnanswered(question) : question;
    }),
    rows: whole.map((row) => row.filter((_, j) => !constant.includes(j))),
    respondents,
    leftOut: {
      routed: ids.length === 0 ? candidates.filter(({ access }) => access !== undefined) : [],
      constant: constant.map((j) => chosen[j]!),
      incomplete: survey.ids.length - respondents.length,
    },
    ...(missing === "category" && { filled: respondents.filter(lacks).length }),
    source: sourceOf(survey, false),
  };
}

/** The question with one more choice, the want of an answer, by a name that is not one of its own. */
function withUnanswered(question: ChoiceQuestion): ChoiceQuestion {
  const { choices } = question;
  return {
    ...question,
    choices: [...choices, choices.includes(unanswered) ? `(${unanswered})` : unanswered],
  };
}
