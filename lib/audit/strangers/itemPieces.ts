import { groupedBy } from "../../base/groupedBy";
import { publication } from "../../published/Publication";
import type { TablePiece } from "./tablePieces";

/**
 * The piece of each item alone: what is printed of it in all tables, with what is printed of the tables as a
 * whole. Of a single choice, and of a question without items, all.
 */
export function itemPieces({ shape, publication: printed }: TablePiece): ReadonlyMap<string, TablePiece> {
  if (shape.kind === "single" || shape.rows.length < 2) {
    return new Map([[shape.rows[0] ?? "", { shape, publication: printed }]]);
  }
  const rows = new Set(shape.rows);
  const byRow = groupedBy(printed.entries, ({ row }) => (rows.has(row) ? row : undefined));
  const common = byRow.get(undefined) ?? [];
  return new Map(
    shape.rows.map((row) => [
      row,
      { shape: { ...shape, rows: [row] }, publication: publication([...common, ...(byRow.get(row) ?? [])]) },
    ]),
  );
}
