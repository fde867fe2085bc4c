import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maximumEntropyShape } from "../../lib/exact/maximumEntropyShape";
import { outwards } from "../../lib/exact/outwards";
import { splitHistogram } from "../../lib/exact/splitHistogram";

const momentsOf = (counts: readonly number[]) => ({
  n: counts.reduce((sum, count) => sum + count, 0),
  sum: counts.reduce((sum, count, k) => sum + count * (k + 1), 0),
  sumOfSquares: counts.reduce((sum, count, k) => sum + count * (k + 1) ** 2, 0),
});
const upperOf = (counts: readonly number[]) => counts.slice(5).reduce((sum, count) => sum + count, 0);

describe("splitHistogram", () => {
  test("has exactly the moments, and exactly the number of answers from the threshold on", () => {
    const histogram = fc.array(fc.nat({ max: 20 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(histogram, (counts) => {
        const moments = momentsOf(counts);
        fc.pre(moments.n > 0);
        const mean = moments.sum / moments.n;
        const shape = maximumEntropyShape(1, 10, mean, moments.sumOfSquares / moments.n - mean ** 2);
        const found = splitHistogram(1, shape, moments, 6, upperOf(counts));
        expect(found).toBeDefined();
        expect(momentsOf(found!)).toEqual(moments);
        expect(upperOf(found!)).toBe(upperOf(counts));
        expect(found!.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("is undefined where no answers have so many on that side", () => {
    const moments = momentsOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 5]);
    const shape = new Array(10).fill(0.1);
    expect(splitHistogram(1, shape, moments, 6, 4)).toBeUndefined();
    expect(splitHistogram(1, shape, moments, 6, 5)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 5]);
  });
});

describe("outwards", () => {
  test("goes from the nearest integer outwards, each way in turn", () => {
    expect([...outwards(2.4, 1, 2)]).toEqual([2, 3, 1, 4, 0]);
    expect([...outwards(5, 2, 1)]).toEqual([5, 7, 3]);
    expect([...outwards(0, 1, 0)]).toEqual([0]);
  });
});
