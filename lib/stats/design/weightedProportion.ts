import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "../means/meanInterval";
import { covarianceOfSums, type DesignCells } from "./Design";

/** A weighted proportion, from 0 to 1, with its standard error; NaN where nobody with a weight is in the cells. */
export interface WeightedProportion {
  readonly proportion: number;
  readonly standardError: number;
}

/** The weighted proportion of each cell among all. Compared with R survey 4.1 `svymean`. */
export function weightedProportions(cells: DesignCells): readonly WeightedProportion[] {
  const total = cells.weights.reduce((sum, weight) => sum + weight, 0);
  const proportions = Array.from(cells.weights, (weight) => weight / total);
  return proportions.map((proportion, own) => {
    const worth = proportions.map((_, cell) => [((cell === own ? 1 : 0) - proportion) / total]);
    const [[variance]] = covarianceOfSums(cells, worth) as [[number]];
    return { proportion, standardError: Math.sqrt(Math.max(0, variance)) };
  });
}

/**
 * The confidence interval of a weighted proportion: Student's on the logit scale, which stays within 0 and 1. NaN ends
 * where the proportion is 0 or 1. Compared with R survey 4.1 `svyciprop(method = "logit")`.
 *
 * @param degreesOfFreedom units less strata
 * @param level coverage, 0.95 by default
 */
export function weightedProportionInterval(
  { proportion, standardError }: WeightedProportion,
  degreesOfFreedom: number,
  level = 0.95,
): Interval {
  if (!(proportion > 0 && proportion < 1) || degreesOfFreedom < 1) return [Number.NaN, Number.NaN];
  const logit = Math.log(proportion / (1 - proportion));
  const margin =
    (tQuantile(1 - (1 - level) / 2, degreesOfFreedom) * standardError) / (proportion * (1 - proportion));
  const expit = (x: number) => 1 / (1 + Math.exp(-x));
  return [expit(logit - margin), expit(logit + margin)];
}
