import type { Cell } from "../../present/document/Cell";
import { cellText } from "../../present/document/cellText";
import { type Label, type Row, rowsOf, type Span, type TableModel } from "../../present/document/TableModel";
import { cell, type Emphasis, type SheetCell, type SheetRow } from "./sheetCell";

/**
 * A table as rows of a sheet, with the columns and rows that only a workbook has room for. A column whose cells
 * hold several numbers takes as many columns of the sheet, under one heading.
 */
export function sheetTable(table: TableModel): readonly SheetRow[] {
  const { levels, columns, groups } = table;
  const rows = rowsOf(table);
  const widths = columns.map((_, i) =>
    i === 0 ? 1 : Math.max(1, ...rows.map(({ cells }) => partsOf(cells[i - 1]!))),
  );
  const isWords = (column: number) => column === 0 || columns[column]!.words === true;
  const row = (own: Row, emphasis: Emphasis, indent = 0): SheetRow => [
    cell.label(own.head, emphasis, indent),
    ...own.cells.flatMap((each, i) => cellsOf(each, widths[i + 1]!, emphasis, isWords(i + 1))),
  ];
  return [
    ...levels.map((spans) => levelRow(spans, widths)),
    columns.flatMap((column, i): SheetRow => {
      if (isWords(i)) return [cell.corner(longest(column))];
      return over(widths[i]!, longest(column));
    }),
    ...groups.flatMap((group) => [
      ...(group.head === undefined ? [] : [row(group.head, { ...emphasisOf(group.head), item: true })]),
      ...group.rows.map((own) => row(own, emphasisOf(own), group.head === undefined ? 0 : 2)),
    ]),
  ];
}

/** How many numbers stand in a cell. */
function partsOf(own: Cell): number {
  return typeof own === "string" || "value" in own ? 1 : own.length;
}

function emphasisOf({ emphasis }: Row): Emphasis {
  return emphasis === undefined ? {} : { [emphasis]: true };
}

function longest({ head, long = head }: Label): string {
  return long;
}

function levelRow(spans: readonly Span[], widths: readonly number[]): SheetRow {
  let from = 0;
  return spans.flatMap((span) => {
    const width = widths.slice(from, from + span.columns).reduce((sum, own) => sum + own, 0);
    const first = from === 0;
    from += span.columns;
    return first && span.columns === 1 ? [cell.corner(longest(span))] : over(width, longest(span));
  });
}

/** A heading over some columns, and the cells that it covers. */
function over(columns: number, title: string): SheetRow {
  return [cell.head(title, columns), ...Array<null>(columns - 1).fill(null)];
}

/** The cells of the sheet for one of the table. */
function cellsOf(own: Cell, width: number, emphasis: Emphasis, words: boolean): SheetRow {
  const parts = partCells(own, emphasis, words);
  return [...parts, ...Array.from({ length: width - parts.length }, () => cell.empty(emphasis))];
}

function partCells(own: Cell, emphasis: Emphasis, words: boolean): readonly SheetCell[] {
  if (own === "") return [cell.empty(emphasis)];
  if (typeof own === "string") {
    const label = cell.label(cellText(own), emphasis);
    return [words ? label : { ...label, align: "right" }];
  }
  return "value" in own
    ? [cell.number(own, emphasis)]
    : own.map((part) => cell.number(part, emphasis, false));
}
