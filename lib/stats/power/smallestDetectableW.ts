import { rootOf } from "../distributions/rootOf";
import { refusePower, refuseThreshold } from "../distributions/twoSided";
import { chiSquarePower } from "./chiSquarePower";

/**
 * The weakest association, as Cohen's w (1988), that a chi-square test of n respondents finds with this
 * power: the inverse of {@link chiSquarePower}. Where n is small it may be more than a table can show.
 *
 * @param power 0.8 by default, the usual demand; alpha or less asks for no association at all: 0
 * @param alpha the threshold of significance, 0.05 by default
 * @throws UserError unless both are between 0 and 1
 */
export function smallestDetectableW(n: number, degreesOfFreedom: number, power = 0.8, alpha = 0.05): number {
  refusePower(power);
  refuseThreshold(alpha);
  if (power <= alpha) return 0;
  return rootOf((w) => chiSquarePower(w, n, degreesOfFreedom, alpha) - power, 0);
}
