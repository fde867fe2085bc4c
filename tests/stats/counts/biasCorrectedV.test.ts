import fc from "fast-check";
import { expect, test } from "vitest";
import { biasCorrectedV } from "../../../lib/stats/counts/biasCorrectedV";
import { cramersV } from "../../../lib/stats/counts/cramersV";
import references from "../../reference/associations.json";
import { expectAgreement } from "../expectAgreement";
import { tableOfCounts, transpose } from "../tables";

for (const reference of references) {
  test(`agrees with the formula in R: ${reference.name}`, () => {
    expectAgreement(biasCorrectedV(reference.observed), reference.biasCorrectedV, 1e-12);
  });
}

test("is the same of the table transposed, never negative, and NaN where V is", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const v = biasCorrectedV(observed);
      const n = observed.flat().reduce((sum, count) => sum + count, 0);
      fc.pre(n > 20);
      expect(Number.isNaN(v)).toBe(Number.isNaN(cramersV(observed)));
      if (Number.isNaN(v)) return;
      expect(v).toBeGreaterThanOrEqual(0);
      expect(biasCorrectedV(transpose(observed))).toBeCloseTo(v, 6);
    }),
  );
});

test("is 0 where V is less than chance brings, and stays 1 where it is 1", () => {
  expect(
    biasCorrectedV([
      [10, 11, 9],
      [10, 9, 11],
    ]),
  ).toBe(0);
  expect(
    biasCorrectedV([
      [700, 0],
      [0, 500],
    ]),
  ).toBeCloseTo(1, 12);
});
