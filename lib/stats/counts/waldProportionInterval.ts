import { twoSidedNormal } from "../distributions/twoSided";
import type { Interval } from "../means/meanInterval";

/**
 * The interval of a proportion by the normal law around it (Wald), cut off at 0 and 1: what many reports print, though it
 * collapses at 0 and n. Of p = 0.3 of 40 at 95 %, 0.3 ± 1.96 √(0.3 × 0.7 / 40).
 *
 * @param n at least 1
 * @returns proportions between 0 and 1
 */
export function waldProportionInterval(count: number, n: number, level = 0.95): Interval {
  const share = count / n;
  const half = twoSidedNormal(level) * Math.sqrt((share * (1 - share)) / n);
  return [Math.max(0, share - half), Math.min(1, share + half)];
}
