import { type Columns, wordColumns } from "./wordColumns";
import type { GridRow } from "./wordGrid";

/**
 * The widths of the columns of a table on paper, and the size of its letters.
 *
 * @param available the width of the text of the page, in twips
 */
export function tableColumns(rows: readonly GridRow[], available: number): Columns {
  const cells = rows.flatMap((row) =>
    row.cells.map(({ column, columnSpan: span, lines }) => ({
      column,
      span,
      lines,
      heading: isBold(row),
      indent: indentOf(row, column),
    })),
  );
  return wordColumns(cells, available);
}

/** How far in the answers under an item stand, in twips. */
export function indentOf({ indented }: GridRow, column: number): number {
  return indented && column === 0 ? 200 : 0;
}

/** Whether a row stands out: a head, a total, a significant one. */
export function isBold({ kind, emphasis }: GridRow): boolean {
  return kind === "head" || emphasis !== undefined;
}
