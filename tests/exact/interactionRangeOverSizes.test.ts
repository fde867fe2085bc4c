import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExactMoments } from "../../lib/exact/anyHistogram";
import { interactionRange } from "../../lib/exact/interactionRange";
import { interactionRangeOverSizes } from "../../lib/exact/interactionRangeOverSizes";
import { relativeError } from "../support/closeTo";
import { answersOf, crossed, everyCrossedCells, interactionOf, rangesOf } from "./crossedCells";

const groupSizes = ([a, b, c, d]: readonly number[]) => ({
  first: [a! + b!, c! + d!],
  second: [a! + c!, b! + d!],
});
const sizesOf = (cells: readonly ExactMoments[]) => groupSizes(cells.map(({ n }) => n));
const momentsOf = (values: readonly number[]): ExactMoments => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
});

describe("interactionRangeOverSizes", () => {
  test("is reached at both ends on a scale of three, over all data of five or six answers", () => {
    const scale = { min: 1, max: 3 };
    const ranges = rangesOf([...everyCrossedCells([5, 6], scale)], (cells) => {
      const { squares: _, ...row } = crossed(cells, scale);
      const known = { sizes: sizesOf(cells), row };
      return { key: JSON.stringify(known), known };
    });
    expect(ranges.length).toBeGreaterThan(1000);
    for (const { known, least, greatest } of ranges) {
      const found = interactionRangeOverSizes(known.sizes, known.row)!;
      expect(relativeError(1 + found.least.F, 1 + least)).toBeLessThan(1e-12);
      expect(relativeError(1 + found.greatest.F, 1 + greatest)).toBeLessThan(1e-12);
    }
  });

  test("holds the F of any answers, and the range of each number in the first cell", () => {
    fc.assert(
      fc.property(answersOf({ min: 1, max: 10 }), (answers) => {
        const cells = answers.map(momentsOf);
        const F = interactionOf(cells);
        fc.pre(!Number.isNaN(F));
        const row = crossed(cells, { min: 1, max: 10 });
        const { least, greatest } = interactionRangeOverSizes(sizesOf(cells), row)!;
        expect(least.F).toBeLessThanOrEqual(F * (1 + 1e-9) + 1e-15);
        expect(greatest.F).toBeGreaterThanOrEqual(F * (1 - 1e-9) - 1e-15);
        for (const { F: end, corner, cornerSize } of [least, greatest]) {
          const { first, second } = sizesOf(cells);
          const sizes = [
            cornerSize,
            first[0]! - cornerSize,
            second[0]! - cornerSize,
            first[1]! - second[0]! + cornerSize,
          ];
          const own = interactionRange(sizes, row)!;
          expect([own.least, own.greatest]).toContainEqual({ F: end, corner });
        }
      }),
      { numRuns: 200 },
    );
  });

  test("keeps to what is known of the number in the first cell", () => {
    const cells = [
      [1, 4, 5],
      [6, 9],
      [2, 2, 8],
      [7, 10, 3, 1],
    ].map(momentsOf);
    const row = crossed(cells, { min: 1, max: 10 });
    const sized = interactionRangeOverSizes(sizesOf(cells), row, [3, 3])!;
    const own = interactionRange([3, 2, 3, 4], row)!;
    expect(sized).toEqual({
      least: { ...own.least, cornerSize: 3 },
      greatest: { ...own.greatest, cornerSize: 3 },
    });
    const overall = interactionRangeOverSizes(sizesOf(cells), row)!;
    expect(overall.greatest.F).toBeGreaterThan(own.greatest.F);
    expect(interactionRangeOverSizes(sizesOf(cells), row, [6, 9])).toBeUndefined();
  });

  test("is undefined where every number leaves a cell empty", () => {
    const row = { first: [9, 0], second: [4, 5], sumOfSquares: 21, min: 1, max: 5 };
    expect(interactionRangeOverSizes({ first: [6, 0], second: [3, 3] }, row)).toBeUndefined();
  });
});
