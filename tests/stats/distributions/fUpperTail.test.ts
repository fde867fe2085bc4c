import fc from "fast-check";
import { expect, test } from "vitest";
import { fUpperTail } from "../../../lib/stats/distributions/fUpperTail";
import references from "../../reference/fUpperTail.json";
import { relativeError } from "../../support/closeTo";

const someF = fc.double({ min: 1e-9, max: 1e4, noNaN: true });
const degrees = fc.integer({ min: 1, max: 1500 });

test("agrees with R's pf from p near 1 to p below 1e-200", () => {
  const off = references.filter(
    ({ F, between, within, p }) => !(relativeError(fUpperTail(F, between, within), p) <= 1e-11),
  );
  expect(off).toEqual([]);
  expect(Math.min(...references.map(({ p }) => p))).toBeLessThan(1e-200);
  expect(Math.max(...references.map(({ p }) => p))).toBeGreaterThan(0.999);
});

test("with 2 degrees of freedom between groups it is (1 + 2F / within)^(-within / 2)", () => {
  fc.assert(
    fc.property(someF, degrees, (F, within) => {
      const p = Math.exp((-within / 2) * Math.log1p((2 * F) / within));
      fc.pre(p > 1e-300);
      expect(relativeError(fUpperTail(F, 2, within), p)).toBeLessThan(1e-11);
    }),
  );
});

test("the tail of F and the tail of 1 / F with the degrees of freedom swapped sum to 1", () => {
  fc.assert(
    fc.property(someF, degrees, degrees, (F, between, within) => {
      expect(fUpperTail(F, between, within) + fUpperTail(1 / F, within, between)).toBeCloseTo(1, 10);
    }),
  );
});

test("never rises with F", () => {
  fc.assert(
    fc.property(someF, someF, fc.integer({ min: 1, max: 30 }), degrees, (one, other, between, within) => {
      const low = fUpperTail(Math.min(one, other), between, within);
      const high = fUpperTail(Math.max(one, other), between, within);
      expect(high).toBeLessThanOrEqual(low * (1 + 1e-10));
    }),
  );
});

test("is continuous at F = 1 and where the finite sum ends", () => {
  for (const between of [1, 2, 3, 100, 101]) {
    const below = fUpperTail(1 - 1e-15, between, 925);
    expect(relativeError(below, fUpperTail(1, between, 925))).toBeLessThan(1e-11);
  }
  for (const between of [99, 100, 101]) {
    const neighbours = [between - 1, between + 1].map((df) => fUpperTail(1.1, df, 925));
    const middle = (neighbours[0]! + neighbours[1]!) / 2;
    expect(relativeError(fUpperTail(1.1, between, 925), middle)).toBeLessThan(1e-4);
  }
});

test("an F of 0 or less has p exactly 1", () => {
  expect(fUpperTail(0, 1, 925)).toBe(1);
  expect(fUpperTail(-1, 2, 925)).toBe(1);
});

test("an infinite F has p exactly 0", () => {
  expect(fUpperTail(Number.POSITIVE_INFINITY, 1, 925)).toBe(0);
  expect(fUpperTail(Number.POSITIVE_INFINITY, 2, 925)).toBe(0);
});

test("NaN in, or no degree of freedom, NaN out", () => {
  expect(fUpperTail(Number.NaN, 1, 925)).toBeNaN();
  expect(fUpperTail(1, Number.NaN, 925)).toBeNaN();
  expect(fUpperTail(1, 1, Number.NaN)).toBeNaN();
  expect(fUpperTail(0, 0, 925)).toBeNaN();
  expect(fUpperTail(1, 1, 0)).toBeNaN();
  expect(fUpperTail(1, -2, 925)).toBeNaN();
});
