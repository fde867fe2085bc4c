import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import { cramersV } from "../../../lib/stats/counts/cramersV";
import references from "../../reference/chiSquareTest.json";
import { relativeError } from "../../support/closeTo";
import { tableOfCounts, transpose } from "../tables";

for (const reference of references) {
  test(`agrees with R: ${reference.name}`, () => {
    expect(relativeError(cramersV(reference.observed), reference.cramersV)).toBeLessThan(1e-13);
  });
}

test("lies between 0 and 1, and is the same of the table transposed", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const v = cramersV(observed);
      expect(Number.isNaN(v)).toBe(Number.isNaN(chiSquareTest(observed).statistic));
      if (Number.isNaN(v)) return;
      expect(v).toBeGreaterThanOrEqual(0);
      expect(v).toBeLessThanOrEqual(1 + 1e-12);
      expect(relativeError(1 + cramersV(transpose(observed)), 1 + v)).toBeLessThan(1e-12);
    }),
  );
});

test("is 1 where each row has a column of its own, and 0 where rows are alike", () => {
  expect(
    cramersV([
      [7, 0, 0],
      [0, 5, 0],
      [0, 0, 9],
    ]),
  ).toBeCloseTo(1, 14);
  expect(
    cramersV([
      [2, 4],
      [3, 6],
    ]),
  ).toBeCloseTo(0, 14);
});

test("is NaN with fewer than two filled rows or columns", () => {
  expect(cramersV([])).toBeNaN();
  expect(cramersV([[1, 2]])).toBeNaN();
  expect(
    cramersV([
      [1, 0],
      [2, 0],
    ]),
  ).toBeNaN();
  expect(
    cramersV([
      [0, 0],
      [0, 0],
    ]),
  ).toBeNaN();
});
