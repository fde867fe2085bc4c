import { DataError } from "../base/DataError";
import { lineOfRow, type RawColumn, type RawTable } from "../import/table/RawTable";

/**
 * Checks a column that names the respondents.
 * @throws DataError at the first row without a name, or with one that another has
 */
export function checkNames(table: RawTable, { name: column, values, codes }: RawColumn): void {
  const first = new Map<number, number>();
  for (const [row, code] of codes.entries()) {
    const value = values[code]!;
    const before = first.get(code);
    if (value !== "" && before === undefined) {
      first.set(code, row);
      continue;
    }
    const { line = before } = before === undefined ? {} : lineOfRow(table, before);
    throw new DataError(
      { file: table.file, ...lineOfRow(table, row), column, value },
      value === "" ? "l’identifiant est vide" : `cet identifiant est déjà à la ligne ${line}`,
      "un identifiant par répondant",
    );
  }
}
