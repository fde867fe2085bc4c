import { type Cell, cellMoments } from "./cellMoments";
import { descriptionOf } from "./describe";
import { type Interval, meanInterval } from "./meanInterval";

/** The answers of one cell, with the Student interval of their mean from their own `sd`. */
export interface CellMean {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly interval: Interval;
}

/**
 * The means of the cells of two factors, each with its own confidence interval ({@link meanInterval}):
 * no equal variances are supposed. NaN where a cell is empty; one respondent has a mean alone.
 * Compared with R 4.2 `mean`, `sd` and `t.test`.
 *
 * @param cells shape [levels of A][levels of B], values or sums
 * @param level coverage, 0.95 by default
 * @throws UserError unless 0 < level < 1
 * @returns the same shape
 */
export function cellMeans(cells: readonly (readonly Cell[])[], level = 0.95): CellMean[][] {
  return cells.map((row) =>
    row.map((cell) => {
      const { n, mean, sd } = descriptionOf(cellMoments(cell));
      return { n, mean, sd, interval: meanInterval(mean, sd, n, level) };
    }),
  );
}
