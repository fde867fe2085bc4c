import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maximumEntropyShape } from "../../lib/exact/maximumEntropyShape";

const momentsOf = (min: number, weights: readonly number[]) => {
  const mean = weights.reduce((sum, weight, k) => sum + weight * (min + k), 0);
  return { mean, variance: weights.reduce((sum, weight, k) => sum + weight * (min + k - mean) ** 2, 0) };
};

describe("maximumEntropyShape", () => {
  test("is uniform where nothing is asked but the middle and the spread of the uniform", () => {
    for (const weight of maximumEntropyShape(1, 10, 5.5, 8.25)) expect(weight).toBeCloseTo(0.1, 12);
  });

  test("has the mean and the variance of any distribution on the scale", () => {
    const counts = fc.array(fc.nat({ max: 50 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const n = numbers.reduce((sum, count) => sum + count, 0);
        fc.pre(numbers.filter((count) => count > 0).length > 3);
        const wanted = momentsOf(
          1,
          numbers.map((count) => count / n),
        );
        const weights = maximumEntropyShape(1, 10, wanted.mean, wanted.variance);
        const found = momentsOf(1, weights);
        expect(found.mean).toBeCloseTo(wanted.mean, 6);
        expect(found.variance).toBeCloseTo(wanted.variance, 6);
      }),
      { numRuns: 300 },
    );
  });

  test("is the exponential of a quadratic: third differences of its logarithm are 0", () => {
    const logs = maximumEntropyShape(1, 10, 7.4, 5).map(Math.log);
    for (let k = 0; k + 3 < logs.length; k++) {
      expect(logs[k + 3]! - 3 * logs[k + 2]! + 3 * logs[k + 1]! - logs[k]!).toBeCloseTo(0, 9);
    }
  });

  test.each([
    [1, 0],
    [10, 0],
    [5, 0],
    [5.5, 20.25],
    [5.5, 0.25],
    [9.9, 30],
    [1.001, 0.001],
  ])("stays a distribution at the ends of what a scale allows: mean %d, variance %d", (mean, variance) => {
    const weights = maximumEntropyShape(1, 10, mean, variance);
    expect(weights.every((weight) => weight > 0 && Number.isFinite(weight))).toBe(true);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  test("is 1 on a scale of one value", () => {
    expect(maximumEntropyShape(4, 4, 4, 0)).toEqual([1]);
  });
});
