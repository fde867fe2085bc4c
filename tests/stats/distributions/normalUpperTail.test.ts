import fc from "fast-check";
import { expect, test } from "vitest";
import { normalUpperTail } from "../../../lib/stats/distributions/normalUpperTail";
import references from "../../reference/normalUpperTail.json";
import { relativeError } from "../../support/closeTo";

test("agrees with R's pnorm from p near 1 to p below 1e-280", () => {
  const off = references.filter(({ z, p }) => !(relativeError(normalUpperTail(z), p) <= 2e-13));
  expect(off).toEqual([]);
  expect(Math.min(...references.map(({ p }) => p))).toBeLessThan(1e-280);
});

test("the tails of z and -z sum to 1", () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (z) => {
      expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 14);
    }),
  );
});

test("is 1/2 at 0, 0 at infinity, 1 at its opposite, and NaN of NaN", () => {
  expect(normalUpperTail(0)).toBe(0.5);
  expect(normalUpperTail(Number.POSITIVE_INFINITY)).toBe(0);
  expect(normalUpperTail(Number.NEGATIVE_INFINITY)).toBe(1);
  expect(normalUpperTail(Number.NaN)).toBeNaN();
});
