import { type NumberCell, numberOf } from "../../present/document/Cell";
import { tones } from "../../present/render/tableHtml";
import { secretText } from "../../present/secrecySentence";
import { significanceLevel } from "../../tables/Table";
import { sheetFormat } from "./sheetFormat";

/** A cell as write-excel-file takes it: a value (none in an empty cell), its type and its look. */
export interface SheetCell {
  readonly value?: string | number;
  readonly type?: StringConstructor | NumberConstructor;
  /** Of a number, as Excel writes it for all languages: « 0.00 ». */
  readonly format?: string;
  readonly fontWeight?: "bold";
  /** In points. */
  readonly fontSize?: number;
  readonly textColor?: string;
  readonly textDecoration?: { readonly underline: true };
  readonly backgroundColor?: string;
  readonly align?: "left" | "center" | "right";
  readonly alignVertical?: "top" | "center";
  readonly indent?: number;
  readonly wrap?: boolean;
  /** How many columns the cell takes; the following cells of the row are null. */
  readonly columnSpan?: number;
  /** Of the row, in points. */
  readonly height?: number;
  readonly topBorderStyle?: "thin";
  readonly topBorderColor?: string;
  readonly bottomBorderStyle?: "thin" | "medium";
  readonly bottomBorderColor?: string;
}

/** A row of a sheet; null where a cell is empty, or covered by a wider one on its left. */
export type SheetRow = readonly (SheetCell | null)[];

/** How a row of a table stands out. */
export interface Emphasis {
  /** A significant difference: bold, with the p-value on a coloured ground. */
  readonly significant?: boolean;
  /** A total: bold, under a line. */
  readonly total?: boolean;
  /** What the rows below it belong to: on a tinted ground. */
  readonly item?: boolean;
}

/** Colours of the workbook, as #rrggbb. */
export const ink = {
  accent: "#00558c",
  soft: "#55565c",
  good: "#17653a",
  bad: "#9c3500",
  line: "#d5d7db",
  head: "#dce8f2",
  tint: "#f4f5f7",
  significant: "#ffe9a8",
} as const;

/** Of all cells, in points. */
export const font = { fontFamily: "Arial", fontSize: 10 } as const;

const plain: Emphasis = {};

/**
 * The cells of a table. Every text is typed as such, so that none is read as a formula or a number; every
 * number is one, in full precision, shown with the decimals of the report and the reader's decimal sign.
 * What could not be computed, or is infinite, is an empty cell.
 */
export const cell = {
  /** The heading of a column of numbers, or of several columns. */
  head: (value: string, columnSpan = 1): SheetCell => ({
    ...head(value, columnSpan === 1 ? "right" : "center"),
    columnSpan,
  }),
  /** The heading of a column of texts. */
  corner: (value: string): SheetCell => head(value, "left"),
  /** The heading of a row, or a text of one. */
  label: (value: string, emphasis = plain, indent = 0): SheetCell => ({
    ...text(value),
    ...inTable(emphasis),
    wrap: true,
    ...(indent === 0 ? {} : { indent, align: "left" as const }),
  }),
  empty: (emphasis = plain): SheetCell => inTable(emphasis),
  /** A number as its model shows it; a p that is significant on a coloured ground. */
  number: (own: NumberCell, emphasis = plain, alone = true): SheetCell => {
    if (own.show === "secret") return { ...text(secretText), ...inTable(emphasis), align: "right" };
    const value = numberOf(own.value);
    if (!Number.isFinite(value)) return inTable(emphasis);
    const isP = own.show === "p" || own.show === "pEquals";
    const ground =
      isP && value <= significanceLevel
        ? ink.significant
        : own.tone === undefined
          ? undefined
          : tones[own.tone];
    return {
      value: own.show === "percent" ? value / 100 : value,
      type: Number,
      format: sheetFormat(alone ? own : { ...own, before: "", after: "" }),
      ...inTable(emphasis),
      ...(ground === undefined ? {} : { backgroundColor: ground }),
    };
  },
} as const;

/** A text that nothing can take for anything else. */
export function text(value: string): SheetCell {
  return { value, type: String };
}

/** A row that is one text over some columns. */
export function textRow(value: string, columnSpan: number, style: SheetCell = {}): SheetRow {
  const only = { ...text(value), wrap: true, alignVertical: "top", columnSpan, ...style } as const;
  return [only, ...Array<null>(columnSpan - 1).fill(null)];
}

function head(value: string, align: "left" | "center" | "right"): SheetCell {
  return {
    ...text(value),
    fontWeight: "bold",
    backgroundColor: ink.head,
    align,
    alignVertical: "center",
    wrap: true,
  };
}

function inTable({ significant, total, item }: Emphasis): SheetCell {
  return {
    alignVertical: "center",
    bottomBorderStyle: "thin",
    bottomBorderColor: ink.line,
    ...(significant || total ? { fontWeight: "bold" } : {}),
    ...(total ? { topBorderStyle: "thin", topBorderColor: ink.soft } : {}),
    ...(item ? { backgroundColor: ink.tint } : {}),
  };
}
