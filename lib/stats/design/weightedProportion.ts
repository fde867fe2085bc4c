import { refuseLevel, twoSidedStudent } from "../distributions/twoSided";
import type { Interval } from "../means/meanInterval";
import { covarianceOfSums } from "./covarianceOfSums";
import type { DesignCells } from "./Design";

/** A weighted proportion, from 0 to 1, with its standard error; NaN where nobody with a weight is in the cells. */
export interface WeightedProportion {
  readonly proportion: number;
  readonly standardError: number;
}

/** The weighted proportion of some cells among all. Compared with R survey 4.1 `svymean`. */
export function weightedProportion(cells: DesignCells, isIn: (cell: number) => boolean): WeightedProportion {
  let total = 0;
  let part = 0;
  for (const [cell, weight] of cells.weights.entries()) {
    total += weight;
    if (isIn(cell)) part += weight;
  }
  if (total === 0) return { proportion: Number.NaN, standardError: Number.NaN };
  const proportion = part / total;
  const worth = Array.from(cells.weights, (_, cell) => [((isIn(cell) ? 1 : 0) - proportion) / total]);
  const [[variance]] = covarianceOfSums(cells, worth) as [[number]];
  return { proportion, standardError: Math.sqrt(Math.max(0, variance)) };
}

/**
 * The confidence interval of a weighted proportion: Student's on the logit scale, which stays within 0 and 1. NaN ends
 * where the proportion is 0 or 1. Compared with R survey 4.1 `svyciprop(method = "logit")`.
 *
 * @param degreesOfFreedom units less strata
 * @param level coverage, 0.95 by default
 * @throws UserError unless 0 < level < 1
 */
export function weightedProportionInterval(
  { proportion, standardError }: WeightedProportion,
  degreesOfFreedom: number,
  level = 0.95,
): Interval {
  refuseLevel(level);
  if (!(proportion > 0 && proportion < 1) || degreesOfFreedom < 1) return [Number.NaN, Number.NaN];
  const logit = Math.log(proportion / (1 - proportion));
  const margin = (twoSidedStudent(level, degreesOfFreedom) * standardError) / (proportion * (1 - proportion));
  const expit = (x: number) => 1 / (1 + Math.exp(-x));
  return [expit(logit - margin), expit(logit + margin)];
}
