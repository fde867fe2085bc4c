import { expect, test } from "vitest";
import { yatesChiSquare } from "../../../lib/stats/counts/yatesChiSquare";
import references from "../../reference/chiSquareTest.json";
import { relativeError } from "../../support/closeTo";

const square = references.filter(({ yates }) => yates !== null);

test("there are references", () => {
  expect(square.length).toBeGreaterThan(3);
});

for (const { name, observed, yates } of square) {
  test(`agrees with R's chisq.test(correct = TRUE): ${name}`, () => {
    const { statistic, p } = yatesChiSquare(observed);
    expect(relativeError(statistic, yates!.statistic)).toBeLessThan(1e-13);
    expect(relativeError(p, yates!.p)).toBeLessThan(1e-12);
  });
}

test("takes no more off a difference than there is", () => {
  expect(
    yatesChiSquare([
      [5, 5],
      [5, 6],
    ]),
  ).toEqual({ statistic: 0, p: 1 });
});

test("is NaN of a table that is not 2 x 2, or has an empty row or column", () => {
  for (const observed of [
    [],
    [[1, 2]],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [
      [0, 0],
      [1, 2],
    ],
    [
      [0, 1],
      [0, 2],
    ],
  ]) {
    expect(yatesChiSquare(observed).statistic).toBeNaN();
    expect(yatesChiSquare(observed).p).toBeNaN();
  }
});
