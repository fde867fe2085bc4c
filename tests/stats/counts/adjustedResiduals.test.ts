import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustedResiduals } from "../../../lib/stats/counts/adjustedResiduals";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import references from "../../reference/adjustedResiduals.json";
import { relativeError } from "../../support/closeTo";
import { expectAgreement } from "../expectAgreement";
import { tableOfCounts, transpose } from "../tables";

for (const { name, observed, residuals, p } of references) {
  test(`agrees with R's chisq.test()$stdres: ${name}`, () => {
    const ours = adjustedResiduals(observed);
    residuals.forEach((row, i) => {
      row.forEach((byR, j) => {
        // R subtracts the expected count: nothing is left of its digits where the two are equal.
        if (byR !== null && Math.abs(byR) < 1e-9) expect(Math.abs(ours.residuals[i]![j]!)).toBeLessThan(1e-9);
        else expectAgreement(ours.residuals[i]![j]!, byR, 1e-12);
        expectAgreement(ours.p[i]![j]!, p[i]![j]!, 1e-10);
      });
    });
  });
}

test("in a 2 x 2 table each squared is chi-square, and its p that of the test", () => {
  const count = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const observed = [
        [a, b],
        [c, d],
      ];
      const { statistic, p } = chiSquareTest(observed);
      const ours = adjustedResiduals(observed);
      for (const residual of ours.residuals.flat()) {
        expect(relativeError(1 + residual ** 2, 1 + statistic)).toBeLessThan(1e-12);
      }
      for (const probability of ours.p.flat()) expect(relativeError(probability, p)).toBeLessThan(1e-9);
    }),
  );
});

test("the table transposed gives the residuals transposed", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const turned = transpose(adjustedResiduals(transpose(observed)).residuals).flat();
      adjustedResiduals(observed)
        .residuals.flat()
        .forEach((residual, i) => {
          if (Number.isNaN(residual)) expect(turned[i]).toBeNaN();
          else expect(relativeError(1 + turned[i]! ** 2, 1 + residual ** 2)).toBeLessThan(1e-12);
        });
    }),
  );
});

test("a cell exactly as expected has a residual of 0 and p 1", () => {
  expect(
    adjustedResiduals([
      [2, 4],
      [3, 6],
    ]),
  ).toEqual({
    residuals: [
      [0, 0],
      [0, 0],
    ],
    p: [
      [1, 1],
      [1, 1],
    ],
  });
});

test("is NaN in an empty row or column, and where one row holds everybody", () => {
  const { residuals } = adjustedResiduals([
    [3, 0, 8],
    [0, 0, 0],
    [4, 0, 7],
  ]);
  expect(residuals.flat().filter((value) => !Number.isNaN(value))).toHaveLength(4);
  expect(adjustedResiduals([[12, 3]]).residuals).toEqual([[Number.NaN, Number.NaN]]);
  expect(adjustedResiduals([[7], [0]]).p).toEqual([[Number.NaN], [Number.NaN]]);
  expect(adjustedResiduals([])).toEqual({ residuals: [], p: [] });
});
