import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { sum } from "../../base/sum";
import type { TableModel } from "../../present/document/TableModel";
import { withoutDetail } from "../../present/document/withoutDetail";
import { indentOf, isBold, tableColumns } from "./tableColumns";
import { type GridCell, type GridRow, wordGrid } from "./wordGrid";
import { textRuns } from "./wordRuns";
import { wordPage } from "./wordStyles";

/** Tables up to this many rows stay on one page. */
const unbroken = 14;
const light = { style: BorderStyle.SINGLE, size: 4, color: "D5D7DB" };
const strong = { style: BorderStyle.SINGLE, size: 8, color: "55565C" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const headTint = "E8EBEE";
const itemTint = "F4F5F7";

/**
 * A table as a Word table no wider than the text of the page: its head is repeated on each page, rows stay
 * whole, spans are kept, numbers are on the right and words on the left. Significant rows and totals are bold,
 * rows that head others shaded, and cells keep their tone. Undefined where there is no cell.
 *
 * @param keepNext whether its end stays on the page of what follows
 */
export function wordTable(model: TableModel, keepNext: boolean): Table | undefined {
  const rows = wordGrid(withoutDetail(model)).filter(({ cells }) => cells.length > 0);
  if (rows.length === 0) return undefined;
  const { widths, fontSize, side } = tableColumns(rows, wordPage.text);
  const heads = rows.filter(({ kind }) => kind === "head").length;
  return new Table({
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: side, right: side, top: 30, bottom: 30 },
    borders: {
      top: strong,
      bottom: strong,
      left: none,
      right: none,
      insideHorizontal: light,
      insideVertical: none,
    },
    rows: rows.map((row, i) => {
      const last = i === rows.length - 1;
      const kept =
        rows.length <= unbroken || i <= heads || i === rows.length - 2 || rows[i + 1]?.indented === true;
      return tableRow(row, widths, fontSize, last ? keepNext : kept);
    }),
  });
}

function tableRow(row: GridRow, widths: readonly number[], fontSize: number, keepNext: boolean): TableRow {
  const total = row.emphasis === "total";
  const head = row.kind === "head";
  return new TableRow({
    cantSplit: true,
    ...(head ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    children: row.cells.map((cell) => {
      const { column, columnSpan, lines, align } = cell;
      const width = sum(widths.slice(column, column + columnSpan));
      const style = align === "right" ? "TableNumber" : "TableText";
      const fill = fillOf(row, cell);
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(fill === undefined ? {} : { shading: { fill } }),
        ...(total ? { borders: { top: strong } } : {}),
        verticalAlign: head ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
        children: [
          new Paragraph({
            style,
            ...(align === "center" ? { alignment: AlignmentType.CENTER } : {}),
            ...(indentOf(row, column) > 0 ? { indent: { left: indentOf(row, column) } } : {}),
            children: textRuns(lines.join("\n"), {
              size: fontSize * 2,
              ...(isBold(row) ? { bold: true } : {}),
            }),
          }),
        ],
      });
    }),
  });
}

/** The colour behind a cell: its own, or that of its row. */
function fillOf({ kind }: GridRow, { fill }: GridCell): string | undefined {
  return fill ?? (kind === "head" ? headTint : kind === "item" ? itemTint : undefined);
}
