import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { cochranMantelHaenszel, type StratifiedTest } from "./cochranMantelHaenszel";
import { type Strata, type Stratum, stratum } from "./stratum";

/** A test whether the odds ratio is the same in all strata. */
export interface BreslowDayTest extends StratifiedTest {
  /** The same with Tarone's correction, as the common odds ratio was estimated. */
  readonly tarone: StratifiedTest;
  readonly degreesOfFreedom: number;
}

/**
 * The test of Breslow and Day (1980, section 4.4) that 2 x 2 tables share one odds ratio, that of
 * Mantel and Haenszel, and Tarone's (1985) correction of it. Strata with an empty row or column say
 * nothing of an odds ratio and do not count. With fewer than two others, and where the common odds
 * ratio is not a positive number, the statistics are NaN. Compared with R 4.2, the fitted counts by
 * `uniroot`, and with what SAS and DescTools print of published examples.
 */
export function breslowDayTest(strata: Strata): BreslowDayTest {
  const { oddsRatio } = cochranMantelHaenszel(strata);
  const tables = strata
    .map(stratum)
    .filter(({ n, row, column }) => row * (n - row) * column * (n - column) !== 0)
    .map((table) => {
      const fitted = fittedCorner(table, oddsRatio);
      const { n, row, column } = table;
      const cells = [fitted, row - fitted, column - fitted, n - row - column + fitted];
      return { off: table.a - fitted, precision: cells.reduce((sum, cell) => sum + 1 / cell, 0) };
    });
  const degreesOfFreedom = Math.max(0, tables.length - 1);
  const tested = (value: number): StratifiedTest => {
    const statistic = degreesOfFreedom > 0 ? value : Number.NaN;
    return { statistic, p: chiSquareUpperTail(statistic, degreesOfFreedom) };
  };
  const raw = tables.reduce((sum, { off, precision }) => sum + off ** 2 * precision, 0);
  const off = tables.reduce((sum, table) => sum + table.off, 0);
  const variance = tables.reduce((sum, { precision }) => sum + 1 / precision, 0);
  return { ...tested(raw), tarone: tested(raw - off ** 2 / variance), degreesOfFreedom };
}

/** The first cell of the table with the same margins and this odds ratio: a root of a quadratic equation. */
function fittedCorner({ n, row, column }: Stratum, oddsRatio: number): number {
  const square = oddsRatio - 1;
  const linear = oddsRatio * (row + column) + n - row - column;
  const root = Math.sqrt(linear ** 2 - 4 * square * oddsRatio * row * column);
  // Of its two forms, the one that subtracts nothing.
  return linear > 0 ? (2 * oddsRatio * row * column) / (linear + root) : (linear - root) / (2 * square);
}
