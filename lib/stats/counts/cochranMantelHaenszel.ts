import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { twoSidedNormal } from "../distributions/twoSided";
import type { Interval } from "../means/meanInterval";
import { type Strata, type Stratum, stratum } from "./stratum";

/** A statistic with its p. */
export interface StratifiedTest {
  readonly statistic: number;
  readonly p: number;
}

/** The association of two variables of two levels, across strata. */
export interface CochranMantelHaenszel {
  /** With the continuity correction of half a respondent, or none where the difference is smaller. */
  readonly corrected: StratifiedTest;
  readonly uncorrected: StratifiedTest;
  /** Common odds ratio: Infinity or 0 where one diagonal is empty in all strata, NaN where both are. */
  readonly oddsRatio: number;
  /** Its confidence interval; NaN ends where the odds ratio is not a positive number. */
  readonly interval: Interval;
}

/**
 * The Cochran-Mantel-Haenszel chi-square with 1 degree of freedom (Mantel and Haenszel 1959) and their
 * common odds ratio with the interval of Robins, Breslow and Greenland (1986). Strata of fewer than
 * two respondents do not count. Without a stratum where both variables vary, the statistics are NaN.
 * Compared with R 4.2 `mantelhaen.test`.
 *
 * @param level coverage of the interval, 0.95 by default
 * @throws UserError unless 0 < level < 1
 */
export function cochranMantelHaenszel(strata: Strata, level = 0.95): CochranMantelHaenszel {
  const tables = strata.map(stratum).filter(({ n }) => !(n < 2));
  const total = (term: (table: Stratum) => number) => tables.reduce((sum, table) => sum + term(table), 0);
  const difference = Math.abs(total(({ a, n, row, column }) => a - (row * column) / n));
  const variance = total(
    ({ n, row, column }) => (row * (n - row) * column * (n - column)) / (n ** 2 * (n - 1)),
  );
  const tested = (off: number): StratifiedTest => {
    const statistic = off ** 2 / variance;
    return { statistic, p: chiSquareUpperTail(statistic, 1) };
  };

  const main = ({ a, d, n }: Stratum) => (a * d) / n;
  const other = ({ b, c, n }: Stratum) => (b * c) / n;
  const share = ({ a, d, n }: Stratum) => (a + d) / n;
  const [mains, others] = [total(main), total(other)];
  const oddsRatio = mains / others;
  const logVariance =
    total((table) => share(table) * main(table)) / (2 * mains ** 2) +
    total((table) => share(table) * other(table) + (1 - share(table)) * main(table)) / (2 * mains * others) +
    total((table) => (1 - share(table)) * other(table)) / (2 * others ** 2);
  const factor = Math.exp(twoSidedNormal(level) * Math.sqrt(logVariance));
  return {
    corrected: tested(difference < 0.5 ? difference : difference - 0.5),
    uncorrected: tested(difference),
    oddsRatio,
    interval: [oddsRatio / factor, oddsRatio * factor],
  };
}
