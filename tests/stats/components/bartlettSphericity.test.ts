import { expect, test } from "vitest";
import { bartlettSphericity } from "../../../lib/stats/components/bartlettSphericity";
import references from "../../reference/samplingAdequacy.json";
import { relativeError } from "../../support/closeTo";

for (const { name, correlations, n, statistic, degreesOfFreedom, p } of references) {
  test(`agrees with psych's cortest.bartlett: ${name}`, () => {
    const result = bartlettSphericity(correlations, n);
    expect(relativeError(result.statistic, statistic)).toBeLessThan(
      name === "nearly singular" ? 1e-11 : 1e-14,
    );
    expect(relativeError(result.p, p)).toBeLessThan(name === "nearly singular" ? 1e-9 : 1e-11);
    expect(result.degreesOfFreedom).toBe(degreesOfFreedom);
  });
}

test("items that do not correlate have a statistic of exactly 0 and p exactly 1", () => {
  expect(
    bartlettSphericity(
      [
        [1, 0],
        [0, 1],
      ],
      927,
    ),
  ).toEqual({ statistic: 0, degreesOfFreedom: 1, p: 1 });
});

test("a determinant below the smallest double is no obstacle", () => {
  // A hundred pairs of items correlated at 0.99999: the determinant is 2e-5 to the hundredth.
  const r = 0.99999;
  const items = Array.from({ length: 200 }, (_, i) => i);
  const correlations = items.map((i) => items.map((j) => (i === j ? 1 : i >> 1 === j >> 1 ? r : 0)));
  const expected = -(926 - 405 / 6) * 100 * Math.log(1 - r ** 2);
  expect(relativeError(bartlettSphericity(correlations, 927).statistic, expected)).toBeLessThan(1e-11);
});

test("is NaN where the matrix is singular or holds a NaN, and p is NaN of a single item", () => {
  for (const r of [1, -1, Number.NaN]) {
    expect(
      bartlettSphericity(
        [
          [1, r],
          [r, 1],
        ],
        50,
      ),
    ).toEqual({ statistic: Number.NaN, degreesOfFreedom: 1, p: Number.NaN });
  }
  expect(bartlettSphericity([[1]], 50)).toEqual({ statistic: 0, degreesOfFreedom: 0, p: Number.NaN });
});
