import { meant } from "../base/meant";
import { quotedList } from "../base/quotedList";
import { UserError } from "../base/UserError";
import { type AnswerOf, meetsCondition } from "../questionnaire/access";
import { type Column, questionColumns } from "../questionnaire/columns";
import { columnById, questionById } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import type { Design } from "../stats/design/Design";
import { type Answer, type AnswerColumn, answerAt, decoded } from "./AnswerColumn";
import type { Notice } from "./Notice";
import type { Provenance } from "./Provenance";

export type { Answer } from "./AnswerColumn";

/** A questionnaire and its answers, a column each. */
export interface Survey {
  readonly questionnaire: Questionnaire;
  readonly ids: readonly string[];
  /** Answers by column name (`q2_8`), each as long as `ids`; a question that was not read has no column. */
  readonly columns: ReadonlyMap<string, AnswerColumn>;
  /** What each respondent counts for, in the order of `ids`; absent where each counts once. */
  readonly weights?: Weights;
  /** Columns of the file that the questionnaire does not know, by name: texts as they stand. */
  readonly others?: ReadonlyMap<string, readonly string[]>;
  /** What was noticed while they were read, and did not stop the reading. */
  readonly notices?: readonly Notice[];
  readonly provenance: Provenance;
  /** What a filter kept, in French; absent for the whole sample. */
  readonly filter?: string;
}

/** A column of weights, and how its respondents were drawn. */
export interface Weights extends Design {
  /** Its name in the file. */
  readonly name: string;
  /** The columns of strata and of sampling units. */
  readonly strataColumn?: DesignColumn;
  readonly unitsColumn?: DesignColumn;
}

/** A column that says how respondents were drawn, as it stands in the file. */
export interface DesignColumn {
  readonly name: string;
  /** Shape [respondent]. */
  readonly values: readonly string[];
}

/** The questions whose answers this survey has: all of them, or a part. */
export function answeredQuestions({ questionnaire, columns }: Survey): readonly Question[] {
  return questionnaire.questions.filter((question) => columns.has(questionColumns(question)[0]!.name));
}

/** Those of them that are of a section. */
export function sectionQuestions(survey: Survey, section: number): readonly Question[] {
  return answeredQuestions(survey).filter(({ id }) => id.startsWith(`${section}.`));
}

/**
 * A column of answers.
 * @throws UserError in French when the answers that were read lack its question
 */
export function answerColumn(survey: Survey, { name, question }: Column): AnswerColumn {
  const found = survey.columns.get(name);
  if (found) return found;
  throw new UserError(
    `Les réponses lues ne contiennent pas la question ${question.id}. Elles contiennent : ${answeredRanges(survey)}.`,
  );
}

/**
 * The answers in one column, null where there is none.
 * @throws UserError in French when the answers that were read lack its question
 */
export function columnAnswers(survey: Survey, column: Column): readonly Answer[] {
  return decoded(answerColumn(survey, column));
}

/** « 2.1 à 2.11, 3.4 »: the questions that this survey answers, those that follow one another as one. */
function answeredRanges(survey: Survey): string {
  const answered = new Set(answeredQuestions(survey));
  const ranges: string[][] = [[]];
  for (const question of survey.questionnaire.questions) {
    if (answered.has(question)) ranges.at(-1)!.push(question.id);
    else if (ranges.at(-1)!.length > 0) ranges.push([]);
  }
  return ranges
    .filter(({ length }) => length > 0)
    .map((ids) => (ids.length < 3 ? ids.join(", ") : `${ids[0]} à ${ids.at(-1)}`))
    .join(", ");
}

/**
 * The column of a question without items ("2.8"), or of one item of it ("3.1.2", or "3.1" and the item's label).
 *
 * @throws UserError in French when the question or the item does not exist, when the question
 * has several items and none is named, or when the answers that were read lack the question
 */
export function columnNamed(survey: Survey, id: string, item?: string): AnswerColumn {
  if (item === undefined) return answerColumn(survey, columnById(survey.questionnaire, id));
  const columns = questionColumns(questionById(survey.questionnaire, id));
  const column = columns.find((candidate) => candidate.item === item);
  if (column) return answerColumn(survey, column);
  const items = columns.flatMap((candidate) => candidate.item ?? []);
  const known = items.length === 0 ? "Cette question n’a pas d’items" : `Items : ${quotedList(items)}`;
  throw new UserError(`La question ${id} n’a pas d’item « ${item} »${meant(item, items)} ${known}.`);
}

/** The answers of {@link columnNamed}, null where there is none. */
export function answers(survey: Survey, id: string, item?: string): readonly Answer[] {
  return decoded(columnNamed(survey, id, item));
}

/**
 * A function that gives the answers of the respondent in any row, for access conditions; it looks
 * each column up once.
 */
export function answersByRow(survey: Survey): (row: number) => AnswerOf {
  const columns = new Map<string, AnswerColumn>();
  const column = (question: string, item?: string) => {
    const key = `${question}|${item ?? ""}`;
    const known = columns.get(key);
    if (known) return known;
    const found = columnNamed(survey, question, item);
    columns.set(key, found);
    return found;
  };
  return (row) => (question, item) => answerAt(column(question, item), row);
}

/** The rows to which a question is put, in order. */
export function askedRows(survey: Survey, question: string): readonly number[] {
  const access = questionById(survey.questionnaire, question).access;
  const rows = survey.ids.map((_, row) => row);
  const answersOf = answersByRow(survey);
  return access ? rows.filter((row) => meetsCondition(access.condition, answersOf(row))) : rows;
}
