import { readableCsv } from "../base/formatCsv";
import type { Publication } from "./Publication";

/** The text of `data/published.csv`, that `parsePublished` reads back. */
export function formatPublished({ entries }: Publication): string {
  return readableCsv([
    ["question", "by", "row", "column", "statistic", "printed"],
    ...entries.map(({ question, by, row, column, statistic, printed }) => [
      question,
      by,
      row,
      column,
      statistic,
      printed,
    ]),
  ]);
}
