import { type MeasureTable, measureTableHtml, measureTableText } from "../present/tables/measureTable";
import { display } from "./display";

/** Shows a table of measures under the cell. */
export function showMeasures(table: MeasureTable): void {
  display({ "text/html": measureTableHtml(table), "text/plain": measureTableText(table) });
}
