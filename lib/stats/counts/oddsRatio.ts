import { twoSidedNormal } from "../distributions/twoSided";
import type { Interval } from "../means/meanInterval";
import { twoByTwo } from "./twoByTwo";

/** An odds ratio with its confidence interval, from 0 to infinity. */
export interface OddsRatio {
  readonly ratio: number;
  readonly interval: Interval;
}

/**
 * The sample's odds ratio of a 2 x 2 table, ad / bc, with Woolf's interval (1955), which is symmetric
 * on the logarithm.
 *
 * Where a count is 0 the ratio would be 0 or infinite and its interval unbounded: then 0.5 is added to
 * each of the four counts (Haldane 1956), for both. NaN where a row or a column is empty, or where
 * the table is not 2 x 2. Compared with R 4.2 and `vcd::oddsratio`, which does the same.
 *
 * @param observed shape [2][2], non-negative counts
 * @param level coverage, 0.95 by default
 * @throws UserError unless 0 < level < 1
 */
export function oddsRatio(observed: readonly (readonly number[])[], level = 0.95): OddsRatio {
  const counts = twoByTwo(observed);
  const added = counts.includes(0) ? 0.5 : 0;
  const [a, b, c, d] = counts.map((count) => count + added) as [number, number, number, number];
  const z = twoSidedNormal(level);
  const factor = Math.exp(z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  const ratio = (a / b) * (d / c);
  return { ratio, interval: [ratio / factor, ratio * factor] };
}
