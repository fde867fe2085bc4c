import type { Answer } from "../../answers/Survey";
import type { GroupAnswers } from "../answerCounts";

/** The values of the rows of each cell: within a cell, who has which is still to be drawn. */
export function valuesByCell(
  cells: readonly (readonly number[])[],
  valueAt: (rank: number) => Answer,
): readonly GroupAnswers[] {
  let first = 0;
  return cells.flatMap((rows) => {
    const from = first;
    first += rows.length;
    return rows.length === 0 ? [] : [{ rows, values: rows.map((_, i) => valueAt(from + i)) }];
  });
}
