import { describe, expect, test } from "vitest";
import { squareBounds } from "../../lib/exact/squareBounds";

describe("squareBounds", () => {
  test.each([
    [1, 1, 4],
    [2, 1, 4],
    [4, 1, 4],
    [5, 0, 3],
    [6, 2, 4],
    [3, 5, 5],
  ])("are the least and the most of all lists of %i integers from %i to %i, sum by sum", (n, min, max) => {
    const squares = new Map<number, number[]>();
    const visit = (left: number, from: number, sum: number, total: number) => {
      if (left === 0) squares.set(sum, [...(squares.get(sum) ?? []), total]);
      else
        for (let value = from; value <= max; value++) visit(left - 1, value, sum + value, total + value ** 2);
    };
    visit(n, min, 0, 0);
    expect(squares.size).toBe(n * (max - min) + 1);
    for (const [sum, all] of squares) {
      expect(squareBounds(n, sum, { min, max }), `sum ${sum}`).toEqual([Math.min(...all), Math.max(...all)]);
    }
  });

  test("give everything above the least to one answer where the scale has no upper end", () => {
    expect(squareBounds(3, 9, { min: 1 })).toEqual([27, 51]);
    expect(squareBounds(3, 3, { min: 1 })).toEqual([3, 3]);
  });

  test("have no upper end without a lower end of the scale, but for a single answer", () => {
    expect(squareBounds(2, 5, {})).toEqual([13, Number.POSITIVE_INFINITY]);
    expect(squareBounds(2, 5, { max: 10 })).toEqual([13, Number.POSITIVE_INFINITY]);
    expect(squareBounds(1, 5, {})).toEqual([25, 25]);
  });
});
