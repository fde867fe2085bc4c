import { noncentralFUpperTail } from "../distributions/noncentralF";
import { noncentralityInterval } from "../distributions/noncentralityInterval";
import type { Interval } from "./meanInterval";
import type { Anova } from "./oneWayAnova";

/**
 * Confidence interval of the population's eta squared, from the noncentral F (Steiger 2004): a
 * noncentrality of n eta² / (1 - eta²). With level 0.9, which is usual, the lower end is above 0 when
 * p < .05.
 *
 * Its ends are 0 where the effect is too weak to tell, both of them where it is weaker than chance
 * makes it; NaN where F is, and where groups that differ are all but constant (F of 1e8 or so). Compared with a search in R 4.2 on the mixture of its `pbeta`, and with the
 * example of statpsych's `ci.etasqr`.
 *
 * @param level coverage, 0.95 by default
 * @throws UserError unless 0 < level < 1
 */
export function etaSquaredInterval({ F, between, within }: Anova, level = 0.95): Interval {
  const n = between.degreesOfFreedom + within.degreesOfFreedom + 1;
  const [low, high] = noncentralityInterval(
    (noncentrality) =>
      noncentralFUpperTail(F, between.degreesOfFreedom, within.degreesOfFreedom, noncentrality),
    level,
  );
  const eta = (noncentrality: number) => 1 / (1 + n / noncentrality);
  return [eta(low), eta(high)];
}
