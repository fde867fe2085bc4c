import { wrapText } from "../../present/figures/textExtent";
import { font, type SheetCell, type SheetRow } from "./sheetCell";

/** Pixels of a digit in the workbook's font, the unit of column widths. */
const digit = 7;
/** Pixels that the margins of a cell take. */
const margins = 8;
const pixelsPerPoint = 4 / 3;
/** Points: Excel takes no higher row. */
const highest = 409;

/**
 * The rows of a sheet, each as high as the longest of its wrapped texts needs: Excel does not fit merged
 * cells by itself, and other programs no cells at all. Rows of a single line keep the usual height.
 *
 * @param widths of the columns, in digits
 */
export function sheetFit(rows: readonly SheetRow[], widths: readonly number[]): readonly SheetRow[] {
  return rows.map((row) => {
    const heights = row.map((cell, column) =>
      cell?.wrap ? heightOf(cell, widths.slice(column, column + (cell.columnSpan ?? 1))) : 0,
    );
    const height = Math.max(0, ...heights);
    const [first, ...others] = row;
    return height === 0 ? row : [{ ...first, height }, ...others];
  });
}

/** In points; 0 where one line of the usual size is enough. */
function heightOf({ value, fontSize = font.fontSize, fontWeight }: SheetCell, widths: readonly number[]) {
  const width = widths.reduce((sum, each) => sum + each, 0) * digit - margins;
  const lines = String(value ?? "")
    .split("\n")
    .flatMap((line) => wrapText(line, width, fontSize * pixelsPerPoint, fontWeight)).length;
  if (lines < 2 && fontSize === font.fontSize) return 0;
  return Math.min(highest, Math.ceil(lines * fontSize * 1.28 + 2));
}
