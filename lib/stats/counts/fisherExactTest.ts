import gammaln from "@stdlib/math-base-special-gammaln";
import { sum } from "../../base/sum";
import { filledTable } from "./filledTable";
import { Network } from "./fisher/network";

/**
 * Fisher's exact test of independence on a table of any size (Fisher 1935; Freeman and Halton 1951):
 * the probability, given the margins, of the tables that are no more probable than the observed one,
 * with R's tolerance of 1e-7 for those that are equally so, by the {@link Network} algorithm.
 *
 * As in {@link chiSquareTest}, empty rows and columns do not count; NaN with fewer than two of either,
 * or where a count is not a whole number. Compared with R 4.2 `fisher.test`.
 *
 * @param observed shape [rows][columns]
 * @param work how many steps to spend, 30 million (a second or two) by default; past that, or past some 100 MB,
 *   undefined
 */
export function fisherExactTest(observed: readonly (readonly number[])[], work = 3e7): number | undefined {
  if (!observed.flat().every((count) => Number.isInteger(count) && count >= 0)) return Number.NaN;
  const filled = filledTable(observed);
  const rowTotals = filled.map(sum);
  const columnTotals = (filled[0] ?? []).map((_, j) => sum(filled.map((row) => row[j]!)));
  const [rows, columns] = [rowTotals, columnTotals].sort((a, b) => a.length - b.length) as [
    number[],
    number[],
  ];
  if (rows.length < 2) return Number.NaN;
  const n = sum(rows);
  if (n > work) return undefined;
  const logs = Float64Array.from({ length: n + 1 }, (_, i) => gammaln(i + 1));
  const logOf = (counts: readonly number[]) => counts.reduce((total, count) => total + logs[count]!, 0);
  const log = logOf(rows) + logOf(columns) - logs[n]! - logOf(filled.flat());
  columns.sort((a, b) => a - b); // the small ones first: fewer nodes
  const p = new Network(logs, rows, columns, log + 1e-7, work).probability();
  return p === undefined ? undefined : Math.min(1, p);
}
