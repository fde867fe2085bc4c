import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Two ends of a confidence interval. */
export type Interval = readonly [low: number, high: number];

/**
 * Student confidence interval of a mean: mean ± t × sd / √n with n - 1 degrees of freedom.
 * NaN ends when n < 2. Compared with R 4.2 `t.test`.
 *
 * @param level coverage, 0.95 by default
 */
export function meanInterval(mean: number, sd: number, n: number, level = 0.95): Interval {
  if (n < 2) return [Number.NaN, Number.NaN];
  const margin = (tQuantile(1 - (1 - level) / 2, n - 1) * sd) / Math.sqrt(n);
  return [mean - margin, mean + margin];
}
