import type { Provenance } from "../../answers/Provenance";
import type { Cell, Value } from "./Cell";

/** Words that head a column or a row, and what they are where there is less room (a terminal) or more (a workbook). */
export interface Label {
  readonly head: string;
  readonly short?: string;
  readonly long?: string;
}

/** A column: its head, and what it is made of. */
export interface Column extends Label {
  /** Of words, which stand on the left; numbers stand on the right. The first column is always so. */
  readonly words?: true;
  /** Shown only where there is room for it: in a workbook. */
  readonly detail?: true;
}

/** A heading over some columns. */
export interface Span extends Label {
  readonly columns: number;
  /** How many respondents they are of, shown under it. */
  readonly n?: number;
}

/** A row: its head (the first column), then a cell for each other column. */
export interface Row extends Label {
  readonly cells: readonly Cell[];
  readonly emphasis?: "significant" | "total";
  /** Shown only where there is room for it: in a workbook. */
  readonly detail?: true;
  /** The id of the item that it is of: « 3.1.2 ». */
  readonly item?: string;
  /** The notebook that the head leads to. */
  readonly link?: string;
}

/** Rows that stand together, under a row that heads them or under none. */
export interface RowGroup {
  readonly head?: Row;
  readonly rows: readonly Row[];
}

/** How a table stands to the printed one. */
export interface Mark {
  readonly text: string;
  /** Whether no printed number differs. */
  readonly same: boolean;
}

/** What a table is of. */
export interface Subject {
  readonly question: string;
  readonly label: string;
  /** What it is crossed with; absent for a flat table. */
  readonly by?: {
    readonly question: string;
    readonly label: string;
    /** Id of the study's crossing that this is; absent for another. */
    readonly crossing?: string;
    /** The smallest p of its tests; null where there is none. */
    readonly smallestP: Value;
  };
  /** Respondents in it. */
  readonly n: number;
}

/** A table as plain data: what every format renders. */
export interface TableModel {
  readonly caption: string;
  /** Headings over those of the columns, from the top; each covers all columns. */
  readonly levels: readonly (readonly Span[])[];
  /** The first is that of the heads of rows. */
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  /** Sentences under it. */
  readonly notes: readonly string[];
  readonly mark?: Mark;
  readonly subject?: Subject;
  /** Of a table whose rows may be respondents, one by one. */
  readonly individuals?: true;
  /** Where its numbers come from, where they come from answers. */
  readonly provenance?: Provenance;
}

/** All the rows of a table, those that head groups too, in order. */
export function rowsOf({ groups }: TableModel): readonly Row[] {
  return groups.flatMap(({ head, rows }) => (head === undefined ? rows : [head, ...rows]));
}
