import type { Cell } from "./Cell";
import type { RowGroup, Span, TableModel } from "./TableModel";

/** A table whose rows have one head each, as those who make it write it. */
export interface PlainTable {
  readonly caption: string;
  readonly levels?: readonly (readonly Span[])[];
  readonly heads: readonly string[];
  /** The columns that hold words, from 0; the first always does. */
  readonly words?: readonly number[];
  readonly rows?: readonly PlainRow[];
  /** Rows under heads of their own, in the place of `rows`. */
  readonly groups?: readonly { readonly label: string; readonly rows: readonly PlainRow[] }[];
  /** Sentences; those that are undefined are not there. */
  readonly notes?: readonly (string | undefined)[];
}

/** The head of a row first, then its cells. */
export interface PlainRow {
  readonly cells: readonly [head: string, ...cells: readonly Cell[]];
  readonly significant?: boolean;
}

/** Such a table as the model that every format renders; a group whose label is empty has no head. */
export function plainTable({
  caption,
  levels = [],
  heads,
  words = [],
  rows = [],
  groups = [{ label: "", rows }],
  notes = [],
}: PlainTable): TableModel {
  const none = heads.slice(1).map(() => "");
  return {
    caption,
    levels,
    columns: heads.map((head, i) => ({ head, ...(words.includes(i) ? { words: true } : {}) })),
    groups: groups.map(
      ({ label, rows: own }): RowGroup => ({
        ...(label === "" ? {} : { head: { head: label, cells: none } }),
        rows: own.map(({ cells: [head, ...cells], significant }) => ({
          head,
          cells,
          ...(significant ? { emphasis: "significant" } : {}),
        })),
      }),
    ),
    notes: notes.filter((note) => note !== undefined),
  };
}
