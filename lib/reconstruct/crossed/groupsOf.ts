import { crossingById, crossingGroups, questionById } from "../../questionnaire/lookup";
import type { Questionnaire } from "../../questionnaire/types";

/**
 * The groups that a crossing cuts the sample into; "" comes last, for those who are in none, where the question that it
 * crosses with has not an answer of everybody.
 */
export function groupsOf(questionnaire: Questionnaire, crossing: string): readonly string[] {
  const groups = crossingGroups(questionnaire, crossing);
  const { question } = crossingById(questionnaire, crossing);
  return questionById(questionnaire, question).access === undefined ? groups : [...groups, ""];
}

/** The group of a cell of the sample: cells follow one another as numbers do, the last crossing changing fastest. */
export function groupOfCell(questionnaire: Questionnaire, crossing: string, cell: number): number {
  const { crossings } = questionnaire;
  const later = crossings.slice(crossings.findIndex(({ id }) => id === crossing) + 1);
  const step = later.reduce((cells, { id }) => cells * groupsOf(questionnaire, id).length, 1);
  return Math.floor(cell / step) % groupsOf(questionnaire, crossing).length;
}

/** The group of each row of the cells, one cell after another; -1 for a row in none. */
export function rowGroups(
  questionnaire: Questionnaire,
  crossing: string,
  cells: readonly (readonly number[])[],
): readonly number[] {
  const count = crossingGroups(questionnaire, crossing).length;
  return cells.flatMap((rows, cell) => {
    const group = groupOfCell(questionnaire, crossing, cell);
    return rows.map(() => (group < count ? group : -1));
  });
}

/**
 * Whether the sample is cut by two crossings of two groups, of which everybody is in one: its four cells have one free
 * number an answer, which the exact ways to fill four cells are for.
 */
export function isFourCells(questionnaire: Questionnaire): boolean {
  const { crossings } = questionnaire;
  return crossings.length === 2 && crossings.every(({ id }) => groupsOf(questionnaire, id).length === 2);
}
