import type { Cell } from "../kernel/ipynb";
import type { Question } from "../questionnaire/types";
import { escapeMarkdown } from "./escapeMarkdown";
import { codeCell, textCell } from "./notebookCells";

/** The name of the cell that shows a question: « q-1-1 », the same whatever its label becomes. */
export function questionCellId(question: string): string {
  return `q-${question.replaceAll(".", "-")}`;
}

/** The words of the study that the cells of a question use. */
export const questionWords: readonly string[] = ["comment", "show"];

/**
 * The cells of a question: its title, then its tables (with its crossings: `show` brings them) and, in the same cell,
 * the comment under them. An empty comment shows nothing; in the cell of its tables it leaves no trace of its own.
 */
export function questionCells({ id, label }: Question): readonly Cell[] {
  const cell = questionCellId(id);
  return [
    textCell(`${cell}-titre`, `## ${id}. ${escapeMarkdown(label)}`),
    codeCell(cell, `show(${JSON.stringify(id)});\ncomment\`\`;`),
  ];
}
