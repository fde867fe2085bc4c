import { DataError } from "../../base/DataError";
import type { CsvRecord } from "../../base/parseCsv";
import { bare } from "./tableStatistics";

/** The columns of a file of tables, in French and in English. */
export const tableColumns = {
  question: ["question", "question"],
  by: ["croisement", "by"],
  row: ["ligne", "row"],
  column: ["colonne", "column"],
  statistic: ["statistique", "statistic"],
  printed: ["imprimé", "printed"],
} as const;

export type Column = keyof typeof tableColumns;

/**
 * Where each column stands in a header.
 *
 * @throws DataError for one that is missing, or that stands there twice
 */
export function columnsOf({ fields, line }: CsvRecord, file: string): Record<Column, number> {
  const names = fields.map((name) => name.trim().toLowerCase());
  const entries = Object.entries(tableColumns).map(([column, own]) => {
    const isOwn = (name: string) => own.some((known) => known === name || bare(known) === name);
    const index = names.findIndex(isOwn);
    if (index !== names.findLastIndex(isOwn))
      throw new DataError(
        { file, line, column: fields[index]! },
        `deux colonnes ont ce nom, la ${index + 1}e et la ${names.findLastIndex(isOwn) + 1}e`,
        "une seule",
      );
    if (index < 0) {
      const expected = Object.values(tableColumns).map(([name]) => name);
      throw new DataError(
        { file, line, value: fields.join(", ") },
        `la colonne « ${own[0]} » manque`,
        expected.join(", "),
      );
    }
    return [column, index] as const;
  });
  return Object.fromEntries(entries) as Record<Column, number>;
}
