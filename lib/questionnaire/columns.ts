import { itemsOf } from "./itemsOf";
import type { Question, Questionnaire } from "./types";

/** One column of `respondents.csv`: a question, or one item of it. */
export interface Column {
  /** `q2_8`, or `q3_1_1` for the first item of 3.1. */
  readonly name: string;
  readonly question: Question;
  readonly item?: string;
}

/** The columns that a question fills, in the order of its items (of its answers, for a multiple choice). */
export function questionColumns(question: Question): readonly Column[] {
  const name = `q${question.id.replace(".", "_")}`;
  const items = itemsOf(question);
  if (items.length === 0) return [{ name, question }];
  return items.map((item, i) => ({ name: `${name}_${i + 1}`, question, item }));
}

/**
 * All the columns of the answers, in the order of the questionnaire, hidden questions last; `id`
 * comes before them.
 */
export function answerColumns({ questions, hidden = [] }: Questionnaire): readonly Column[] {
  return [...questions, ...hidden].flatMap(questionColumns);
}
