import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CrossedSquares, interactionCells } from "../../lib/exact/interactionCells";
import { interactionRange } from "../../lib/exact/interactionRange";
import { relativeError } from "../support/closeTo";
import { answersOf, crossed, interactionOf } from "./crossedCells";

const scale = { min: 1, max: 10 };
const momentsOf = (scores: readonly number[]) => ({
  n: scores.length,
  sum: scores.reduce((sum, score) => sum + score, 0),
  sumOfSquares: scores.reduce((sum, score) => sum + score ** 2, 0),
});
const rowOf = (cells: readonly (readonly number[])[]) =>
  crossed(cells.map(momentsOf), scale) as CrossedSquares;
/** The scores that counts tell. */
const scoresOf = (counts: readonly number[]) =>
  counts.flatMap((count, k) => Array.from({ length: count }, () => scale.min + k));

describe("interactionCells", () => {
  test("gives scores with all that is known, and the sum of the first cell that is asked for", () => {
    fc.assert(
      fc.property(answersOf(scale), fc.integer({ min: -3, max: 3 }), (cells, step) => {
        const row = rowOf(cells);
        const corner = momentsOf(cells[0]).sum + step;
        const sizes = cells.map(({ length }) => length);
        const found = interactionCells(sizes, corner, row);
        if (step === 0 && sizes.every((n) => n > 4)) expect(found).toBeDefined();
        if (found === undefined) return;
        const scores = found.map(({ counts }) => scoresOf(counts));
        expect(scores.map(({ length }) => length)).toEqual(sizes);
        expect(scores.map(momentsOf)).toEqual(
          found.map(({ n, sum, sumOfSquares }) => ({ n, sum, sumOfSquares })),
        );
        expect(momentsOf(scores[0]!).sum).toBe(corner);
        expect(rowOf(scores)).toEqual(row);
      }),
      { numRuns: 60 },
    );
  });

  test("reaches both ends of the range of cells of five scores or more", () => {
    const cells = [
      [1, 4, 4, 7, 9, 10],
      [2, 3, 5, 5, 8],
      [6, 6, 7, 2, 1, 9, 9],
      [3, 10, 10, 4, 5],
    ];
    const row = rowOf(cells);
    const sizes = cells.map(({ length }) => length);
    const range = interactionRange(sizes, row)!;
    for (const { F, corner } of [range.least, range.greatest]) {
      const found = interactionCells(sizes, corner, row)!;
      expect(relativeError(1 + interactionOf(found), 1 + F)).toBeLessThan(1e-12);
    }
  });

  test("finds nothing where the scale leaves a cell no such sum", () => {
    const cells = [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ];
    expect(interactionCells([2, 2, 2, 2], 1, rowOf(cells))).toBeUndefined();
    expect(interactionCells([2, 2, 2, 2], 21, rowOf(cells))).toBeUndefined();
  });
});
