import { type Cell, numberOf } from "../document/Cell";
import { cellText } from "../document/cellText";
import type { Column, Label, Row, TableModel } from "../document/TableModel";
import { withoutDetail } from "../document/withoutDetail";
import { fr } from "../french";

/**
 * A table as aligned plain text, for terminals and for notebooks shown without HTML: words on the left, numbers
 * on the right, in one line of short heads where the columns have such. Under it, what is said of it.
 */
export function tableText(model: TableModel): string {
  const table = withoutDetail(model);
  const { caption, levels, columns, groups, notes, mark } = table;
  const isShort = columns.some(({ short }) => short !== undefined);
  const over = levels.map((spans) =>
    spans.flatMap(({ head, columns: width }) => [head, ...Array<string>(width - 1).fill("")]),
  );
  const rows = groups.flatMap(({ head, rows: own }) => [
    ...(head === undefined ? [] : [rowTexts(head, columns)]),
    ...own.map((row) => rowTexts(row, columns, head === undefined ? "" : "  ")),
  ]);
  const lines = [...(isShort ? [] : over), columns.map(shortest), ...rows];
  return [caption, ...aligned(lines, columns), ...notes, ...(mark === undefined ? [] : [mark.text])].join(
    "\n",
  );
}

/** The cells of a row, its head first. A percent under « % » goes without the sign; one of a total, which is 100, goes without saying. */
function rowTexts(row: Row, columns: readonly Column[], indent = ""): readonly string[] {
  const cells = row.cells.map((cell, i) => {
    const bare = shortest(columns[i + 1]!) === "%" ? percentOf(cell) : undefined;
    if (bare === undefined) return cellText(cell);
    return row.emphasis === "total" ? "" : fr.decimal(bare, 1);
  });
  return [`${indent}${shortest(row)}`, ...cells];
}

function percentOf(cell: Cell): number | undefined {
  return typeof cell !== "string" && "value" in cell && cell.show === "percent"
    ? numberOf(cell.value)
    : undefined;
}

function shortest({ head, short = head }: Label): string {
  return short;
}

function aligned(rows: readonly (readonly string[])[], columns: readonly Column[]): readonly string[] {
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const left = (column: number) => column === 0 || columns[column]!.words === true;
  return rows.map((row) =>
    row
      .map((cell, i) => (left(i) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd(),
  );
}
