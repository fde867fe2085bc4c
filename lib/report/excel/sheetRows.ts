import { headingText } from "../../present/document/Document";
import { rowsOf, type TableModel } from "../../present/document/TableModel";
import { citedText } from "../numbered";
import { ink, type SheetCell, type SheetRow, text, textRow } from "./sheetCell";
import type { SheetBlock, SheetSource } from "./sheetSource";
import { sheetTable } from "./sheetTable";

/** The sheet of a notebook. */
export interface NotebookSheet {
  readonly rows: readonly SheetRow[];
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** The row where each block begins, from 1. */
  readonly places: ReadonlyMap<SheetBlock, number>;
  /** Where it leads back to the index: row and column, from 0. */
  readonly back: readonly [row: number, column: number];
}

/** Columns that the way back to the index takes, at the right end of the first row. */
const backColumns = 2;
/** The usual widths of the first column and of the others, and that of the widest column of words, in characters. */
const firstWidth = 58;
const otherWidth = 10.5;
const widest = 60;

/**
 * A notebook as a sheet: its title in the first row, then its questions and tables one under the other, each
 * question with its wording and who was asked.
 *
 * @param warning what the reader must know of all the answers
 */
export function sheetRows({ title, blocks }: SheetSource, warning: string | undefined): NotebookSheet {
  const tables = new Map(
    blocks.flatMap((block) => (block.kind === "table" ? [[block, sheetTable(block.table)] as const] : [])),
  );
  const made = [...tables.values()].flat();
  const columns = Math.max(8, ...made.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) => widthOf(column, blocks));
  const line = (value: string, style?: SheetCell) => textRow(value, columns, style);
  const rows: SheetRow[] = [
    [
      ...textRow(title, columns - backColumns, titleStyle),
      { ...text("← Index"), ...link, columnSpan: backColumns },
      null,
    ],
    ...(warning === undefined ? [] : [line(warning, { textColor: ink.bad })]),
  ];
  const places = new Map<SheetBlock, number>();
  for (const block of blocks) {
    if (block.kind === "heading") rows.push([], []);
    if (block.kind === "table") rows.push([]);
    places.set(block, rows.length + 1);
    switch (block.kind) {
      case "heading": {
        const remark = block.remark === undefined ? "" : ` (${block.remark})`;
        rows.push(line(`${headingText(block)}${remark}`, questionStyle));
        break;
      }
      case "text":
        rows.push(line(block.text, { textColor: ink.soft }));
        break;
      case "comment":
        rows.push([], line(block.text));
        break;
      case "table":
        rows.push(
          line(citedText(block.citation, block.table.caption), { fontWeight: "bold" }),
          ...tables.get(block)!,
        );
        rows.push(...under(block.table).map(([value, textColor]) => line(value, { textColor })));
    }
  }
  return { rows, widths, places, back: [0, columns - backColumns] };
}

/** The first column is wide; the others are as wide as a number, or as their words ask for. */
function widthOf(column: number, blocks: readonly SheetBlock[]): number {
  if (column === 0) return firstWidth;
  const texts = blocks.flatMap((block) => {
    if (block.kind !== "table" || block.table.columns[column]?.words !== true) return [];
    return rowsOf(block.table).map(({ cells }) => String(cells[column - 1] ?? "").length);
  });
  return Math.min(widest, Math.max(otherWidth, ...texts));
}

const titleStyle = { fontSize: 14, fontWeight: "bold", textColor: ink.accent } as const;
const questionStyle = {
  fontSize: 12,
  fontWeight: "bold",
  bottomBorderStyle: "medium",
  bottomBorderColor: ink.accent,
} as const;
const link = {
  textColor: ink.accent,
  textDecoration: { underline: true },
  align: "right",
  alignVertical: "top",
} as const;

/** The texts under a table, each with its colour. */
function under({ notes, mark }: TableModel): readonly (readonly [string, string])[] {
  return [
    ...notes.map((note) => [note, ink.soft] as const),
    ...(mark === undefined ? [] : [[mark.text, mark.same ? ink.good : ink.bad] as const]),
  ];
}
