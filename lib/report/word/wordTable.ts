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
import { wordColumns } from "./wordColumns";
import type { HtmlNode } from "./wordFragment";
import { type GridRow, wordGrid } from "./wordGrid";
import { wordRuns } from "./wordRuns";
import { wordPage } from "./wordStyles";

/** Tables up to this many rows stay on one page. */
const unbroken = 14;
const light = { style: BorderStyle.SINGLE, size: 4, color: "D5D7DB" };
const strong = { style: BorderStyle.SINGLE, size: 8, color: "55565C" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const headTint = "E8EBEE";
const itemTint = "F4F5F7";

/**
 * An HTML table as a Word table no wider than the text of the page: its head is repeated on each page,
 * rows stay whole, spans are kept, numbers are on the right and words on the left. Rows of class
 * "significant" and "total" are bold, those of class "item" shaded, and cells keep their own background.
 * Undefined where there is no cell.
 *
 * @param keepNext whether its end stays on the page of what follows
 */
export function wordTable(node: HtmlNode, keepNext: boolean): Table | undefined {
  const rows = wordGrid(node).filter(({ cells }) => cells.length > 0);
  if (rows.length === 0) return undefined;
  const cells = rows.flatMap((row) =>
    row.cells.map(({ column, columnSpan: span, lines }) => ({
      column,
      span,
      lines,
      heading: isBold(row),
      indent: indentOf(row, column),
    })),
  );
  const { widths, fontSize, side } = wordColumns(cells, wordPage.text);
  const heads = rows.filter(({ head }) => head).length;
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
  const total = row.classes.includes("total");
  return new TableRow({
    cantSplit: true,
    ...(row.head ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    children: row.cells.map(({ node, column, columnSpan, rowSpan, align }) => {
      const width = sum(widths.slice(column, column + columnSpan));
      const style = align === "right" ? "TableNumber" : "TableText";
      const fill = fillOf(row, node);
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(fill === undefined ? {} : { shading: { fill } }),
        ...(total ? { borders: { top: strong } } : {}),
        verticalAlign: row.head ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
        children: [
          new Paragraph({
            style,
            ...(align === "center" ? { alignment: AlignmentType.CENTER } : {}),
            ...(indentOf(row, column) > 0 ? { indent: { left: indentOf(row, column) } } : {}),
            children: wordRuns(node.childNodes, {
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
function fillOf({ head, classes }: GridRow, cell: HtmlNode): string | undefined {
  const [, own] = /background:\s*#([0-9a-f]{6})/i.exec(cell.getAttribute("style") ?? "") ?? [];
  return own?.toUpperCase() ?? (head ? headTint : classes.includes("item") ? itemTint : undefined);
}

/** How far in the answers under an item stand, in twips. */
function indentOf({ indented }: GridRow, column: number): number {
  return indented && column === 0 ? 200 : 0;
}

function isBold({ head, classes }: GridRow): boolean {
  return head || classes.includes("total") || classes.includes("significant");
}
