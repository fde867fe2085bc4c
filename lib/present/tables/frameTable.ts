import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";

/** What is shown of a data frame: danfojs has these, and so can others. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
  readonly index: readonly (string | number)[];
}

/**
 * The first rows of a data frame as a table, with how many there are in all; missing values are left empty. Its rows may be respondents: a frame does not say what it was made of.
 *
 * @param wordings of its columns, by name: those that it has are said under the table
 */
export function frameTable(
  { columns, values, index }: FrameLike,
  wordings: ReadonlyMap<string, string> = new Map(),
  most = 20,
): TableModel {
  const shown = values.slice(0, most).map((row) => (Array.isArray(row) ? row : [row]));
  const size = `${fr.count(values.length, "ligne")}, ${fr.count(columns.length, "colonne")}`;
  const caption = values.length > most ? `${size}${thinSpace}; les ${fr.integer(most)} premières` : size;
  const table = plainTable({
    caption,
    heads: ["", ...columns],
    words: columns.flatMap((_, i) => (shown.some((row) => typeof row[i] === "string") ? [i + 1] : [])),
    notes: columns.flatMap((name) => (wordings.has(name) ? [`${name}${nb}: ${wordings.get(name)}`] : [])),
    rows: shown.map((row, i) => ({ cells: [String(index[i]), ...row.map(text)] })),
  });
  return { ...table, individuals: true };
}

function text(value: unknown): string {
  return value === null || value === undefined || Number.isNaN(value) ? "" : String(value);
}
