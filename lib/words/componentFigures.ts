import { answers } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { biplotFigure } from "../present/figures/biplotFigure";
import { correlationCircle } from "../present/figures/correlationCircle";
import { individualsFigure } from "../present/figures/individualsFigure";
import type { ChoiceQuestionId, ItemId, QuestionId } from "../questionnaire/ids";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { questionById } from "../questionnaire/lookup";
import type { ComponentAnalysis } from "../tables/componentAnalysis";
import { supplementaryVariables } from "../tables/supplementaryVariables";
import { checked } from "./components";
import { show } from "./show";

/** Two components of an analysis, from 1. */
export type Plane = readonly [number, number];

/**
 * Shows the circle of correlations on two components, the first two by default; scores or numbers that are
 * named are placed on it afterwards.
 */
export function cercle(
  analysis: ComponentAnalysis,
  components: Plane = [1, 2],
  ...questions: readonly (QuestionId | ItemId)[]
): void {
  const supplementary = supplementaryVariables(analysis, questions);
  show(correlationCircle(analysis, checked(analysis, components), supplementary));
}

/** Shows respondents and items in one picture, on two components. */
export function biplot(analysis: ComponentAnalysis, components: Plane = [1, 2]): void {
  show(biplotFigure(analysis, checked(analysis, components)));
}

/**
 * Shows the respondents on two components, with a colour and a marker for each answer to a question, by default
 * that of the report's first crossing.
 *
 * @throws UserError in French when the question has no single choice
 */
export function individus(
  analysis: ComponentAnalysis,
  question?: ChoiceQuestionId,
  components: Plane = [1, 2],
): void {
  const { survey, respondents } = analysis.matrix;
  const own = questionById(survey.questionnaire, question ?? survey.questionnaire.crossings[0]!.question);
  if (!isSingleChoice(own)) {
    throw new UserError(`La question ${own.id} n’a pas une réponse unique parmi plusieurs.`);
  }
  const given = answers(survey, own.id);
  const groups = respondents.map((row) => String(given[row] ?? notAsked));
  show(individualsFigure(analysis, groups, [...own.choices, notAsked], checked(analysis, components)));
}

const notAsked = "Question non posée";
