import fc from "fast-check";
import { expect, test } from "vitest";
import { fUpperTail } from "../../../lib/stats/distributions/fUpperTail";
import { noncentralFUpperTail } from "../../../lib/stats/distributions/noncentralF";
import { noncentralTUpperTail } from "../../../lib/stats/distributions/noncentralT";
import { normalUpperTail } from "../../../lib/stats/distributions/normalUpperTail";
import references from "../../reference/noncentralT.json";
import { relativeError } from "../../support/closeTo";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const ours = ({ t, degreesOfFreedom, noncentrality }: Omit<(typeof references)[number], "p" | "byR">) =>
  noncentralTUpperTail(t, degreesOfFreedom, noncentrality);
const degrees = fc.integer({ min: 1, max: 2000 });

test("agrees with a quadrature in R from p near 1 to p below 1e-200", () => {
  const off = references.filter((reference) => !(relativeError(ours(reference), reference.p) <= 1e-10));
  expect(off).toEqual([]);
  expect(Math.min(...references.map(({ p }) => p))).toBeLessThan(1e-200);
});

test("agrees with R's pt(ncp =) to the digits of that", () => {
  const off = references.filter((reference) => !(Math.abs(ours(reference) - reference.byR) <= 1e-11));
  expect(off).toEqual([]);
});

test("agrees with forty-digit arithmetic where R's pbeta loses digits", () => {
  expect(relativeError(noncentralTUpperTail(60, 925, 3), 3.038186267036515e-287)).toBeLessThan(1e-11);
  expect(relativeError(noncentralTUpperTail(20, 50, 3), 4.371518292388684e-18)).toBeLessThan(1e-12);
});

test("without noncentrality its two tails are the tail of F = t²", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 30, noNaN: true }), degrees, (t, df) => {
      const p = fUpperTail(t ** 2, 1, df);
      fc.pre(p > 1e-290);
      expect(relativeError(2 * noncentralTUpperTail(t, df, 0), p)).toBeLessThan(1e-10);
    }),
  );
});

test("both tails together are the tail of a noncentral F", () => {
  const some = fc.double({ min: 0, max: 20, noNaN: true });
  fc.assert(
    fc.property(some, some, degrees, (t, delta, df) => {
      const both = noncentralTUpperTail(t, df, delta) + noncentralTUpperTail(t, df, -delta);
      expect(Math.abs(both - noncentralFUpperTail(t ** 2, 1, df, delta ** 2))).toBeLessThan(1e-9);
    }),
  );
});

test("at t = 0 it is the normal tail, and the tail of -t is the complement of the mirror image's", () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), degrees, (delta, df) => {
      expect(relativeError(noncentralTUpperTail(0, df, delta), normalUpperTail(-delta))).toBeLessThan(1e-10);
      expect(noncentralTUpperTail(-2, df, delta) + noncentralTUpperTail(2, df, -delta)).toBeCloseTo(1, 14);
    }),
  );
});

test("an infinite t has p 0, its opposite 1", () => {
  expect(noncentralTUpperTail(infinity, 5, 2)).toBe(0);
  expect(noncentralTUpperTail(-infinity, 5, 2)).toBe(1);
});

test("NaN in, or no degree of freedom, NaN out", () => {
  expect(noncentralTUpperTail(nan, 5, 1)).toBeNaN();
  expect(noncentralTUpperTail(1, nan, 1)).toBeNaN();
  expect(noncentralTUpperTail(1, 5, nan)).toBeNaN();
  expect(noncentralTUpperTail(1, 0, 1)).toBeNaN();
  expect(noncentralTUpperTail(1, 4, 20_001)).toBeNaN();
  expect(noncentralTUpperTail(-1, 0, 1)).toBeNaN();
});
