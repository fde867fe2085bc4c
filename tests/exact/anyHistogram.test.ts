import { describe, expect, test } from "vitest";
import { anyHistogram } from "../../lib/exact/anyHistogram";
import { squareBounds } from "../../lib/exact/squareBounds";

describe("anyHistogram", () => {
  const expected = [0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6];

  test("finds counts exactly for the moments that some answers have", () => {
    const sizes = attainedMoments(2, 8, 5);
    for (const [n, attained] of sizes.entries()) {
      for (let sum = 2 * n - 1; sum <= 8 * n + 1; sum++) {
        for (let sumOfSquares = 0; sumOfSquares <= 64 * n + 1; sumOfSquares++) {
          const counts = anyHistogram(2, expected, { n, sum, sumOfSquares });
          expect(counts !== undefined, `${n} ${sum} ${sumOfSquares}`).toBe(
            attained.has(`${sum} ${sumOfSquares}`),
          );
          if (counts)
            expect(counts.reduce((total, count, k) => total + count * (2 + k) ** 2, 0)).toBe(sumOfSquares);
        }
      }
    }
  });

  test("ends soon for hundreds of answers, at the extremes where most moments belong to nobody", () => {
    const n = 450;
    const flat = new Array<number>(10).fill(45);
    let [found, none] = [0, 0];
    for (let sum = n + 7; sum < 10 * n; sum += 211) {
      const [least, most] = squareBounds(n, sum, { min: 1, max: 10 });
      for (let off = 0; off < 40; off += 2) {
        for (const sumOfSquares of [least + off, most - off]) {
          const counts = anyHistogram(1, flat, { n, sum, sumOfSquares });
          if (counts) {
            found++;
            expect(counts.reduce((total, count, k) => total + count * (1 + k) ** 2, 0)).toBe(sumOfSquares);
          } else none++;
        }
      }
    }
    expect(found).toBeGreaterThan(100);
    expect(none).toBeGreaterThan(10);
  });

  test("tries the expected counts first", () => {
    expect(anyHistogram(1, [3, 1, 2], { n: 6, sum: 11, sumOfSquares: 25 })).toEqual([3, 1, 2]);
  });

  test("puts nobody where nobody is expected", () => {
    expect(anyHistogram(1, [1, 0, 1], { n: 2, sum: 4, sumOfSquares: 8 })).toBeUndefined();
    expect(anyHistogram(1, [0, 1, 0], { n: 2, sum: 4, sumOfSquares: 8 })).toEqual([0, 2, 0]);
  });
});

/** For each n up to `most`, the sums and sums of squares of all lists of n integers of this scale. */
function attainedMoments(min: number, max: number, most: number): readonly ReadonlySet<string>[] {
  const sizes = [new Set(["0 0"])];
  for (let n = 1; n <= most; n++) {
    const next = new Set<string>();
    for (const moments of sizes[n - 1]!) {
      const [sum, squares] = moments.split(" ").map(Number) as [number, number];
      for (let value = min; value <= max; value++) next.add(`${sum + value} ${squares + value ** 2}`);
    }
    sizes.push(next);
  }
  return sizes;
}
