import type { AnswerColumn } from "../answers/AnswerColumn";
import { type Design, type DesignCells, designCells, effectiveSize } from "../stats/design/Design";
import { isAnswered } from "./baseCells";
import type { Grouping } from "./Cells";

/** The sums of the weights behind the cells that `countCells` counts: cell value × groups + group, reasons left out. */
export function weightedCells(
  { values, codes }: AnswerColumn,
  { size, codes: groupOf }: Grouping,
  design: Design,
): DesignCells {
  const cellOf = Int32Array.from(codes, (code, row) => {
    const group = groupOf[row]!;
    return code < values.length && group < size ? code * size + group : -1;
  });
  return designCells(design, cellOf, values.length * size);
}

/** The size of a sample of equal weights that would tell as much as those who answered some columns, in groups. */
export function effectiveBase(
  columns: readonly AnswerColumn[],
  { size, codes: groupOf }: Grouping,
  design: Design,
): number {
  const cellOf = Int32Array.from({ length: groupOf.length }, (_, row) =>
    groupOf[row]! < size && isAnswered(columns, row) ? 0 : -1,
  );
  return effectiveSize(designCells(design, cellOf, 1));
}
