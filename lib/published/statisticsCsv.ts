import { readableCsv } from "../base/formatCsv";
import type { Comparison } from "./compare";

/**
 * The text of `exports/statistics.csv`: every number of ours in full precision, beside the printed one where a report
 * prints any; then how many answers it rests on, and the second degrees of freedom of an F.
 */
export function statisticsCsv(comparisons: readonly Comparison[]): string {
  const isPrinted = comparisons.some(({ status }) => status !== "not printed");
  const print = (...cells: readonly string[]) => (isPrinted ? cells : []);
  return readableCsv([
    [
      "question",
      "by",
      "row",
      "column",
      "statistic",
      "value",
      "formatted",
      ...print("printed", "status"),
      "n",
      "ddl2",
    ],
    ...comparisons.map(({ question, by, row, column, statistic, value, formatted, ...own }) => [
      ...[question, by, row, column, statistic, numberText(value), formatted],
      ...print(own.printed ?? "", own.status),
      ...[numberText(own.n), numberText(own.ddl2)],
    ]),
  ]);
}

function numberText(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? "" : String(value);
}
