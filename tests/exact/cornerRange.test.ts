import fc from "fast-check";
import { expect, test } from "vitest";
import { cornerCells, cornerRange } from "../../lib/exact/cornerRange";
import type { Range } from "../../lib/exact/range";

test("the cells add up to the groups of both splits", () => {
  expect(cornerCells(3, [10, 6], [7, 9])).toEqual([3, 7, 4, 2]);
});

const bounds = fc
  .tuple(fc.integer({ min: -5, max: 5 }), fc.nat(6))
  .map(([low, width]): Range => [low, low + width]);
const small = fc.integer({ min: -4, max: 8 });

test("is the values of the first cell that keep all four within bounds, and no other", () => {
  fc.assert(
    fc.property(fc.tuple(bounds, bounds, bounds, bounds), small, small, small, (cells, a, b, c) => {
      const [first, second] = [
        [a, b],
        [c, a + b - c],
      ];
      const [low, high] = cornerRange(cells, first!, second!);
      for (let corner = -20; corner <= 20; corner++) {
        const possible = cornerCells(corner, first!, second!).every(
          (own, cell) => own >= cells[cell]![0] && own <= cells[cell]![1],
        );
        expect(possible).toBe(corner >= low && corner <= high);
      }
    }),
  );
});
