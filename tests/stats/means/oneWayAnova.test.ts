import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as describeColumn } from "../../../lib/stats/means/describe";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import byR from "../../reference/nist.json";
import references from "../../reference/oneWayAnova.json";
import { relativeError } from "../../support/closeTo";
import { exactAnova } from "../exactAnova";
import { correctDigits, readNistSet } from "../nist";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const group = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 });
const someGroups = fc.array(group, { minLength: 2, maxLength: 6 });

for (const reference of references) {
  test(`agrees with R's oneway.test: ${reference.name}`, () => {
    const { F, p, between, within } = oneWayAnova(reference.groups);
    expect(relativeError(F, reference.F)).toBeLessThan(1e-13);
    expect(relativeError(p, reference.p)).toBeLessThan(1e-12);
    expect(between.degreesOfFreedom).toBe(reference.groups.length - 1);
    expect(within.degreesOfFreedom).toBe(reference.groups.flat().length - reference.groups.length);
  });
}

describe("on NIST's certified data sets", () => {
  for (const r of byR) {
    const { groups, certified } = readNistSet(r.name);
    const anova = oneWayAnova(groups);
    const exact = exactAnova(groups);
    const quantities = [
      { name: "F", ours: anova.F, exact: exact.F, r: r.F, certified: certified.F },
      {
        name: "the sum of squares between groups",
        ours: anova.between.sumOfSquares,
        exact: exact.between,
        r: r.between,
        certified: certified.between,
      },
      {
        name: "the sum of squares within groups",
        ours: anova.within.sumOfSquares,
        exact: exact.within,
        r: r.within,
        certified: certified.within,
      },
    ];
    for (const quantity of quantities) {
      test(`${r.name}: ${quantity.name} has every digit that the data as doubles allow`, () => {
        expect(relativeError(quantity.ours, quantity.exact)).toBeLessThan(1e-15);
        // R's digits, or the limit of double input where R went past it by chance; 0.01 for the last ulp.
        const ofR = correctDigits(quantity.r, quantity.certified);
        const limit = correctDigits(quantity.exact, quantity.certified);
        const ours = correctDigits(quantity.ours, quantity.certified);
        expect(ours).toBeGreaterThanOrEqual(Math.min(ofR, limit) - 0.01);
      });
    }
  }
});

test("agrees with exact rational arithmetic on scores from 1 to 10", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const { F, between, within } = oneWayAnova(groups);
      fc.pre(Number.isFinite(F));
      const exact = exactAnova(groups);
      expect(relativeError(1 + F, 1 + exact.F)).toBeLessThan(1e-13);
      expect(between.sumOfSquares).toBeCloseTo(exact.between, 10);
      expect(relativeError(within.sumOfSquares, exact.within)).toBeLessThan(1e-13);
    }),
  );
});

test("a shift of all the data changes nothing, not even a bit", () => {
  fc.assert(
    fc.property(someGroups, fc.integer({ min: -1_000_000, max: 1_000_000 }), (groups, shift) => {
      const shifted = groups.map((values) => values.map((value) => value + shift));
      expect(oneWayAnova(shifted)).toEqual(oneWayAnova(groups));
    }),
  );
});

test("F does not depend on the unit", () => {
  fc.assert(
    fc.property(someGroups, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (groups, unit) => {
      const { F } = oneWayAnova(groups);
      fc.pre(!Number.isNaN(F));
      const scaled = oneWayAnova(groups.map((values) => values.map((value) => value * unit)));
      if (F === infinity) expect(scaled.F).toBe(infinity);
      else expect(relativeError(1 + scaled.F, 1 + F)).toBeLessThan(1e-12);
    }),
  );
});

test("the order of the groups does not matter", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const { F } = oneWayAnova(groups);
      fc.pre(Number.isFinite(F));
      expect(relativeError(1 + oneWayAnova([...groups].reverse()).F, 1 + F)).toBeLessThan(1e-12);
    }),
  );
});

test("with two groups F is the square of Student's t", () => {
  fc.assert(
    fc.property(group, group, (one, other) => {
      const { F, within } = oneWayAnova([one, other]);
      fc.pre(Number.isFinite(F));
      const variance = within.sumOfSquares / (one.length + other.length - 2);
      const difference = describeColumn(one).mean - describeColumn(other).mean;
      const t = difference / Math.sqrt(variance * (1 / one.length + 1 / other.length));
      expect(relativeError(1 + F, 1 + t ** 2)).toBeLessThan(1e-12);
    }),
  );
});

test("the two sums of squares add up to the sum of squares of the whole column", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const { between, within } = oneWayAnova(groups);
      const all = describeColumn(groups.flat());
      expect(between.sumOfSquares + within.sumOfSquares).toBeCloseTo(all.sd ** 2 * (all.n - 1), 9);
      expect(between.degreesOfFreedom + within.degreesOfFreedom).toBe(all.n - 1);
    }),
  );
});

test("empty groups do not count as groups", () => {
  const groups = [
    [1, 4, 5],
    [3, 9, 10, 8],
  ];
  expect(oneWayAnova([[], groups[0]!, [], groups[1]!])).toEqual(oneWayAnova(groups));
});

test("groups that are each constant have an infinite F when they differ", () => {
  const constant = fc.double({ min: -1e3, max: 1e3, noNaN: true, noDefaultInfinity: true });
  const size = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.array(fc.tuple(constant, size), { minLength: 2, maxLength: 5 }), (pairs) => {
      const n = pairs.reduce((total, [, times]) => total + times, 0);
      fc.pre(n > pairs.length && new Set(pairs.map(([value]) => Math.round(value))).size > 1);
      const anova = oneWayAnova(pairs.map(([value, times]) => Array<number>(times).fill(value)));
      expect(anova).toMatchObject({ F: infinity, p: 0, within: { sumOfSquares: 0 } });
    }),
  );
});

test("groups that are all the same constant give 0 / 0: F and p are NaN", () => {
  const anova = oneWayAnova([
    [0.1, 0.1, 0.1],
    [0.1, 0.1],
  ]);
  expect(anova).toEqual({
    F: nan,
    p: nan,
    between: { sumOfSquares: 0, degreesOfFreedom: 1 },
    within: { sumOfSquares: 0, degreesOfFreedom: 3 },
  });
});

test("equal means have F exactly 0 and p exactly 1", () => {
  const { F, p } = oneWayAnova([
    [1, 3],
    [2, 2, 2],
    [0, 4],
  ]);
  expect(F).toBe(0);
  expect(p).toBe(1);
});

test("fewer than two filled groups cannot be compared: F and p are NaN", () => {
  for (const groups of [[], [[]], [[], []], [[1, 2, 3]], [[1, 2, 3], []], [[5]]]) {
    const anova = oneWayAnova(groups);
    expect(anova).toMatchObject({ F: nan, p: nan, between: { sumOfSquares: 0, degreesOfFreedom: 0 } });
    expect(anova.within.degreesOfFreedom).toBe(Math.max(0, groups.flat().length - 1));
  }
});

test("groups of one respondent each leave no residual: F and p are NaN", () => {
  expect(oneWayAnova([[3], [8], [5]])).toMatchObject({ F: nan, p: nan, within: { degreesOfFreedom: 0 } });
});

test("a NaN in any group makes F and p NaN", () => {
  for (const groups of [
    [
      [nan, 1, 2],
      [3, 4],
    ],
    [
      [1, 2],
      [3, nan, 4],
    ],
  ]) {
    expect(oneWayAnova(groups)).toMatchObject({ F: nan, p: nan });
  }
});
