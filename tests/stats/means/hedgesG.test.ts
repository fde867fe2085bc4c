import fc from "fast-check";
import { expect, test } from "vitest";
import { describe } from "../../../lib/stats/means/describe";
import { hedgesG, hedgesGOf } from "../../../lib/stats/means/hedgesG";
import references from "../../reference/scores.json";
import { relativeError } from "../../support/closeTo";
import { expectAgreement } from "../expectAgreement";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const group = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 40 });

for (const { name, groups, hedges } of references) {
  test(`agrees with a search in R: ${name}`, () => {
    const { g, interval } = hedgesG(groups[0]!, groups[1]!);
    expectAgreement(g, hedges.g, 1e-12);
    expectAgreement(interval[0], hedges.low, 1e-9);
    expectAgreement(interval[1], hedges.high, 1e-9);
    const ofMoments = hedgesGOf(describe(groups[0]!), describe(groups[1]!));
    expectAgreement(ofMoments.g, hedges.g, 1e-9);
    expectAgreement(ofMoments.interval[0], hedges.low, 1e-8);
    expectAgreement(ofMoments.interval[1], hedges.high, 1e-8);
  });
}

test("the groups in the other order change the sign", () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const { g, interval } = hedgesG(a, b);
      fc.pre(Number.isFinite(g) && g !== 0);
      expect(hedgesG(b, a)).toEqual({ g: -g, interval: [-interval[1], -interval[0]] });
    }),
    { numRuns: 30 },
  );
});

test("neither the unit nor the origin matters", () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const { g, interval } = hedgesG(a, b);
      fc.pre(Number.isFinite(g));
      const moved = (values: readonly number[]) => values.map((value) => 1000 + 4 * value);
      expect(hedgesG(moved(a), moved(b))).toEqual({ g, interval });
    }),
    { numRuns: 30 },
  );
});

test("the correction takes 1 - 3 / (4 df - 1) off, nearly, and less with more respondents", () => {
  const d = (a: readonly number[], b: readonly number[]) => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0);
    return (mean(a) - mean(b)) / Math.sqrt((squares(a) + squares(b)) / (a.length + b.length - 2));
  };
  for (const times of [2, 10, 100]) {
    const a = Array.from({ length: times }, () => [4, 6, 9]).flat();
    const b = Array.from({ length: times }, () => [2, 3, 5, 5]).flat();
    const approximate = 1 - 3 / (4 * (a.length + b.length - 2) - 1);
    expect(relativeError(hedgesG(a, b).g / d(a, b), approximate)).toBeLessThan(1e-3);
  }
});

test("the interval covers 95 % by default, widens with the level, and holds 0 when t is not significant", () => {
  const [a, b] = [
    [1, 4, 5, 6],
    [3, 9, 10, 8, 4],
  ];
  expect(hedgesG(a!, b!)).toEqual(hedgesG(a!, b!, 0.95));
  const [low, high] = hedgesG(a!, b!).interval;
  const wider = hedgesG(a!, b!, 0.99).interval;
  expect(wider[0]).toBeLessThan(low);
  expect(wider[1]).toBeGreaterThan(high);
  expect(low * high).toBeLessThan(0);
});

test("means that are equal have g 0 and an interval that is its own mirror image", () => {
  const { g, interval } = hedgesG([1, 5], [2, 3, 4]);
  expect(g).toBe(0);
  expect(interval[0]).toBeCloseTo(-interval[1], 12);
});

test("constant groups that differ are infinitely far apart", () => {
  expect(hedgesG([5, 5], [3, 3])).toEqual({ g: infinity, interval: [infinity, infinity] });
  expect(hedgesG([3, 3], [5, 5])).toEqual({ g: -infinity, interval: [-infinity, -infinity] });
});

test("groups that are all but constant have a g, and an interval as long as it can be had in a second", () => {
  const near = hedgesG([3, 3, 3, 3.01], [5, 5, 5, 5]);
  expect(near.interval[0]).toBeLessThan(near.g);
  expect(near.interval[1]).toBeGreaterThan(near.g);
  const noise = hedgesG([3, 3, 3, 3.000_000_000_000_1], [5, 5, 5, 5]);
  expect(noise.g).toBeLessThan(-1e12);
  expect(noise.interval).toEqual([nan, nan]);
});

test("is NaN with an empty group, too few respondents, one constant for all, or a NaN among the values", () => {
  for (const [a, b] of [
    [[], []],
    [[], [1, 2, 3, 4]],
    [[1], [2, 4]],
    [
      [3, 3],
      [3, 3],
    ],
    [
      [1, nan],
      [2, 3],
    ],
  ]) {
    expect(hedgesG(a!, b!)).toEqual({ g: nan, interval: [nan, nan] });
  }
});
