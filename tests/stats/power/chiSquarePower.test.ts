import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareUpperQuantile } from "../../../lib/stats/distributions/chiSquareUpperQuantile";
import { chiSquarePower } from "../../../lib/stats/power/chiSquarePower";
import { smallestDetectableW } from "../../../lib/stats/power/smallestDetectableW";
import references from "../../reference/chiSquarePower.json";
import { relativeError } from "../../support/closeTo";

const df = fc.integer({ min: 1, max: 20 });

test("the quantile agrees with R's qchisq", () => {
  const off = references.filter(
    ({ alpha, degreesOfFreedom, critical }) =>
      !(relativeError(chiSquareUpperQuantile(alpha, degreesOfFreedom), critical) <= 1e-12),
  );
  expect(off).toEqual([]);
});

test("the power agrees with R's pchisq(ncp =)", () => {
  const off = references.filter(
    ({ w, n, degreesOfFreedom, alpha, power }) =>
      !(relativeError(chiSquarePower(w, n, degreesOfFreedom, alpha), power) <= 1e-9),
  );
  expect(off).toEqual([]);
});

test("is alpha where there is no association, and rises with it and with the respondents", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      fc.integer({ min: 5, max: 2000 }),
      df,
      (w, n, k) => {
        expect(chiSquarePower(0, n, k, 0.01)).toBeCloseTo(0.01, 12);
        const power = chiSquarePower(w, n, k);
        expect(power).toBeGreaterThan(0.05);
        expect(power).toBeLessThanOrEqual(1 + 1e-10);
        expect(chiSquarePower(w * 1.1, n, k)).toBeGreaterThanOrEqual(power * (1 - 1e-10));
        expect(chiSquarePower(w, n + 1, k)).toBeGreaterThanOrEqual(power * (1 - 1e-10));
      },
    ),
  );
});

test("the smallest detectable w is the one that has this power", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.06, max: 0.999, noNaN: true }),
      fc.integer({ min: 2, max: 5000 }),
      df,
      (power, n, k) => {
        expect(chiSquarePower(smallestDetectableW(n, k, power), n, k)).toBeCloseTo(power, 10);
      },
    ),
  );
});

test("four times the respondents halve it, and by default it is found four times in five at .05", () => {
  expect(relativeError(2 * smallestDetectableW(4 * 927, 5), smallestDetectableW(927, 5))).toBeLessThan(1e-12);
  expect(smallestDetectableW(927, 5)).toBe(smallestDetectableW(927, 5, 0.8, 0.05));
});

test("what alpha alone finds needs no association", () => {
  expect(smallestDetectableW(927, 1, 0.05)).toBe(0);
  expect(smallestDetectableW(927, 1, 0.01)).toBe(0);
});

test("is NaN without degrees of freedom, and without respondents there is nothing to find", () => {
  expect(chiSquarePower(0.3, 100, 0)).toBeNaN();
  expect(smallestDetectableW(100, 0)).toBeNaN();
  expect(smallestDetectableW(0, 1)).toBeNaN();
});
