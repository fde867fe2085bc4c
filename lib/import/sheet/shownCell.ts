import type { CellObject } from "xlsx";

/** What a sheet shows of a cell: a number by its format. */
export function shownCell(cell: CellObject): string {
  // Heavy: it is loaded by whoever opened the workbook.
  const { utils } = require("xlsx") as typeof import("xlsx");
  return utils.format_cell(cell);
}
