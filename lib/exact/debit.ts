import type { PrintedMeanAndSd } from "./grimmer";
import { printedInterval } from "./printedInterval";

/**
 * The DEBIT test (Heathers and Brown 2019, OSF 5vb3u): whether a printed mean and standard deviation
 * (n - 1) can be those of `n` answers that are 0 or 1, where the one gives the other:
 * sd² = n / (n - 1) x mean x (1 - mean).
 *
 * It can where some mean that is printed so gives a standard deviation that is printed so, ties rounded up
 * or down. A mean above 1 is impossible, and so is any of nobody; of one answer only the mean is tested.
 * Exact as long as 8 x n x 100^(decimals of both) is a safe integer. Compared with the examples of scrutiny.
 *
 * scrutiny before 1.0 looks at both ends of the mean alone, and flags the 50 ones of 100 answers, printed
 * 0.50 and 0.503: the standard deviation is greatest between both. In its published form DEBIT lets any
 * number be a mean: 0.05 and 0.21 of 20 answers pass, though one 1 in 20 has 0.22.
 *
 * @throws UserError in French when a number cannot be read
 */
export function debit({ mean, sd, n }: Omit<PrintedMeanAndSd, "items">): boolean {
  const { low, high, scale } = printedInterval(mean);
  const own = printedInterval(sd);
  // Both variances as integers: times n - 1, and the squares of both scales. Negative beyond 1.
  const variance = (units: number) => n * units * (scale - units) * own.scale ** 2;
  const printed = (end: number) => (n - 1) * (end * scale) ** 2;
  const nearestHalf = Math.max(low, Math.min(high, scale / 2));
  const least = Math.min(variance(low), variance(high));
  return least <= printed(own.high) && variance(nearestHalf) >= printed(own.low);
}
