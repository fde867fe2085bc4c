import type { Notebook } from "../kernel/ipynb";
import type { Question, Questionnaire, Section } from "../questionnaire/types";
import { notebookOf } from "./notebookCells";
import { openingCells, titleCellId } from "./openingCells";
import { commentWords, questionCell } from "./questionCells";
import { slug } from "./slug";

/** « 01- »: what the file of a section's notebook begins with; the contents find it by this. */
export function sectionPrefix(section: number): string {
  return `${String(section).padStart(2, "0")}-`;
}

/** « 02-vos-lectures.ipynb » */
export function sectionFile({ number, title }: Section): string {
  return `${sectionPrefix(number)}${slug(title)}.ipynb`;
}

/** The notebook of a section: a cell for each of these questions. */
export function sectionNotebook(
  questionnaire: Questionnaire,
  { number, title }: Section,
  questions: readonly Question[],
): Notebook {
  return notebookOf([
    ...openingCells(questionnaire, { key: titleCellId(number), title, words: commentWords }),
    ...questions.map(questionCell),
  ]);
}
