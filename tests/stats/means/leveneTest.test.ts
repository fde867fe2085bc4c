import fc from "fast-check";
import { expect, test } from "vitest";
import { brownForsytheTest } from "../../../lib/stats/means/brownForsytheTest";
import { leveneTest } from "../../../lib/stats/means/leveneTest";
import { median } from "../../../lib/stats/means/median";
import references from "../../reference/scores.json";
import { relativeError } from "../../support/closeTo";
import { expectAgreement } from "../expectAgreement";

const { NaN: nan } = Number;
const group = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 3, maxLength: 40 });
const someGroups = fc.array(group, { minLength: 2, maxLength: 6 });

for (const { name, groups, levene, brownForsythe } of references) {
  test(`agrees with car::leveneTest(center = mean): ${name}`, () => {
    const { F, p } = leveneTest(groups);
    expectAgreement(F, levene.F, 1e-10);
    expectAgreement(p, levene.p, 1e-10);
  });

  test(`agrees with car::leveneTest(center = median): ${name}`, () => {
    const { F, p } = brownForsytheTest(groups);
    expectAgreement(F, brownForsythe.F, 1e-10);
    expectAgreement(p, brownForsythe.p, 1e-10);
  });

  test(`the median agrees with R's: ${name}`, () => {
    expect(median(groups.flat())).toBe(references.find((reference) => reference.name === name)!.median);
  });
}

for (const [name, test_] of [
  ["Levene's", leveneTest],
  ["Brown and Forsythe's", brownForsytheTest],
] as const) {
  test(`${name}: where each group lies does not matter, nor which way it points`, () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const { F } = test_(groups);
        fc.pre(Number.isFinite(F));
        const moved = groups.map((values, i) => values.map((value) => 16 * i - value));
        expect(relativeError(1 + test_(moved).F, 1 + F)).toBeLessThan(1e-9);
      }),
    );
  });

  test(`${name}: empty groups do not count, and fewer than two cannot be compared`, () => {
    const groups = [
      [1, 4, 5],
      [3, 9, 10, 8],
    ];
    expect(test_([[], ...groups])).toEqual(test_(groups));
    for (const few of [
      [],
      [[]],
      [[1, 2, 3]],
      [[1, 2, 3], []],
      [[4], [5]],
      [
        [1, 2, 4],
        [3, nan, 1],
      ],
    ]) {
      expect(test_(few)).toMatchObject({ F: nan, p: nan });
    }
  });
}

test("a median is the middle value, the mean of the two in the middle, or NaN", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 4])).toBe(4.5);
  expect(median([-0.5, -10])).toBe(-5.25);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
  expect(median([1, nan, 3])).toBeNaN();
});

test("a median leaves the values in their order", () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});
