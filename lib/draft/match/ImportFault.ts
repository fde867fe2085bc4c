import type { RawTable } from "../../import/table/RawTable";

/** A text of a file that is no answer to its question, no identifier, or no weight. */
export interface ImportFault {
  readonly kind: "answer" | "weight" | "blankId" | "repeatedId";
  /** The question, and the column of ours, that it was for. */
  readonly question?: string;
  readonly ours?: string;
  /** The column of the file, and what it has. */
  readonly column: string;
  readonly text: string;
  /** Of several answers in a cell, that which is none. */
  readonly part?: string;
  /** French: what is wrong, and what would be right. */
  readonly problem: string;
  readonly expected: string;
}

/**
 * The rows of a fault, in order; each row beyond the first of an identifier that is repeated.
 * @param isKept whether a row is still there once the answers are cleaned; all are where absent
 */
export function faultRows(
  { columns }: RawTable,
  { column, text, kind }: ImportFault,
  isKept: (row: number) => boolean = () => true,
): readonly number[] {
  const { values, codes } = columns.find(({ name }) => name === column)!;
  const code = values.indexOf(text);
  const found: number[] = [];
  for (let row = 0; row < codes.length; row++) if (codes[row] === code && isKept(row)) found.push(row);
  return kind === "repeatedId" ? found.slice(1) : found;
}
