import { fUpperQuantile } from "../distributions/fUpperQuantile";
import { noncentralFUpperTail } from "../distributions/noncentralF";
import { refuseThreshold } from "../distributions/twoSided";

/**
 * Probability that a one-way analysis of variance of groups of these sizes finds a difference as large as
 * f: from alpha, where there is none, to 1 (Cohen 1988). Empty groups do not count; NaN with fewer than
 * two groups or no residual degree of freedom. Compared with R 4.2 `power.anova.test`.
 *
 * @param f Cohen's effect size, the standard deviation of the groups' means (each weighted by its size)
 *   over that of the answers within a group: the root of eta² / (1 - eta²) in the population
 * @param alpha the threshold of significance, 0.05 by default
 * @throws UserError unless 0 < alpha < 1
 */
export function anovaPower(f: number, sizes: readonly number[], alpha = 0.05): number {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const groups = sizes.filter((size) => size > 0).length;
  refuseThreshold(alpha);
  const critical = fUpperQuantile(alpha, groups - 1, n - groups);
  return noncentralFUpperTail(critical, groups - 1, n - groups, n * f ** 2);
}
