import { type Decimal, decimalText } from "./decimalText";
import type { RawColumn } from "./RawTable";

/** What is known of a column before it is a question: its values with their counts, and those that are numbers. */
export interface ColumnProfile {
  readonly column: RawColumn;
  readonly name: string;
  /** The values that occur, blanks apart, in the order of the file. */
  readonly values: readonly string[];
  readonly countOf: ReadonlyMap<string, number>;
  readonly decimalOf: ReadonlyMap<string, Decimal>;
  /** Rows that are not blank. */
  readonly answered: number;
  readonly rows: number;
}

/** The profile of a column. */
export function profileOf(column: RawColumn): ColumnProfile {
  const counts = new Uint32Array(column.values.length);
  for (const code of column.codes) counts[code]!++;
  const countOf = new Map<string, number>();
  const decimalOf = new Map<string, Decimal>();
  let answered = 0;
  for (const [code, value] of column.values.entries()) {
    if (value === "" || counts[code] === 0) continue;
    countOf.set(value, counts[code]!);
    answered += counts[code]!;
    const decimal = decimalText(value);
    if (decimal) decimalOf.set(value, decimal);
  }
  const rows = column.codes.length;
  return { column, name: column.name, values: [...countOf.keys()], countOf, decimalOf, answered, rows };
}
