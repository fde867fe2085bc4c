import { chiSquareUpperQuantile } from "../distributions/chiSquareUpperQuantile";
import { noncentralChiSquareUpperTail } from "../distributions/noncentralChiSquare";
import { refuseThreshold } from "../distributions/twoSided";

/**
 * Probability that a chi-square test of n respondents finds an association as strong as w: from alpha,
 * where there is none, to 1 (Cohen 1988). Compared with R 4.2 `pchisq(ncp =)`.
 *
 * @param w Cohen's effect size, the root of chi-square over n in the population: Cramér's V times the
 *   root of the smaller of rows and columns less one
 * @param alpha the threshold of significance, 0.05 by default
 * @throws UserError unless 0 < alpha < 1
 */
export function chiSquarePower(w: number, n: number, degreesOfFreedom: number, alpha = 0.05): number {
  refuseThreshold(alpha);
  const critical = chiSquareUpperQuantile(alpha, degreesOfFreedom);
  return noncentralChiSquareUpperTail(critical, degreesOfFreedom, n * w ** 2);
}
