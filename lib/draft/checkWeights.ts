import { DataError } from "../base/DataError";
import { lineOfRow, type RawColumn, type RawTable } from "../import/table/RawTable";
import { decimalText } from "./texts/decimalText";

/** What a column of weights has that is none. */
export interface WeightFault {
  /** The first of them; "" of a blank cell. */
  readonly value: string;
  /** Its row, from 0. */
  readonly row: number;
  /** How many rows have no weight. */
  readonly rows: number;
}

/**
 * Checks a column of weights.
 * @throws DataError at the first row that has no weight, or a negative one
 */
export function checkWeights(table: RawTable, column: RawColumn): void {
  const fault = weightFault(column);
  if (fault === undefined) return;
  const { value, row } = fault;
  const place = { file: table.file, ...lineOfRow(table, row), column: column.name };
  throw new DataError(
    { ...place, value },
    value === "" ? "ce répondant n’a pas de poids" : "ce n’est pas un poids",
    "un nombre positif ou nul",
  );
}

/** The first row of a column that has no weight, or a negative one, and how many there are; undefined where all have one. */
export function weightFault({ values, codes }: RawColumn): WeightFault | undefined {
  const isWrong = values.map((text) => !((decimalText(text)?.value ?? -1) >= 0));
  const row = codes.findIndex((code) => isWrong[code] === true);
  if (row < 0) return undefined;
  return { value: values[codes[row]!]!, row, rows: codes.filter((code) => isWrong[code] === true).length };
}
