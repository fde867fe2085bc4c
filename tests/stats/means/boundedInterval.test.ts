import fc from "fast-check";
import { expect, test } from "vitest";
import { boundedInterval } from "../../../lib/stats/means/boundedInterval";
import { describe as describeScores } from "../../../lib/stats/means/describe";
import { type Interval, meanInterval } from "../../../lib/stats/means/meanInterval";
import references from "../../reference/boundedInterval.json";
import { relativeError } from "../../support/closeTo";

for (const { name, scores, bounds, interval } of references)
  test(`agrees with R's fractional logit: ${name}`, () => {
    const { n, mean, sd } = describeScores(scores);
    const own = boundedInterval(mean, meanInterval(mean, sd, n), bounds as unknown as Interval);
    for (const [i, end] of own.entries()) expect(relativeError(end, interval[i]!)).toBeLessThan(1e-10);
  });

test("is the symmetric interval where that stays between the bounds, or one of them is infinite", () => {
  expect(boundedInterval(2, [1.5, 2.5], [1, 4])).toEqual([1.5, 2.5]);
  expect(boundedInterval(2, [-1, 5], [0, Number.POSITIVE_INFINITY])).toEqual([-1, 5]);
  expect(boundedInterval(1, [1, 1], [1, 4])).toEqual([1, 1]);
  expect(boundedInterval(1.5, [Number.NaN, Number.NaN], [1, 4])).toEqual([Number.NaN, Number.NaN]);
});

test("never passes a bound, and holds the mean", () => {
  const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(scores, (own) => {
      const { n, mean, sd } = describeScores(own);
      const [low, high] = boundedInterval(mean, meanInterval(mean, sd, n), [1, 5]);
      expect(low).toBeGreaterThanOrEqual(1);
      expect(high).toBeLessThanOrEqual(5);
      expect(low).toBeLessThanOrEqual(mean + 1e-12);
      expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
    }),
  );
});
