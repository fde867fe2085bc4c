import type { Interval } from "../means/meanInterval";
import { rootOf } from "./rootOf";
import { refuseLevel } from "./twoSided";

/**
 * Confidence interval of a noncentrality, by inverting the test (Steiger 2004): the ones under which
 * the statistic would be just as extreme, on one side and on the other. Each end is 0 where even a
 * noncentrality of 0 makes the statistic too small for it.
 *
 * @param upperTail the probability of a statistic above the observed one, rising with noncentrality
 * @param level coverage
 * @throws UserError unless 0 < level < 1
 */
export function noncentralityInterval(upperTail: (noncentrality: number) => number, level: number): Interval {
  refuseLevel(level);
  const end = (p: number) => (upperTail(0) >= p ? 0 : rootOf((value) => upperTail(value) - p, 0));
  return [end((1 - level) / 2), end((1 + level) / 2)];
}
