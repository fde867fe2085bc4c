import fc from "fast-check";
import { expect, test } from "vitest";
import { logLinearTest } from "../../lib/stats/logLinearTest";
import { threeWayRange } from "../../lib/stats/threeWayRange";
import { references } from "./interactionReferences";

for (const { sizes, first, second, corners, likelihoodRatios } of references.threeWayRange) {
  test(`agrees with R's loglin of each of ${corners.length} tables of ${sizes}`, () => {
    const range = threeWayRange({ sizes, first, second })!;
    expect(range.least.likelihoodRatio).toBeCloseTo(Math.min(...likelihoodRatios), 9);
    expect(range.greatest.likelihoodRatio).toBeCloseTo(Math.max(...likelihoodRatios), 9);
    for (const { corner, likelihoodRatio } of [range.least, range.greatest]) {
      expect(likelihoodRatio).toBeCloseTo(likelihoodRatios[corners.indexOf(corner)]!, 9);
    }
  });
}

const cell = fc
  .integer({ min: 0, max: 40 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("holds the test of the true counts, and reaches both of its ends", () => {
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell), (cells) => {
      const [a, b, c, d] = cells.map(([yes]) => yes) as [number, number, number, number];
      const sizes = cells.map(([, n]) => n);
      const testOf = (yes: readonly number[]) => {
        const [one, two, three, four] = yes.map((own, i) => [own, sizes[i]! - own]);
        return logLinearTest([
          [one!, two!],
          [three!, four!],
        ]).threeWay;
      };
      const range = threeWayRange({ sizes, first: [a + b, c + d], second: [a + c, b + d] })!;
      const { likelihoodRatio } = testOf([a, b, c, d]);
      expect(likelihoodRatio).toBeGreaterThan(range.least.likelihoodRatio - 1e-8);
      expect(likelihoodRatio).toBeLessThan(range.greatest.likelihoodRatio + 1e-8);
      for (const { corner, likelihoodRatio, p } of [range.least, range.greatest]) {
        const own = testOf([corner, a + b - corner, a + c - corner, d - a + corner]);
        expect(own.likelihoodRatio).toBeCloseTo(likelihoodRatio, 8);
        if (own.degreesOfFreedom === 0) expect(p).toBeNaN();
        else expect(own.p).toBeCloseTo(p, 6); // near 1, p takes the root of what rounding leaves of G²
      }
    }),
  );
});

test("is a single test where the margins leave no choice", () => {
  const range = threeWayRange({ sizes: [5, 6, 7, 8], first: [0, 9], second: [4, 5] })!;
  expect(range.least).toEqual(range.greatest);
  expect(range.least.corner).toBe(0);
});

test.each([
  ["groups that do not add up alike", [9, 4], [5, 5]],
  ["more answers than were asked", [30, 4], [20, 14]],
  ["fewer than nobody", [-1, 4], [2, 1]],
  ["margins that are not known", [Number.NaN, 4], [2, 1]],
])("is undefined for %s", (_, first, second) => {
  expect(threeWayRange({ sizes: [5, 6, 7, 8], first, second })).toBeUndefined();
});
