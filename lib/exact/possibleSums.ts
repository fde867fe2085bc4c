import { printedInterval } from "./printedInterval";
import type { Range } from "./range";

/**
 * The sums that `count` integers with this printed mean can have, a tie rounded either up or down
 * (half to even is one or the other). Least above most where there is none; nobody has no mean.
 *
 * Exact as long as 2 x 10^decimals x count x mean is a safe integer.
 *
 * @throws UserError in French when the mean is not a plain non-negative decimal number
 */
export function possibleSums(mean: string, count: number): Range {
  const { low, high, scale } = printedInterval(mean);
  if (count === 0) return [1, 0];
  return [Math.ceil((count * low) / scale), Math.floor((count * high) / scale)];
}
