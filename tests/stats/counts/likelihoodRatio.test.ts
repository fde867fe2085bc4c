import fc from "fast-check";
import { expect, test } from "vitest";
import { likelihoodRatio } from "../../../lib/stats/counts/likelihoodRatio";

const count = fc.integer({ min: 0, max: 1000 });
const positive = fc.integer({ min: 1, max: 1000 });

test("is twice the sum of n log(n / f) where both have the same total", () => {
  expect(likelihoodRatio([10, 20, 30], [20, 20, 20])).toBeCloseTo(
    2 * (10 * Math.log(1 / 2) + 30 * Math.log(3 / 2)),
    12,
  );
});

test("is never below 0, and 0 of counts that fit", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(count, positive), { maxLength: 8 }), (cells) => {
      const [observed, fitted] = [cells.map(([n]) => n), cells.map(([, f]) => f)];
      expect(likelihoodRatio(observed, fitted)).toBeGreaterThanOrEqual(0);
      expect(likelihoodRatio(observed, observed)).toBe(0);
    }),
  );
});

test("is not below 0 for what rounding leaves of a fit", () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: -9, max: 9 }), (n, ulps) => {
      expect(likelihoodRatio([n], [n * (1 + ulps * Number.EPSILON)])).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("an empty cell that is fitted 0 adds nothing, a filled one is infinitely unlikely", () => {
  expect(likelihoodRatio([0, 5], [0, 5])).toBe(0);
  expect(likelihoodRatio([1, 5], [0, 6])).toBe(Number.POSITIVE_INFINITY);
  expect(likelihoodRatio([Number.NaN], [1])).toBeNaN();
});
