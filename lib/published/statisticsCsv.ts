import { readableCsv } from "../base/formatCsv";
import type { Comparison } from "./compare";

/**
 * The text of `exports/statistics.csv`: every number of ours in full precision, beside the printed one where a report
 * prints any.
 */
export function statisticsCsv(comparisons: readonly Comparison[]): string {
  const isPrinted = comparisons.some(({ status }) => status !== "not printed");
  const print = (...cells: readonly string[]) => (isPrinted ? cells : []);
  return readableCsv([
    ["question", "by", "row", "column", "statistic", "value", "formatted", ...print("printed", "status")],
    ...comparisons.map(({ question, by, row, column, statistic, value, formatted, printed = "", status }) => [
      ...[question, by, row, column, statistic, Number.isNaN(value) ? "" : String(value), formatted],
      ...print(printed, status),
    ]),
  ]);
}
