import { filterSurvey } from "../answers/filterSurvey";
import type { Answer, Survey } from "../answers/Survey";
import type { ChoiceQuestionId, Choices, ItemChoices, ItemId, QuestionId } from "../questionnaire/ids";
import { crossTable } from "../tables/crossTable";
import type { Crossing } from "../tables/Table";

/** The answers of what takes exactly one of them: a question, or an item of a grid. */
export type Answers = Choices & ItemChoices;

/**
 * A crossing of any two questions, as plain data; `show` displays it with its figure.
 *
 * @param rows the question in rows
 * @param columns the question in columns; it needs a list of answers
 */
export function crosstab(survey: Survey, rows: QuestionId, columns: ChoiceQuestionId): Crossing {
  return crossTable(survey, rows, columns);
}

/**
 * The respondents who gave this answer (or one of these) to a question or to an item of a grid, as
 * a survey of its own; of a score, a number or an answer to tick (1 or 0), those for whom a
 * function of it is true.
 *
 * @throws UserError in French when nobody did
 */
export function filter<Q extends QuestionId | ItemId>(
  survey: Survey,
  question: Q,
  keep: Q extends keyof Answers ? Answers[Q] | readonly Answers[Q][] : (answer: Answer) => boolean,
): Survey {
  return filterSurvey(survey, question, keep as string | readonly string[] | ((answer: Answer) => boolean));
}
