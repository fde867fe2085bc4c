import { refuseLevel, twoSidedStudent } from "../distributions/twoSided";

/** Two ends of a confidence interval. */
export type Interval = readonly [low: number, high: number];

/**
 * Student confidence interval of a mean: mean ± t × sd / √n with n - 1 degrees of freedom.
 * NaN ends when n < 2. Compared with R 4.2 `t.test`.
 *
 * @param level coverage, 0.95 by default
 * @throws UserError unless 0 < level < 1
 */
export function meanInterval(mean: number, sd: number, n: number, level = 0.95): Interval {
  refuseLevel(level);
  if (n < 2) return [Number.NaN, Number.NaN];
  const margin = (twoSidedStudent(level, n - 1) * sd) / Math.sqrt(n);
  return [mean - margin, mean + margin];
}
