import { twoSidedNormal } from "../distributions/twoSided";
import type { Interval } from "../means/meanInterval";

/**
 * Wilson's score interval of a proportion (Wilson 1927), without continuity correction.
 * It stays within [0, 1] and does not collapse at 0 or n. NaN ends when n = 0.
 * Compared with R 4.2 `prop.test(correct = FALSE)`.
 *
 * @returns proportions between 0 and 1
 * @throws UserError unless 0 < level < 1
 */
export function proportionInterval(count: number, n: number, level = 0.95): Interval {
  const z = twoSidedNormal(level);
  if (n === 0) return [Number.NaN, Number.NaN];
  const proportion = count / n;
  const centre = proportion + z ** 2 / (2 * n);
  const margin = z * Math.sqrt((proportion * (1 - proportion)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return [count === 0 ? 0 : (centre - margin) / scale, count === n ? 1 : (centre + margin) / scale];
}
