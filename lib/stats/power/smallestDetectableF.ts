import { rootOf } from "../distributions/rootOf";
import { refusePower, refuseThreshold } from "../distributions/twoSided";
import { anovaPower } from "./anovaPower";

/**
 * The smallest difference, as Cohen's f (1988), that a one-way analysis of variance of groups of these
 * sizes finds with this power: the inverse of {@link anovaPower}, and NaN where it is.
 *
 * @param power 0.8 by default, the usual demand; alpha or less asks for no difference at all: 0
 * @param alpha the threshold of significance, 0.05 by default
 * @throws UserError unless both are between 0 and 1
 */
export function smallestDetectableF(sizes: readonly number[], power = 0.8, alpha = 0.05): number {
  refusePower(power);
  refuseThreshold(alpha);
  if (power <= alpha) return 0;
  return rootOf((f) => anovaPower(f, sizes, alpha) - power, 0);
}
