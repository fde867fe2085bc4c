import fc from "fast-check";
import { expect, test } from "vitest";
import { fUpperQuantile } from "../../../lib/stats/distributions/fUpperQuantile";
import { anovaPower } from "../../../lib/stats/power/anovaPower";
import { smallestDetectableF } from "../../../lib/stats/power/smallestDetectableF";
import references from "../../reference/anovaPower.json";
import { relativeError } from "../../support/closeTo";

const sizes = fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 2, maxLength: 6 });

test("the quantile agrees with R's qf", () => {
  const off = references.filter(
    ({ groups, n, alpha, critical }) =>
      !(relativeError(fUpperQuantile(alpha, groups - 1, groups * (n - 1)), critical) <= 1e-11),
  );
  expect(off).toEqual([]);
});

test("the power agrees with the mixture of R's central tails, and with power.anova.test to its nine decimals", () => {
  const off = references.filter(({ f, groups, n, alpha, power, byR }) => {
    const ours = anovaPower(f, Array<number>(groups).fill(n), alpha);
    return !(relativeError(ours, power) <= 1e-10 && Math.abs(ours - byR) <= 2e-9);
  });
  expect(off).toEqual([]);
});

test("is alpha where there is no difference, and rises with it", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), sizes, (f, groups) => {
      expect(anovaPower(0, groups, 0.01)).toBeCloseTo(0.01, 12);
      const power = anovaPower(f, groups);
      expect(power).toBeGreaterThan(0.05);
      expect(power).toBeLessThanOrEqual(1 + 1e-9);
      expect(anovaPower(f * 1.1, groups)).toBeGreaterThanOrEqual(power * (1 - 1e-9));
    }),
  );
});

test("the smallest detectable f is the one that has this power", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.06, max: 0.999, noNaN: true }), sizes, (power, groups) => {
      expect(anovaPower(smallestDetectableF(groups, power), groups)).toBeCloseTo(power, 9);
    }),
    { numRuns: 30 },
  );
});

test("by default it is found four times in five at .05, and what alpha alone finds needs no difference", () => {
  expect(smallestDetectableF([251, 676])).toBe(smallestDetectableF([251, 676], 0.8, 0.05));
  expect(smallestDetectableF([251, 676], 0.05)).toBe(0);
  expect(smallestDetectableF([251, 676], 0.01)).toBe(0);
});

test("only how many respondents and groups there are matters, empty groups left out", () => {
  expect(anovaPower(0.1, [251, 676])).toBe(anovaPower(0.1, [463, 464]));
  expect(anovaPower(0.1, [251, 0, 676])).toBe(anovaPower(0.1, [251, 676]));
});

test("is NaN with fewer than two groups or no residual", () => {
  for (const groups of [[], [12], [12, 0], [1, 1]]) {
    expect(anovaPower(0.3, groups)).toBeNaN();
    expect(smallestDetectableF(groups)).toBeNaN();
  }
});
