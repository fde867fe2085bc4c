import type { Notebook } from "../../kernel/ipynb";

/**
 * A text as a comment holds it, where a line break is a new paragraph: as somebody types it in a cell of a workbook.
 *
 * @example commentText(" Un.\r\n\r\nDeux. ") // "Un.\nDeux."
 */
export function commentText(typed: string): string {
  return typed.replace(/\s*[\r\n]\s*/g, "\n").trim();
}

/** What a template says, whose lines are wrapped and whose paragraphs have an empty line between, as such a text. */
export function saidText(text: string): string {
  return text.replace(/\s*\n\s*/g, (gap) => (gap.split("\n").length > 2 ? "\n" : " ")).trim();
}

/** Such a text as a template has it. */
export function templateLines(text: string): string {
  return text.replaceAll("\n", "\n\n");
}

/** Whether two texts are one but for the width of their spaces. */
export function isSameText(one: string, other: string): boolean {
  return one.replace(/\s+/g, " ") === other.replace(/\s+/g, " ");
}

/** The notebook with another source in one of its cells of code. */
export function withSource(notebook: Notebook, at: number, source: string): Notebook {
  const cells = notebook.cells.map((cell, i) => (i === at ? { ...cell, source } : cell));
  return { ...notebook, cells };
}
