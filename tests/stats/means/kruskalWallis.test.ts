import fc from "fast-check";
import { expect, test } from "vitest";
import { kruskalWallis } from "../../../lib/stats/means/kruskalWallis";
import references from "../../reference/scores.json";
import { relativeError } from "../../support/closeTo";
import { expectAgreement } from "../expectAgreement";

const { NaN: nan } = Number;
const group = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 });
const someGroups = fc.array(group, { minLength: 2, maxLength: 6 });

for (const { name, groups, kruskal } of references) {
  test(`agrees with R's kruskal.test: ${name}`, () => {
    const { statistic, degreesOfFreedom, p } = kruskalWallis(groups);
    // R takes 3 (n + 1) off a number nearly as large.
    expectAgreement(statistic, kruskal.statistic, 1e-10);
    expectAgreement(p, kruskal.p, 1e-10);
    expect(degreesOfFreedom).toBe(groups.length - 1);
  });
}

test("only the order of the answers matters", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const stretched = groups.map((values) => values.map((value) => Math.exp(value) - 3));
      expect(kruskalWallis(stretched)).toEqual(kruskalWallis(groups));
    }),
  );
});

test("the order of the groups does not matter, nor which end of the scale is high", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const { statistic } = kruskalWallis(groups);
      fc.pre(!Number.isNaN(statistic));
      const turned = [...groups].reverse().map((values) => values.map((value) => -value));
      expect(relativeError(1 + kruskalWallis(turned).statistic, 1 + statistic)).toBeLessThan(1e-12);
    }),
  );
});

test("empty groups do not count as groups", () => {
  const groups = [
    [1, 4, 5],
    [3, 9, 10, 8],
  ];
  expect(kruskalWallis([[], groups[0]!, [], groups[1]!])).toEqual(kruskalWallis(groups));
});

test("is NaN with fewer than two groups, one constant for all, or a NaN among the values", () => {
  for (const groups of [
    [],
    [[]],
    [[1, 2, 3]],
    [[1, 2], []],
    [[4, 4], [4]],
    [
      [1, nan],
      [2, 3],
    ],
  ]) {
    expect(kruskalWallis(groups)).toMatchObject({ statistic: nan, p: nan });
  }
});
