import { questionColumns } from "../../questionnaire/columns";
import { columnById, questionById } from "../../questionnaire/lookup";
import type { Question } from "../../questionnaire/types";
import type { AnswerColumn } from "../AnswerColumn";
import { answerColumn, type Survey } from "../Survey";

/** The answers to a question, or to one item of it. */
export interface NamedAnswers {
  readonly question: Question;
  /** Whether an item was named, and its words where it has any. */
  readonly isItem: boolean;
  readonly item: string | undefined;
  /** The wording of the question, and of the item. */
  readonly wording: string;
  /** @throws UserError in French where they were not read */
  columns(): readonly AnswerColumn[];
}

/**
 * What an id names in a survey: « 3.2 » a question, « 3.2.1 » one of its items.
 * @throws UserError in French when there is none
 */
export function namedAnswers(survey: Survey, id: string): NamedAnswers {
  const isItem = id.split(".").length > 2;
  const named = isItem ? columnById(survey.questionnaire, id) : undefined;
  const question = named?.question ?? questionById(survey.questionnaire, id);
  const item = named?.item;
  return {
    ...{ question, isItem, item },
    wording: item === undefined ? question.label : `${question.label} : ${item}`,
    columns: () =>
      (named ? [named] : questionColumns(question)).map((column) => answerColumn(survey, column)),
  };
}
