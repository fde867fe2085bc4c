import { DataError } from "../base/DataError";
import { lineOfRow, type RawColumn, type RawTable } from "../import/table/RawTable";
import { dominantWeight, weightError } from "../import/weightFaults";
import { decimalText } from "./texts/decimalText";

/** What a column of weights has that is none. */
export interface WeightFault {
  /** The first of them; "" of a blank cell. */
  readonly value: string;
  /** Its row, from 0. */
  readonly row: number;
  /** The rows that have no weight. */
  readonly rows: readonly number[];
  /** The share of all weights, from 0 to 1, where it is the weight of one that is too much. */
  readonly share?: number;
}

/**
 * Checks a column of weights.
 * @throws DataError that tells all rows which have no weight, or a negative one, or the one that has more than a third
 * of all
 */
export function checkWeights(table: RawTable, column: RawColumn): void {
  const fault = weightFault(column);
  if (fault === undefined) return;
  const { value, row, rows, share } = fault;
  const place = { file: table.file, column: column.name };
  if (share === undefined)
    throw weightError(
      rows.map((own) => ({ value: column.values[column.codes[own]!]!, ...lineOfRow(table, own) })),
      place,
    );
  throw new DataError(
    { ...place, ...lineOfRow(table, row), value },
    `ce poids fait à lui seul ${Math.round(100 * share)}\u00a0% du total`,
    "le poids d’un répondant (une ligne de totaux n’en est pas un)",
  );
}

/**
 * The rows of a column that have no weight, or a negative one, or else that which has more than a third of all;
 * undefined where there is none.
 */
export function weightFault({ values, codes }: RawColumn): WeightFault | undefined {
  const weights = values.map((text) => decimalText(text)?.value ?? -1);
  const rows = Array.from(codes, (_, row) => row).filter((row) => !(weights[codes[row]!]! >= 0));
  const [row] = rows;
  if (row !== undefined) return { value: values[codes[row]!]!, row, rows };
  const dominant = dominantWeight(Array.from(codes, (code) => weights[code]!));
  return dominant && { ...dominant, value: values[codes[dominant.row]!]!, rows: [dominant.row] };
}
