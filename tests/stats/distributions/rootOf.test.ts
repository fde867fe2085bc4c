import fc from "fast-check";
import { expect, test } from "vitest";
import { rootOf } from "../../../lib/stats/distributions/rootOf";
import { relativeError } from "../../support/closeTo";

const exponent = fc.integer({ min: -12, max: 12 });

test("finds the root of a power of x to the last digits, near and far", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 10, noNaN: true }),
      exponent,
      fc.integer({ min: 1, max: 9 }),
      (m, e, power) => {
        const root = m * 10 ** e;
        expect(
          relativeError(
            rootOf((x) => (x / root) ** power - 1, 0),
            root,
          ),
        ).toBeLessThan(1e-14);
        expect(
          relativeError(
            rootOf((x) => 1 - (x / root) ** power, 0),
            root,
          ),
        ).toBeLessThan(1e-14);
      },
    ),
  );
});

test("finds it on a step as steep as it may be, and from below 0", () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 1e6, noNaN: true }), (root) => {
      expect(Math.abs(rootOf((x) => Math.atan(1e6 * (x - root)), -41) - root)).toBeLessThan(1e-9);
    }),
  );
});

test("takes few steps on a smooth function", () => {
  let calls = 0;
  const root = rootOf((x) => {
    calls++;
    return Math.exp(-x) - 0.025;
  }, 0);
  expect(relativeError(root, -Math.log(0.025))).toBeLessThan(1e-15);
  expect(calls).toBeLessThan(20);
});

test("ends where a function jumps from one sign to the other", () => {
  expect(rootOf((x) => (x < 3 ? -1 : 1), 0)).toBeCloseTo(3, 14);
});

test("is where it begins when that is a root, and where a step of the search falls on one", () => {
  for (const root of [2, 3, 5, 9]) expect(rootOf((x) => x - root, 2)).toBe(root);
});

test("is infinite where the sign never changes, and NaN where the function is", () => {
  expect(rootOf(() => 1, 0)).toBe(Number.POSITIVE_INFINITY);
  expect(rootOf(() => Number.NaN, 0)).toBeNaN();
  expect(rootOf((x) => (x > 100 ? Number.NaN : 1), 0)).toBeNaN();
});
