import type { TableModel } from "../present/document/TableModel";
import { withoutDetail } from "../present/document/withoutDetail";
import { tableColumns } from "./word/tableColumns";
import { wordGrid } from "./word/wordGrid";

/** The width of the text of a page of A4, upright and turned, in twips: less two margins of 13 mm. */
const upright = 10_431;
const turned = 15_364;

/**
 * How a table stands on paper, as classes of the page: « paper-9 » in letters of 9 points, smaller ones where it is
 * wider; « turned » where it is too wide for the smallest on an upright page, on a page of its own.
 */
export function paperClass(table: TableModel): string {
  const rows = wordGrid(withoutDetail(table)).filter(({ cells }) => cells.length > 0);
  const own = tableColumns(rows, upright);
  if (own.fits) return `paper-${own.fontSize}`;
  return `turned paper-${tableColumns(rows, turned).fontSize}`;
}
