import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histogram } from "../../lib/exact/histogram";
import { sum, sumOfSquares } from "../support/printedRow";

describe("histogram", () => {
  test("gives the shape itself when it has the moments", () => {
    expect(histogram(1, [1, 2, 1], { n: 8, sum: 16, sumOfSquares: 36 })).toEqual([2, 4, 2]);
    expect(histogram(0, [10, 0.5], { n: 21, sum: 1, sumOfSquares: 1 })).toEqual([20, 1]);
  });

  test("works one answer, none at all, and a single value", () => {
    expect(histogram(1, [1, 1, 1], { n: 1, sum: 3, sumOfSquares: 9 })).toEqual([0, 0, 1]);
    expect(histogram(1, [1, 1, 1], { n: 0, sum: 0, sumOfSquares: 0 })).toEqual([0, 0, 0]);
    expect(histogram(7, [1], { n: 5, sum: 35, sumOfSquares: 245 })).toEqual([5]);
    expect(histogram(2, [1, 0], { n: 4, sum: 8, sumOfSquares: 16 })).toEqual([4, 0]);
  });

  test("moves answers to the only counts that have the moments", () => {
    // All at both ends, from a shape with all in the middle.
    expect(histogram(1, [0.01, 1, 100, 1, 0.01], { n: 10, sum: 30, sumOfSquares: 130 })).toEqual([
      5, 0, 0, 0, 5,
    ]);
    // All equal, from a flat shape.
    expect(histogram(1, [1, 1, 1, 1], { n: 6, sum: 18, sumOfSquares: 54 })).toEqual([0, 0, 6, 0]);
  });

  test("takes the nearest of two possibilities, worked by hand", () => {
    // Four answers from 1 to 6 with sum 14 and squares 60: 2, 2, 4, 6 or 1, 3, 5, 5, an exchange apart.
    const moments = { n: 4, sum: 14, sumOfSquares: 60 };
    expect(histogram(1, [1, 2, 1, 1, 1, 1], moments)).toEqual([0, 2, 0, 1, 0, 1]);
    expect(histogram(1, [1, 1, 1, 1, 2, 1], moments)).toEqual([1, 0, 1, 0, 2, 0]);
    // Three answers from 1 to 7 with sum 12 and squares 62: 1, 5, 6 or 2, 3, 7.
    const three = { n: 3, sum: 12, sumOfSquares: 62 };
    expect(histogram(1, [9, 1, 1, 1, 9, 9, 1], three)).toEqual([1, 0, 0, 0, 1, 1, 0]);
    expect(histogram(1, [1, 9, 9, 1, 1, 1, 9], three)).toEqual([0, 1, 1, 0, 0, 0, 1]);
  });

  test("does not depend on the scale of the shape", () => {
    const moments = { n: 57, sum: 300, sumOfSquares: 1900 };
    const shape = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const small = histogram(
      1,
      shape.map((weight) => weight / 1024),
      moments,
    );
    expect(small).toBeDefined();
    expect(small).toEqual(histogram(1, shape, moments));
  });

  test("finds counts where single moves are stuck", () => {
    // 1, 1, 2, 10 out of a flat shape: the moves overshoot, the search of all counts does not.
    for (const answers of [
      [1, 5, 5],
      [1, 1, 2, 10],
      [1, 1, 1, 10, 10, 7],
      [2, 2, 9],
    ]) {
      const moments = { n: answers.length, sum: sum(answers), sumOfSquares: sumOfSquares(answers) };
      const counts = histogram(1, new Array<number>(10).fill(1), moments);
      expect(counts && momentsOf(1, counts), `${answers}`).toEqual(moments);
    }
  });

  test.each([
    ["a sum below the least", { n: 3, sum: 2, sumOfSquares: 4 }],
    ["a sum above the most", { n: 3, sum: 31, sumOfSquares: 321 }],
    ["a sum of squares of the wrong parity", { n: 100, sum: 550, sumOfSquares: 3851 }],
    ["a sum of squares below the least of its sum", { n: 100, sum: 550, sumOfSquares: 3048 }],
    ["a sum of squares above the most of its sum", { n: 100, sum: 550, sumOfSquares: 5052 }],
    ["squares that no integers add up to", { n: 2, sum: 11, sumOfSquares: 63 }],
    ["a sum for nobody", { n: 0, sum: 1, sumOfSquares: 1 }],
    ["less than nobody", { n: -1, sum: -1, sumOfSquares: 1 }],
    ["a sum that is not whole", { n: 2, sum: 2.5, sumOfSquares: 5 }],
    ["a sum of squares that is not whole", { n: 2, sum: 3, sumOfSquares: 4.5 }],
    ["half an answer", { n: 1.5, sum: 3, sumOfSquares: 9 }],
    ["a sum that is not a number", { n: 2, sum: Number.NaN, sumOfSquares: 5 }],
    ["an infinite sum of squares", { n: 2, sum: 4, sumOfSquares: Number.POSITIVE_INFINITY }],
    ["an astronomic sum", { n: 2, sum: 2 ** 52, sumOfSquares: 2 ** 52 }],
  ])("is undefined for %s", (_, moments) => {
    expect(histogram(1, new Array<number>(10).fill(1), moments)).toBeUndefined();
  });

  test("puts no answer where the shape has no weight", () => {
    expect(histogram(1, [1, 0, 1], { n: 4, sum: 8, sumOfSquares: 20 })).toEqual([2, 0, 2]);
    expect(histogram(1, [1, 0, 1], { n: 3, sum: 6, sumOfSquares: 12 })).toBeUndefined();
  });

  const cells = fc.integer({ min: 1, max: 12 });
  const sample = cells.chain((width) =>
    fc.record({
      first: fc.integer({ min: 0, max: 3 }),
      shape: fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: width, maxLength: width }),
      places: fc.array(fc.integer({ min: 0, max: width - 1 }), { maxLength: 80 }),
    }),
  );

  test("has exactly the moments of any answers whatever the shape, in counts of no less than 0", () => {
    fc.assert(
      fc.property(sample, ({ first, shape, places }) => {
        const answers = places.map((place) => first + place);
        const moments = { n: answers.length, sum: sum(answers), sumOfSquares: sumOfSquares(answers) };
        const counts = histogram(first, shape, moments)!;
        expect(counts).toHaveLength(shape.length);
        expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
        expect(momentsOf(first, counts)).toEqual(moments);
        expect(histogram(first, shape, moments)).toEqual(counts);
      }),
      { numRuns: 300 },
    );
  });

  test("ends, with the moments asked for or with none, whatever is asked", () => {
    const asked = fc.record({
      n: fc.integer({ min: -1, max: 30 }),
      sum: fc.integer({ min: -5, max: 200 }),
      sumOfSquares: fc.integer({ min: -5, max: 1200 }),
    });
    fc.assert(
      fc.property(sample, asked, ({ first, shape }, moments) => {
        const counts = histogram(first, shape, moments);
        if (counts) expect(momentsOf(first, counts)).toEqual(moments);
      }),
      { numRuns: 500 },
    );
  });

  test("cannot be brought nearer to the shape by any exchange of a spread for a squeeze", () => {
    let exchanges = 0;
    // Uneven shapes leave empty cells, through which the best exchange may pass.
    const uneven = fc.integer({ min: 5, max: 14 }).chain((width) =>
      fc.record({
        first: fc.constant(1),
        shape: fc.array(fc.double({ min: -8, max: 0, noNaN: true }).map(Math.exp), {
          minLength: width,
          maxLength: width,
        }),
        places: fc.array(fc.integer({ min: 0, max: width - 1 }), { minLength: 3, maxLength: 60 }),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(sample, uneven), ({ first, shape, places }) => {
        const answers = places.map((place) => first + place);
        const moments = { n: answers.length, sum: sum(answers), sumOfSquares: sumOfSquares(answers) };
        const counts = histogram(first, shape, moments)!;
        const own = divergence(counts, shape);
        for (const other of exchanged(counts)) {
          exchanges++;
          expect(momentsOf(first, other)).toEqual(moments);
          expect(divergence(other, shape)).toBeGreaterThan(own - 1e-8);
        }
      }),
      { numRuns: 300 },
    );
    expect(exchanges).toBeGreaterThan(1000);
  });
});

