import { chiSquareTails } from "./chiSquareUpperTail";
import { quantile, upperTail } from "./quantile";

/**
 * The statistic above which a chi-square variable lies with probability p: Infinity for 0, 0 for 1. NaN outside of
 * these, and where the tail is. Compared with R 4.2 `qchisq`, and with hundreds of digits.
 */
export function chiSquareUpperQuantile(p: number, degreesOfFreedom: number): number {
  return quantile(upperTail(p), (statistic) => chiSquareTails(statistic, degreesOfFreedom));
}
