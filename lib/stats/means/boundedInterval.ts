import type { Interval } from "./meanInterval";

/**
 * The confidence interval of a mean of scores that have a least and a greatest value, from a symmetric one: as it is
 * where it stays between them, and else that of the logit of the mean's place between them, by the delta method, which
 * always does. With `sd / √n` its standard error, that is the interval of a fractional logit without predictors (Papke
 * and Wooldridge 1996). Compared with R 4.2 `glm(family = quasibinomial)`.
 *
 * @param interval mean ± margin
 * @param bounds the least and the greatest score; an infinite one bounds nothing
 * @returns its ends; those of `interval` where the mean itself is a bound
 * @example boundedInterval(1.2, [0.9, 1.5], [1, 4]) // [1.04…, 1.8…]
 */
export function boundedInterval(mean: number, interval: Interval, [min, max]: Interval): Interval {
  const [low, high] = interval;
  if (!passesBounds(interval, [min, max]) || !(mean > min && mean < max)) return interval;
  const width = max - min;
  const place = (mean - min) / width;
  const logit = Math.log(place / (1 - place));
  const margin = (high - low) / 2 / width / (place * (1 - place));
  const at = (own: number) => min + width / (1 + Math.exp(-own));
  return [at(logit - margin), at(logit + margin)];
}

/** Whether an interval goes beyond two ends, both of which are finite. */
export function passesBounds([low, high]: Interval, [min, max]: Interval): boolean {
  return Number.isFinite(min) && Number.isFinite(max) && (low < min || high > max);
}
