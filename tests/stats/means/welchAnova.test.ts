import fc from "fast-check";
import { expect, test } from "vitest";
import { describe } from "../../../lib/stats/means/describe";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import { welchAnova, welchAnovaOf } from "../../../lib/stats/means/welchAnova";
import references from "../../reference/scores.json";
import { relativeError } from "../../support/closeTo";
import { expectAgreement } from "../expectAgreement";

const { NaN: nan } = Number;
const group = fc
  .array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 40 })
  .filter((values) => new Set(values).size > 1);
const someGroups = fc.array(group, { minLength: 2, maxLength: 6 });

for (const { name, groups, welch } of references) {
  test(`agrees with R's oneway.test: ${name}`, () => {
    const { F, p, degreesOfFreedom } = welchAnova(groups);
    expectAgreement(F, welch.F, 1e-10);
    expectAgreement(p, welch.p, 1e-10);
    expect(degreesOfFreedom.between).toBe(groups.length - 1);
    expectAgreement(degreesOfFreedom.within, welch.within, 1e-10);
    const ofMoments = welchAnovaOf(groups.map(describe));
    expectAgreement(ofMoments.F, welch.F, 1e-9);
    expectAgreement(ofMoments.p, welch.p, 1e-9);
  });
}

test("groups of the same size and the same variance have Fisher's F", () => {
  fc.assert(
    fc.property(
      group,
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }),
      (values, shifts) => {
        const groups = shifts.map((shift) => values.map((value) => value + shift));
        const { F, degreesOfFreedom } = welchAnova(groups);
        expect(relativeError(1 + F, 1 + oneWayAnova(groups).F)).toBeLessThan(1e-12);
        expect(relativeError(degreesOfFreedom.within, 2 * (values.length - 1))).toBeLessThan(1e-12);
      },
    ),
  );
});

test("neither the order of the groups nor a shift of all matters", () => {
  fc.assert(
    fc.property(someGroups, fc.integer({ min: -1_000_000, max: 1_000_000 }), (groups, shift) => {
      const { F, degreesOfFreedom } = welchAnova(groups);
      expect(welchAnova(groups.map((values) => values.map((value) => value + shift))).F).toBe(F);
      const turned = welchAnova([...groups].reverse());
      expect(relativeError(1 + turned.F, 1 + F)).toBeLessThan(1e-12);
      expect(relativeError(turned.degreesOfFreedom.within, degreesOfFreedom.within)).toBeLessThan(1e-12);
    }),
  );
});

test("empty groups do not count as groups", () => {
  const groups = [
    [1, 4, 5],
    [3, 9, 10, 8],
  ];
  expect(welchAnova([[], groups[0]!, [], groups[1]!])).toEqual(welchAnova(groups));
});

test("is NaN with fewer than two groups, a group of one, a constant one, or a NaN among the values", () => {
  for (const groups of [
    [],
    [[]],
    [[1, 2, 3]],
    [[1, 2], [4]],
    [
      [1, 2],
      [4, 4, 4],
    ],
    [
      [3, 3],
      [4, 4],
    ],
    [
      [1, 2],
      [3, nan],
    ],
  ]) {
    expect(welchAnova(groups)).toMatchObject({ F: nan, p: nan });
  }
});
