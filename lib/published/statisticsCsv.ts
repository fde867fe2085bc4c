import { readableCsv } from "../base/formatCsv";
import type { Comparison } from "./compare";

/** The text of `exports/statistics.csv`: every number of ours in full precision, beside the printed one. */
export function statisticsCsv(comparisons: readonly Comparison[]): string {
  return readableCsv([
    ["question", "by", "row", "column", "statistic", "value", "formatted", "printed", "status"],
    ...comparisons.map(({ question, by, row, column, statistic, value, formatted, printed = "", status }) => [
      question,
      by,
      row,
      column,
      statistic,
      Number.isNaN(value) ? "" : String(value),
      formatted,
      printed,
      status,
    ]),
  ]);
}
