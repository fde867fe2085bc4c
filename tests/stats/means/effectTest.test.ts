import { expect, test } from "vitest";
import { fUpperTail } from "../../../lib/stats/distributions/fUpperTail";
import { effectTest } from "../../../lib/stats/means/effectTest";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

test("divides the mean squares, and the sum of squares by both sums of squares", () => {
  expect(
    effectTest({ sumOfSquares: 12, degreesOfFreedom: 2 }, { sumOfSquares: 36, degreesOfFreedom: 18 }),
  ).toEqual({
    sumOfSquares: 12,
    degreesOfFreedom: 2,
    F: 3,
    p: fUpperTail(3, 2, 18),
    partialEtaSquared: 0.25,
  });
});

test.each([
  ["no degree of freedom", 0, 0, 4, 9],
  ["no residual degree of freedom", 3, 1, 1e-15, 0],
  ["nothing to divide", 0, 1, 0, 9],
  ["a NaN", nan, 1, 4, 9],
])("has NaN with %s", (_, sumOfSquares, degreesOfFreedom, residual, within) => {
  expect(
    effectTest({ sumOfSquares, degreesOfFreedom }, { sumOfSquares: residual, degreesOfFreedom: within }),
  ).toMatchObject({ F: nan, p: nan, partialEtaSquared: nan });
});

test("is infinite without residual spread", () => {
  expect(
    effectTest({ sumOfSquares: 3, degreesOfFreedom: 1 }, { sumOfSquares: 0, degreesOfFreedom: 9 }),
  ).toMatchObject({ F: infinity, p: 0, partialEtaSquared: 1 });
});
