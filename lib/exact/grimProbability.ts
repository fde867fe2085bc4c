import type { PrintedMean } from "./grim";
import { printedInterval } from "./printedInterval";

/**
 * The share of means with as many decimals that GRIM finds impossible (Brown and Heathers 2017), from
 * 0 to 1: (10^decimals - n x items) / 10^decimals, and 0 once there are enough answers.
 *
 * It is the exact share under rounding half up. Fewer are impossible where ties may be rounded either
 * way, as {@link grim} allows: 40 % and not 60 % of two-decimal means of 40 answers.
 *
 * @throws UserError in French when the mean cannot be read
 */
export function grimProbability({ mean, n, items = 1 }: PrintedMean): number {
  const means = printedInterval(mean).scale / 2;
  return Math.max(0, (means - n * items) / means);
}
