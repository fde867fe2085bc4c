import type { Cell } from "../kernel/ipynb";
import type { Question } from "../questionnaire/types";
import { codeCell } from "./notebookCells";

/** The name of the cell that shows a question: « q-1-1 », the same whatever its label becomes. */
export function questionCellId(question: string): string {
  return `q-${question.replaceAll(".", "-")}`;
}

/** The words of the study that the cells of a question use. */
export const questionWords: readonly string[] = ["comment", "show"];

/** The same with those that a comment is likely to want. */
export const commentWords: readonly string[] = [
  ...questionWords,
  ...["count", "mean", "median", "percent", "percentBetween", "probability", "significant"],
];

/**
 * The cell of a question: its tables (with its crossings: `show` brings them, under its wording as the questionnaire has
 * it) and the comment under them. An empty comment shows nothing; in the cell of its tables it leaves no trace of its own.
 */
export function questionCell({ id }: Pick<Question, "id">): Cell {
  return codeCell(questionCellId(id), `show(${JSON.stringify(id)});\ncomment\`\`;`);
}
