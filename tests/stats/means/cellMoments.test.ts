import fc from "fast-check";
import { expect, test } from "vitest";
import { cellMoments } from "../../../lib/stats/means/cellMoments";
import { centredMoments } from "../../../lib/stats/means/describe";
import { relativeError } from "../../support/closeTo";

const scores = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 });
const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
});

test("sums of whole numbers have the moments of the numbers, extremes left open", () => {
  fc.assert(
    fc.property(scores, (values) => {
      fc.pre(values.length > 0);
      const ours = cellMoments(sumsOf(values));
      const theirs = centredMoments(values);
      expect(ours).toMatchObject({ n: theirs.n, sum: theirs.sum, min: -Infinity, max: Infinity });
      expect(ours.origin + ours.meanDeviation).toBeCloseTo(theirs.origin + theirs.meanDeviation, 12);
      expect(relativeError(ours.sumOfSquares, theirs.sumOfSquares)).toBeLessThan(1e-15);
    }),
  );
});

test("a constant cell has a sum of squares of exactly 0", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 10 }), (n, value) => {
      const moments = cellMoments({ n, sum: n * value, sumOfSquares: n * value ** 2 });
      expect(moments).toMatchObject({ origin: value, meanDeviation: 0, sumOfSquares: 0 });
    }),
  );
});

test("values are described as they are, and nobody alike either way", () => {
  expect(cellMoments([3, 5])).toEqual(centredMoments([3, 5]));
  expect(cellMoments({ n: 0, sum: 0, sumOfSquares: 0 })).toEqual(cellMoments([]));
});
