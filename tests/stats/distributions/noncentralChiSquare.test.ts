import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareUpperTail } from "../../../lib/stats/distributions/chiSquareUpperTail";
import { noncentralChiSquareUpperTail } from "../../../lib/stats/distributions/noncentralChiSquare";
import { normalUpperTail } from "../../../lib/stats/distributions/normalUpperTail";
import references from "../../reference/noncentralChiSquare.json";
import { relativeError } from "../../support/closeTo";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

test("agrees with the mixture of R's central tails from p near 1 to p below 1e-200", () => {
  const off = references.filter(
    ({ statistic, degreesOfFreedom, noncentrality, p }) =>
      !(relativeError(noncentralChiSquareUpperTail(statistic, degreesOfFreedom, noncentrality), p) <= 1e-10),
  );
  expect(off).toEqual([]);
  expect(Math.min(...references.map(({ p }) => p))).toBeLessThan(1e-200);
});

test("agrees with R's pchisq(ncp =) where that has its digits", () => {
  const compared = references.filter(({ byR }) => byR > 1e-3);
  const off = compared.filter(
    ({ statistic, degreesOfFreedom, noncentrality, byR }) =>
      !(relativeError(noncentralChiSquareUpperTail(statistic, degreesOfFreedom, noncentrality), byR) <= 1e-9),
  );
  expect(off).toEqual([]);
  expect(compared.length).toBeGreaterThan(100);
});

test("with 1 degree of freedom it is a normal variable moved by the root of the noncentrality", () => {
  const root = fc.double({ min: 0, max: 30, noNaN: true });
  fc.assert(
    fc.property(root, root, (x, delta) => {
      const p = normalUpperTail(x - delta) + normalUpperTail(x + delta);
      fc.pre(p > 1e-290);
      expect(relativeError(noncentralChiSquareUpperTail(x ** 2, 1, delta ** 2), p)).toBeLessThan(1e-10);
    }),
  );
});

test("without noncentrality it is the central tail", () => {
  for (const x of [0, 0.3, 5, 700]) {
    expect(noncentralChiSquareUpperTail(x, 3, 0)).toBe(chiSquareUpperTail(x, 3));
  }
});

test("rises with the noncentrality", () => {
  const some = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(some, some, some, fc.integer({ min: 1, max: 20 }), (x, one, other, df) => {
      const low = noncentralChiSquareUpperTail(x, df, Math.min(one, other));
      expect(noncentralChiSquareUpperTail(x, df, Math.max(one, other))).toBeGreaterThanOrEqual(
        low * (1 - 1e-10),
      );
    }),
  );
});

test("a statistic of 0 or less has p exactly 1, an infinite one 0", () => {
  expect(noncentralChiSquareUpperTail(0, 2, 5)).toBe(1);
  expect(noncentralChiSquareUpperTail(-1, 2, 5)).toBe(1);
  expect(noncentralChiSquareUpperTail(infinity, 2, 5)).toBe(0);
});

test("NaN in, no degree of freedom or a negative noncentrality, NaN out", () => {
  for (const [x, df, noncentrality] of [
    [nan, 1, 1],
    [1, nan, 1],
    [1, 1, nan],
    [1, 0, 1],
    [0, 0, 1],
    [1, 1, -1],
    [0, 1, -1],
  ] as const) {
    expect(noncentralChiSquareUpperTail(x, df, noncentrality)).toBeNaN();
  }
});
