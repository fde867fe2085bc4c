import fc from "fast-check";
import { expect, test } from "vitest";
import { constantColumns, standardised } from "../../../lib/stats/components/standardised";

const varied = fc
  .array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 40 })
  .filter((values) => new Set(values).size > 1);

test("standard scores have mean 0, and variance 1 with n in the denominator", () => {
  fc.assert(
    fc.property(varied, (values) => {
      const scores = [...standardised(values)];
      expect(scores.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 12);
      expect(scores.reduce((sum, z) => sum + z ** 2, 0) / scores.length).toBeCloseTo(1, 12);
    }),
  );
});

test("a large common offset costs no digit", () => {
  fc.assert(
    fc.property(varied, fc.integer({ min: -1e9, max: 1e9 }), (values, shift) => {
      expect(standardised(values.map((value) => value + shift))).toEqual(standardised(values));
    }),
  );
});

test("a constant column and a column with a NaN have NaN for scores", () => {
  expect([...standardised([0.1, 0.1, 0.1])]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect([...standardised([1, Number.NaN])]).toEqual([Number.NaN, Number.NaN]);
});

test("constant columns are named by their indices; a column with a NaN is not one", () => {
  expect(
    constantColumns([
      [1, 7, Number.NaN, 4],
      [2, 7, Number.NaN, 4],
    ]),
  ).toEqual([1, 3]);
  expect(constantColumns([[1, 2]])).toEqual([0, 1]);
  expect(constantColumns([])).toEqual([]);
});
