import type { QuestionnaireFile } from "../questionnaire/QuestionnaireFile";
import { bookRows } from "../report/questionnaireBook/bookRows";
import { holdText } from "../report/questionnaireBook/heldText";

/** Where the workbook of a study has its questions and their answers: rows as a spreadsheet counts them, from 1. */
export interface BookLines {
  /** Of a question in « Questions ». */
  readonly question: (id: string) => number | undefined;
  /** Of an answer, an item or a code of a question in « Réponses ». */
  readonly answer: (id: string, label: string) => number | undefined;
}

/** The rows of a workbook as it is written of a questionnaire, under their headings. */
export function bookLines(questionnaire: QuestionnaireFile): BookLines {
  const { questions, answers } = bookRows(questionnaire);
  const questionLines = new Map(questions.map(({ id }, i) => [id, i + 2]));
  const answerLines = new Map(answers.map(({ question, label }, i) => [keyOf(question, label), i + 2]));
  return {
    question: (id) => questionLines.get(id),
    answer: (id, label) => answerLines.get(keyOf(id, holdText(label))),
  };
}

function keyOf(...parts: readonly (string | number | undefined)[]): string {
  return JSON.stringify(parts);
}
