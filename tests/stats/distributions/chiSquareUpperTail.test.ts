import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareUpperTail } from "../../../lib/stats/distributions/chiSquareUpperTail";
import references from "../../reference/chiSquareUpperTail.json";
import { relativeError } from "../../support/closeTo";

test("agrees with R's pchisq from p near 1 to p below 1e-200", () => {
  const off = references.filter(
    ({ df, statistic, p }) => !(relativeError(chiSquareUpperTail(statistic, df), p) <= 1e-12),
  );
  expect(off).toEqual([]);
  expect(Math.min(...references.map(({ p }) => p))).toBeLessThan(1e-200);
  expect(Math.max(...references.map(({ p }) => p))).toBeGreaterThan(0.999);
});

test("with 2 degrees of freedom it is exp(-statistic / 2)", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1300, noNaN: true }), (statistic) => {
      expect(relativeError(chiSquareUpperTail(statistic, 2), Math.exp(-statistic / 2))).toBeLessThan(1e-12);
    }),
  );
});

test("never rises with the statistic, never falls with the degrees of freedom", () => {
  const statistic = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(statistic, statistic, fc.integer({ min: 1, max: 3000 }), (one, other, df) => {
      const low = chiSquareUpperTail(Math.min(one, other), df);
      expect(chiSquareUpperTail(Math.max(one, other), df)).toBeLessThanOrEqual(low * (1 + 1e-12));
      expect(chiSquareUpperTail(Math.min(one, other), df + 1)).toBeGreaterThanOrEqual(low * (1 - 1e-12));
    }),
  );
});

test("is continuous where the method changes", () => {
  for (const df of [500, 1000, 1900, 2000, 2100]) {
    expect(relativeError(chiSquareUpperTail(2000 + 1e-9, df), chiSquareUpperTail(2000, df))).toBeLessThan(
      1e-9,
    );
  }
});

test("a statistic of 0 or less has p exactly 1", () => {
  expect(chiSquareUpperTail(0, 1)).toBe(1);
  expect(chiSquareUpperTail(-3, 4)).toBe(1);
  expect(chiSquareUpperTail(Number.NEGATIVE_INFINITY, 4)).toBe(1);
});

test("an infinite statistic has p exactly 0", () => {
  expect(chiSquareUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
});

test("NaN in, or no degree of freedom, NaN out", () => {
  expect(chiSquareUpperTail(Number.NaN, 1)).toBeNaN();
  expect(chiSquareUpperTail(1, Number.NaN)).toBeNaN();
  expect(chiSquareUpperTail(1, 0)).toBeNaN();
  expect(chiSquareUpperTail(0, 0)).toBeNaN();
  expect(chiSquareUpperTail(1, -2)).toBeNaN();
});
