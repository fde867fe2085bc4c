import { DataError } from "../base/DataError";
import { lineOfRow, type RawColumn, type RawTable } from "../import/table/RawTable";
import { decimalText } from "./texts/decimalText";

/**
 * Checks a column of weights.
 * @throws DataError at the first row that has no weight, or a negative one
 */
export function checkWeights(table: RawTable, { name, values, codes }: RawColumn): void {
  const wrong = values.findIndex((text) => !((decimalText(text)?.value ?? -1) >= 0));
  if (wrong < 0) return;
  const place = { file: table.file, ...lineOfRow(table, codes.indexOf(wrong)), column: name };
  const value = values[wrong]!;
  throw new DataError(
    { ...place, value },
    value === "" ? "ce répondant n’a pas de poids" : "ce n’est pas un poids",
    "un nombre positif ou nul",
  );
}
