import { chiSquareTails, chiSquareUpperTail } from "./chiSquareUpperTail";
import { isMiddling, quantile, upperTail } from "./quantile";
import { rootOf } from "./rootOf";

/**
 * The statistic above which a chi-square variable lies with probability p: Infinity for 0, 0 for 1. NaN outside of
 * these, and where the tail is. Compared with R 4.2 `qchisq`, and with hundreds of digits.
 */
export function chiSquareUpperQuantile(p: number, degreesOfFreedom: number): number {
  if (isMiddling(p)) return rootOf((statistic) => chiSquareUpperTail(statistic, degreesOfFreedom) - p, 0);
  return quantile(upperTail(p), (statistic) => chiSquareTails(statistic, degreesOfFreedom));
}
