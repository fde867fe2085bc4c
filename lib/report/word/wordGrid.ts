import type { Cell } from "../../present/document/Cell";
import { cellText, isEmpty } from "../../present/document/cellText";
import type { Row, Span, TableModel } from "../../present/document/TableModel";
import { fr, noBreakSpace as nb } from "../../present/french";
import { toneOf, tones } from "../../present/render/tableHtml";

/** A cell of a table, at the place that the spans of the cells before leave it. */
export interface GridCell {
  readonly column: number;
  readonly columnSpan: number;
  /** Its text, as lines where it is broken by hand. */
  readonly lines: readonly string[];
  readonly align: "left" | "center" | "right";
  /** A colour of its own behind it, as RRGGBB. */
  readonly fill?: string;
}

export interface GridRow {
  readonly kind: "head" | "item" | "body";
  readonly emphasis?: Row["emphasis"];
  /** An answer under the row of its item. */
  readonly indented: boolean;
  readonly cells: readonly GridCell[];
}

/** The rows of a table with the place of each cell: heads first, numbers right, words left. */
export function wordGrid({ levels, columns, groups }: TableModel): readonly GridRow[] {
  const isLeft = (column: number) => column === 0 || columns[column]!.words === true;
  const align = (column: number) => (isLeft(column) ? "left" : "right");
  const head = (cells: readonly GridCell[]): GridRow => ({ kind: "head", indented: false, cells });
  const level = (spans: readonly Span[]) => {
    let column = 0;
    return spans.map((span): GridCell => {
      const place = column;
      column += span.columns;
      const wide = span.columns > 1 && span.head !== "";
      return {
        column: place,
        columnSpan: span.columns,
        lines: [span.head, ...(span.n === undefined ? [] : [`n${nb}=${nb}${fr.integer(span.n)}`])],
        align: wide ? "center" : align(place),
      };
    });
  };
  const cell = (own: Cell, column: number): GridCell => {
    const tone = toneOf(own);
    return {
      column,
      columnSpan: 1,
      lines: cellText(own).split("\n"),
      align: align(column),
      ...(tone === undefined ? {} : { fill: tones[tone].slice(1).toUpperCase() }),
    };
  };
  const body = (row: Row, kind: "item" | "body", indented = false): GridRow => {
    const filled = row.cells.findIndex((own) => !isEmpty(own));
    const covered = kind === "body" ? 0 : filled === -1 ? row.cells.length : filled;
    return {
      kind,
      indented,
      ...(row.emphasis === undefined ? {} : { emphasis: row.emphasis }),
      cells: [
        { column: 0, columnSpan: covered + 1, lines: row.head.split("\n"), align: "left" },
        ...row.cells.slice(covered).map((own, i) => cell(own, covered + i + 1)),
      ],
    };
  };
  return [
    ...levels.map((spans) => head(level(spans))),
    head(columns.map((own, column) => ({ column, columnSpan: 1, lines: [own.head], align: align(column) }))),
    ...groups.flatMap((group) => [
      ...(group.head === undefined ? [] : [body(group.head, "item")]),
      ...group.rows.map((row) => body(row, "body", group.head !== undefined)),
    ]),
  ];
}
