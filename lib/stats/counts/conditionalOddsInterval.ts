import { rootOf } from "../distributions/rootOf";
import type { Interval } from "../means/meanInterval";
import { twoByTwo } from "./twoByTwo";

/** Logarithms of odds ratios that no table of respondents leads to lie beyond. */
const leastLog = -60;

/**
 * Exact confidence interval of the odds ratio of a 2 x 2 table, given its margins: the odds ratios under which neither
 * tail of Fisher's noncentral hypergeometric distribution is below (1 - level) / 2 (Fisher 1935; Cornfield 1956). It needs
 * nothing added where a count is 0: an end is then 0 or infinite.
 *
 * NaN where a row or a column is empty, or where the table is not 2 x 2. Compared with the same roots in R 4.2, closed to
 * 1e-13; `fisher.test` gives them to four digits.
 *
 * @param observed shape [2][2], non-negative counts
 * @param level coverage, 0.95 by default
 * @example conditionalOddsInterval([[34, 76], [12, 0]]) // [0, 0.176…]
 */
export function conditionalOddsInterval(observed: readonly (readonly number[])[], level = 0.95): Interval {
  const [a, b, c, d] = twoByTwo(observed);
  if (Number.isNaN(a)) return [Number.NaN, Number.NaN];
  const [row, column] = [a + b, a + c];
  const least = Math.max(0, a - d);
  const most = Math.min(row, column);
  // Of each count that the first cell may have, the logarithm of how often it is beside the least, at an odds ratio of 1.
  const logs = [0];
  for (let x = least; x < most; x++)
    logs.push(logs.at(-1)! + Math.log(((row - x) * (column - x)) / ((x + 1) * (d - a + x + 1))));
  /** How probable it is that the first cell has so many, from one count to another, at an odds ratio. */
  const probability = (log: number, from: number, to: number) => {
    const own = logs.map((weight, i) => weight + i * log);
    const top = Math.max(...own);
    const weights = own.map((weight) => Math.exp(weight - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.slice(from - least, to - least + 1).reduce((sum, weight) => sum + weight, 0) / total;
  };
  const tail = (1 - level) / 2;
  const at = (from: number, to: number) =>
    Math.exp(rootOf((log) => probability(log, from, to) - tail, leastLog));
  return [a === least ? 0 : at(a, most), a === most ? Number.POSITIVE_INFINITY : at(least, a)];
}
