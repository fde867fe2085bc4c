import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenParts, hiddenSolutions, outwards } from "../../lib/exact/hiddenSolutions";
import { hiddenValues, narrowCells } from "../../lib/exact/hiddenValues";

/** 3 + 4 = 7, 5 + 6 = 11, 3 + 5 = 8, 4 + 6 = 10, 7 + 11 = 18, 8 + 10 = 18. */
const square = {
  values: [3, 4, 5, 6, 7, 11, 8, 10, 18],
  sums: [
    { whole: 4, parts: [0, 1] },
    { whole: 5, parts: [2, 3] },
    { whole: 6, parts: [0, 2] },
    { whole: 7, parts: [1, 3] },
    { whole: 8, parts: [4, 5] },
    { whole: 8, parts: [6, 7] },
  ],
};

describe("numbers that are hidden", () => {
  test("are told where one of a sum is alone", () => {
    expect(hiddenValues(square, new Set([0]), 3).get(0)).toEqual(new Set([3]));
    expect(narrowCells(square, new Set([0]), 2)).toEqual([0]);
  });

  test("keep as many values as the sums leave, by hand: the first of the square is 0 to 7", () => {
    const values = hiddenValues(square, new Set([0, 1, 2, 3]), 20);
    expect([...values.get(0)!].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(narrowCells(square, new Set([0, 1, 2, 3]), 8)).toEqual([]);
    expect(narrowCells(square, new Set([0, 1, 2, 3]), 9)).toEqual([0, 1, 2, 3]);
  });

  test("are searched apart where no sum ties them", () => {
    const { values, sums } = square;
    const twice = {
      values: [...values, ...values],
      sums: [
        ...sums,
        ...sums.map(({ whole, parts }) => ({ whole: whole + 9, parts: parts.map((i) => i + 9) })),
      ],
    };
    expect(hiddenParts(twice, new Set([0, 1, 9, 10])).map(({ cells }) => cells)).toEqual([
      [0, 1],
      [9, 10],
    ]);
  });

  test("are found in every way that keeps a sum, and in no other", () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (total, near) => {
        const system = { values: [total, 0, 0, total], sums: [{ whole: 3, parts: [0, 1, 2] }] };
        const [part] = hiddenParts(system, new Set([0, 1, 2]));
        const all = [...hiddenSolutions(part!, [near, 0, 0], [], { steps: 100_000 })];
        expect(new Set(all.map(String)).size).toBe(((total + 1) * (total + 2)) / 2);
        expect(all.every(([a, b, c]) => a! + b! + c! === total)).toBe(true);
      }),
    );
  });

  test("are given up, and not called impossible, where the steps run out", () => {
    const [part] = hiddenParts(square, new Set([0, 1, 2, 3]));
    const budget = { steps: 1 };
    expect([...hiddenSolutions(part!, [0, 0, 0, 0], [], budget)]).toEqual([]);
    expect(budget.steps).toBeLessThanOrEqual(0);
  });
});

test("the integers of a range come from the nearest outwards", () => {
  expect([...outwards(2, 0, 5)]).toEqual([2, 3, 1, 4, 0, 5]);
  expect([...outwards(9, 0, 2)]).toEqual([2, 1, 0]);
});
