import type { Question, Questionnaire } from "./types";

/** One column of `respondents.csv`: a question, or one item of it. */
export interface Column {
  /** `q2_8`, or `q3_1_1` for the first item of 3.1. */
  readonly name: string;
  readonly question: Question;
  readonly item?: string;
}

/** The columns that a question fills, in the order of its items. */
export function questionColumns(question: Question): readonly Column[] {
  const name = `q${question.id.replace(".", "_")}`;
  if (question.kind !== "scale" || !question.items) return [{ name, question }];
  return question.items.map((item, i) => ({ name: `${name}_${i + 1}`, question, item }));
}

/** All the columns of the answers, in the order of the questionnaire; `id` comes before them. */
export function answerColumns(questionnaire: Questionnaire): readonly Column[] {
  return questionnaire.questions.flatMap(questionColumns);
}
