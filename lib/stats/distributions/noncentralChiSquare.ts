import { chiSquareTails, chiSquareUpperTail } from "./chiSquareUpperTail";
import { poissonMixture } from "./poissonMixture";
import { poissonTerm } from "./saddlePoint";

/**
 * P(X > statistic) for a noncentral chi-square variable: central tails mixed by Poisson weights
 * (Patnaik 1949). The mean of X is degreesOfFreedom + noncentrality.
 *
 * NaN in, degrees of freedom not above 0 or a noncentrality below 0 or above 2e10, NaN out (1 where that is as good as certain); statistic <= 0 gives
 * 1, Infinity gives 0. Compared with R 4.2 `pchisq(ncp =)`, and where that keeps too few digits
 * with the mixture of R's own `dpois` and `pchisq`.
 */
export function noncentralChiSquareUpperTail(
  statistic: number,
  degreesOfFreedom: number,
  noncentrality: number,
): number {
  const central = chiSquareUpperTail(statistic, degreesOfFreedom);
  if (!(noncentrality >= 0)) return Number.NaN;
  if (!(statistic > 0 && statistic < Number.POSITIVE_INFINITY) || noncentrality === 0) return central;
  const x = statistic / 2;
  return poissonMixture(
    noncentrality / 2,
    (j) => chiSquareTails(statistic, degreesOfFreedom + 2 * j).upper,
    (j) => poissonTerm(degreesOfFreedom / 2 + j, x),
  );
}
