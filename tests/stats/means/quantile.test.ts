import fc from "fast-check";
import { expect, test } from "vitest";
import { median } from "../../../lib/stats/means/median";
import { quantile, weightedQuantile } from "../../../lib/stats/means/quantile";
import references from "../../reference/quantiles.json";
import { relativeError } from "../../support/closeTo";

/** The values that occur, ascending, and what stands for those who gave each, added up. */
function counted(answers: readonly number[], sizes: readonly number[] = answers.map(() => 1)) {
  const values = [...new Set(answers)].sort((a, b) => a - b);
  const sizeOf = (value: number) =>
    answers.reduce((total, answer, i) => (answer === value ? total + sizes[i]! : total), 0);
  return [values, values.map(sizeOf)] as const;
}

for (const { name, answers, weights, p, quantiles, weighted } of references) {
  test(`agrees with R's quantile: ${name}`, () => {
    for (const [i, at] of p.entries())
      expect(relativeError(quantile(...counted(answers), at), quantiles[i]!)).toBeLessThan(1e-14);
  });

  test(`agrees with svyquantile of weighted answers: ${name}`, () => {
    expect(p.map((at) => weightedQuantile(...counted(answers, weights), at))).toEqual(weighted);
  });
}

test("nobody has no quantile, and those who weigh nothing have none", () => {
  expect(quantile([], [], 0.5)).toBeNaN();
  expect(quantile([1, 2], [0, 0], 0.5)).toBeNaN();
  expect(weightedQuantile([1, 2], [0, 0], 0.5)).toBeNaN();
  expect(weightedQuantile([1, 2, 3], [0, 1, 0], 0)).toBe(2);
});

test("the quantile at one half is the median, and equal weights give one of its two neighbours at most", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 40 }), (answers) => {
      const [values, counts] = counted(answers);
      expect(quantile(values, counts, 0.5)).toBe(median(answers));
      expect(weightedQuantile(values, counts, 0.5)).toBeLessThanOrEqual(quantile(values, counts, 0.5));
    }),
  );
});
