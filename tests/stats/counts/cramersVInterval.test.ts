import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import { cramersV } from "../../../lib/stats/counts/cramersV";
import { cramersVInterval } from "../../../lib/stats/counts/cramersVInterval";
import references from "../../reference/associations.json";
import { expectAgreement } from "../expectAgreement";
import { tableOfCounts, transpose } from "../tables";

for (const { name, observed, v95, v90 } of references) {
  test(`agrees with a search in R: ${name}`, () => {
    const [ours95, ours90] = [cramersVInterval(observed), cramersVInterval(observed, 0.9)];
    for (const end of [0, 1] as const) {
      expectAgreement(ours95[end], v95[end]!, 1e-9);
      expectAgreement(ours90[end], v90[end]!, 1e-9);
    }
  });
}

test("lies within 0 and 1, is the same of the table transposed, and wider with the level", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      fc.pre(!Number.isNaN(cramersV(observed)));
      const [low, high] = cramersVInterval(observed);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(1);
      const turned = cramersVInterval(transpose(observed));
      expect(turned[0]).toBeCloseTo(low, 7);
      expect(turned[1]).toBeCloseTo(high, 7);
      const wider = cramersVInterval(observed, 0.99);
      expect(wider[0]).toBeLessThanOrEqual(low);
      expect(wider[1]).toBeGreaterThanOrEqual(high);
    }),
    { numRuns: 30 },
  );
});

test("with level 0.9 the lower end is above 0 exactly when p < .05", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const { p } = chiSquareTest(observed);
      fc.pre(!Number.isNaN(p));
      expect(cramersVInterval(observed, 0.9)[0] > 0).toBe(p < (1 - 0.9) / 2);
    }),
    { numRuns: 30 },
  );
});

test("holds V where chi-square is neither less nor much more than chance makes it", () => {
  const observed = [
    [60, 50],
    [70, 95],
    [80, 77],
  ];
  const [low, high] = cramersVInterval(observed);
  expect(low).toBeLessThan(cramersV(observed));
  expect(high).toBeGreaterThan(cramersV(observed));
});

test("has NaN ends with fewer than two filled rows or columns, and with a NaN among the counts", () => {
  for (const observed of [
    [],
    [[1, 2]],
    [[1], [2]],
    [
      [0, 0],
      [1, 2],
    ],
    [
      [Number.NaN, 1],
      [2, 3],
    ],
  ]) {
    expect(cramersVInterval(observed)).toEqual([Number.NaN, Number.NaN]);
  }
});
