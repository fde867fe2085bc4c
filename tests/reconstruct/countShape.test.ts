import { describe, expect, test } from "vitest";
import { countShape } from "../../lib/reconstruct/countShape";

describe("countShape", () => {
  test("is the negative binomial where the variance exceeds the mean, worked by hand", () => {
    // mean 2 and variance 4: size 2, ratio 1/2, P(k) = (k + 1) / 2^(k + 2)
    const [p0, p1, p2, p3] = normalised(countShape(0, 2, 4, 1e6));
    expect(p0).toBeCloseTo(1 / 4, 6);
    expect(p1).toBeCloseTo(2 / 8, 6);
    expect(p2).toBeCloseTo(3 / 16, 6);
    expect(p3).toBeCloseTo(4 / 32, 6);
  });

  test("counts from the least number that may be answered", () => {
    expect(countShape(2, 4, 4, 100)).toEqual(countShape(0, 2, 4, 100));
    expect(countShape(2, 3, 0.5, 100)).toEqual(countShape(0, 1, 0.5, 100));
  });

  test.each([
    [2, 3.57, 7.5],
    [0, 5, 10],
    [0, 1, 1.01],
    [0, 3, 25],
    [0, 0.1, 0.3],
    [0, 300, 400],
    [0, 1000, 1500],
    [0, 5000, 9000],
  ])("reaches the mean and the variance of overdispersed counts but for the tail it cuts (from %d, mean %d, variance %d)", (min, mean, variance) => {
    const shape = momentsOf(min, countShape(min, mean, variance, 1e6));
    expect(shape.mean / mean).toBeCloseTo(1, 4);
    expect(shape.variance / variance).toBeCloseTo(1, 3);
  });

  test("cuts the tail where a number is expected less than once in n x 1000 answers", () => {
    const weights = normalised(countShape(0, 2, 4, 10));
    expect(weights.at(-1)).toBeLessThan(1e-4);
    expect(weights.at(-2)).toBeGreaterThan(1e-4);
    expect(countShape(0, 2, 4, 1000).length).toBeGreaterThan(weights.length);
  });

  test.each([
    [0, 5, 4],
    [0, 20, 3],
    [2, 12, 9],
    [1, 40, 39],
  ])("is near normal, and near its moments, where the variance is below the mean (from %d, mean %d, variance %d)", (min, mean, variance) => {
    const weights = countShape(min, mean, variance, 100);
    const shape = momentsOf(min, weights);
    expect(Math.abs(shape.mean - mean)).toBeLessThan(0.02);
    expect(shape.variance / variance).toBeCloseTo(1, 1);
    const [below, at, above] = [-1, 0, 1].map((step) => weights[mean - min + step]!) as [
      number,
      number,
      number,
    ];
    expect(at ** 2 / (below * above)).toBeCloseTo(Math.exp(1 / variance), 10);
  });

  test("stays a distribution when the variance is next to nothing", () => {
    for (const variance of [0, 1e-9, 0.04]) {
      const weights = countShape(0, 2.5, variance, 10);
      expect(weights.every((weight) => weight > 0 && Number.isFinite(weight))).toBe(true);
      expect(momentsOf(0, weights).mean).toBeCloseTo(2.5, 6);
    }
  });

  test("is the least number alone when the mean is that number", () => {
    expect(countShape(2, 2, 0, 50)).toEqual([1]);
    expect(countShape(2, 1.9, 3, 50)).toEqual([1]);
  });

  test("has finite weights above zero, however far or wide", () => {
    for (const [mean, variance] of [
      [1e-3, 1e-3],
      [0.05, 5],
      [7, 2500],
      [2000, 4000],
      [20000, 30000],
    ] as const) {
      const weights = countShape(0, mean, variance, 100);
      expect(weights.length).toBeGreaterThan(mean);
      expect(
        weights.every((weight) => weight > 0 && Number.isFinite(weight)),
        `${mean} ${variance}`,
      ).toBe(true);
    }
  });
});

function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function momentsOf(min: number, weights: readonly number[]) {
  const shares = normalised(weights);
  const mean = shares.reduce((sum, share, k) => sum + share * (min + k), 0);
  return { mean, variance: shares.reduce((sum, share, k) => sum + share * (min + k - mean) ** 2, 0) };
}
