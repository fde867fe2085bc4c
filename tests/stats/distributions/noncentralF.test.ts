import fc from "fast-check";
import { expect, test } from "vitest";
import { fUpperTail } from "../../../lib/stats/distributions/fUpperTail";
import { noncentralChiSquareUpperTail } from "../../../lib/stats/distributions/noncentralChiSquare";
import { noncentralFUpperTail } from "../../../lib/stats/distributions/noncentralF";
import references from "../../reference/noncentralF.json";
import { relativeError } from "../../support/closeTo";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const ours = ({ F, between, within, noncentrality }: Omit<(typeof references)[number], "p" | "byR">) =>
  noncentralFUpperTail(F, between, within, noncentrality);

test("agrees with the mixture of R's central tails from p near 1 to p below 1e-190", () => {
  const off = references.filter((reference) => !(relativeError(ours(reference), reference.p) <= 1e-9));
  expect(off).toEqual([]);
  expect(Math.min(...references.map(({ p }) => p))).toBeLessThan(1e-190);
});

test("agrees with it to ten digits unless few degrees of freedom meet a great noncentrality", () => {
  const compared = references.filter(({ within, noncentrality }) => within > 100 || noncentrality < 300);
  const off = compared.filter((reference) => !(relativeError(ours(reference), reference.p) <= 1e-10));
  expect(off).toEqual([]);
  expect(compared.length).toBeGreaterThan(500);
});

test("agrees with R's pf(ncp =) to the nine decimals of that", () => {
  const off = references.filter((reference) => !(Math.abs(ours(reference) - reference.byR) <= 2e-9));
  expect(off).toEqual([]);
});

test("without noncentrality it is the central tail", () => {
  for (const F of [0, 0.3, 5, 70]) expect(noncentralFUpperTail(F, 2, 925, 0)).toBe(fUpperTail(F, 2, 925));
});

test("with many degrees of freedom within groups it nears the noncentral chi-square", () => {
  const p = noncentralFUpperTail(3, 4, 1e7, 6);
  expect(relativeError(p, noncentralChiSquareUpperTail(12, 4, 6))).toBeLessThan(1e-6);
});

test("rises with the noncentrality and falls with F", () => {
  const some = fc.double({ min: 0, max: 200, noNaN: true });
  const df = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(some, some, some, df, (x, one, other, between) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const tail = (F: number, noncentrality: number) => noncentralFUpperTail(F, between, 180, noncentrality);
      expect(tail(x, high)).toBeGreaterThanOrEqual(tail(x, low) * (1 - 1e-9));
      expect(tail(high, x)).toBeLessThanOrEqual(tail(low, x) * (1 + 1e-9));
    }),
  );
});

test("an F of 0 or less has p exactly 1, an infinite one 0", () => {
  expect(noncentralFUpperTail(0, 2, 30, 5)).toBe(1);
  expect(noncentralFUpperTail(-1, 2, 30, 5)).toBe(1);
  expect(noncentralFUpperTail(infinity, 2, 30, 5)).toBe(0);
});

test("NaN in, no degree of freedom or a negative noncentrality, NaN out", () => {
  for (const [F, between, within, noncentrality] of [
    [nan, 1, 9, 1],
    [1, nan, 9, 1],
    [1, 1, nan, 1],
    [1, 1, 9, nan],
    [1, 0, 9, 1],
    [0, 1, 0, 1],
    [1, 1, 9, -1],
    [0, 1, 9, -1],
  ] as const) {
    expect(noncentralFUpperTail(F, between, within, noncentrality)).toBeNaN();
  }
});
