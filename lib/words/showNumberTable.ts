import { type NumberTable, numberTableHtml, numberTableText } from "../present/tables/NumberTable";
import { display } from "./display";

/** Shows a table of numbers under the cell. */
export function showNumberTable(table: NumberTable): void {
  display({ "text/html": numberTableHtml(table), "text/plain": numberTableText(table) });
}
