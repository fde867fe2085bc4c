import { type AnswerOf, meetsCondition } from "../questionnaire/access";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { quotedList } from "../questionnaire/quotedList";
import type { Questionnaire } from "../questionnaire/types";

/** A label, a whole number, or null for a question that was not asked. */
export type Answer = string | number | null;

/** A questionnaire and its answers, one array a column. */
export interface Survey {
  readonly questionnaire: Questionnaire;
  readonly ids: readonly string[];
  /** Answers by column name (`q2_8`), each as long as `ids`. */
  readonly columns: ReadonlyMap<string, readonly Answer[]>;
  /** Whether answers of this survey were rebuilt from published tables: nobody's answers. */
  readonly reconstructed: boolean;
  /** What a filter kept, in French; absent for the whole sample. */
  readonly filter?: string;
}

/** Reconstructed respondents carry their nature in their id, so that it survives a copy of the file. */
export const reconstructedId = /^reconstruit-\d+$/;

/**
 * The answers to a question without items, or to one item of it.
 * @throws RangeError in French when the question or the item does not exist, or when the
 * question has several items and none is named
 */
export function answers(survey: Survey, question: string, item?: string): readonly Answer[] {
  const columns = questionColumns(questionById(survey.questionnaire, question));
  const column =
    item === undefined && columns.length === 1
      ? columns[0]
      : columns.find((candidate) => candidate.item !== undefined && candidate.item === item);
  if (column) return survey.columns.get(column.name)!;
  const items = columns.flatMap((candidate) => candidate.item ?? []);
  const problem = item === undefined ? "a plusieurs items : précisez lequel" : `n’a pas d’item « ${item} »`;
  const known = items.length === 0 ? "Cette question n’a pas d’items" : `Items : ${quotedList(items)}`;
  throw new RangeError(`La question ${question} ${problem}. ${known}.`);
}

/** A function that gives the answers of the respondent in this row, for access conditions. */
export function answersOfRow(survey: Survey, row: number): AnswerOf {
  return (question, item) => answers(survey, question, item)[row] ?? null;
}

/** The rows to which a question is put, in order. */
export function askedRows(survey: Survey, question: string): readonly number[] {
  const access = questionById(survey.questionnaire, question).access;
  const rows = survey.ids.map((_, row) => row);
  return access ? rows.filter((row) => meetsCondition(access.condition, answersOfRow(survey, row))) : rows;
}
