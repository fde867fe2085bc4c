import { cellText } from "../../lib/present/document/cellText";
import { rowsOf, type TableModel } from "../../lib/present/document/TableModel";
import { plain } from "./plain";

/** The rows of a table as texts with plain spaces, their heads first. */
export function tableTexts(table: TableModel): readonly (readonly string[])[] {
  return rowsOf(table).map(({ head, cells }) => [head, ...cells.map(cellText)].map(plain));
}
