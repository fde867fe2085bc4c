import { chiSquareUpperTail } from "./chiSquareUpperTail";
import { rootOf } from "./rootOf";

/** The statistic above which a chi-square variable lies with probability p. Compared with R 4.2 `qchisq`. */
export function chiSquareUpperQuantile(p: number, degreesOfFreedom: number): number {
  return rootOf((statistic) => chiSquareUpperTail(statistic, degreesOfFreedom) - p, 0);
}