function momentsOf(first: number, counts: readonly number[]) {
  return {
    n: sum(counts),
    sum: sum(counts.map((count, k) => count * (first + k))),
    sumOfSquares: sum(counts.map((count, k) => count * (first + k) ** 2)),
  };
}

/** Relative entropy of counts to a shape, in answers. */
function divergence(counts: readonly number[], shape: readonly number[]): number {
  const [n, weight] = [sum(counts), sum(shape)];
  return sum(
    counts.map((count, k) => (count === 0 ? 0 : count * Math.log((count * weight) / (n * shape[k]!)))),
  );
}

/** The counts with one pair of answers moved apart by a step each and one pair, as far apart, moved together. */
function* exchanged(counts: readonly number[]): Generator<readonly number[]> {
  const last = counts.length - 1;
  for (let gap = 0; gap <= last - 2; gap++) {
    for (let a = 1; a + gap < last; a++) {
      for (let b = 1; b + gap < last; b++) {
        if (a === b) continue;
        const other = [...counts];
        for (const [k, step] of [
          [a, -1],
          [a + gap, -1],
          [a - 1, 1],
          [a + gap + 1, 1],
          [b, 1],
          [b + gap, 1],
          [b - 1, -1],
          [b + gap + 1, -1],
        ] as const) {
          other[k] = other[k]! + step;
        }
        if (other.every((count) => count >= 0)) yield other;
      }
    }
  }
}
