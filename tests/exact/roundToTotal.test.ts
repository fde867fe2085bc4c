import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundToTotal } from "../../lib/exact/roundToTotal";
import { sum } from "../support/printedRow";

describe("roundToTotal", () => {
  test("rounds up the largest remainders", () => {
    expect(roundToTotal([1.2, 2.5, 3.3], 7)).toEqual([1, 3, 3]);
    expect(roundToTotal([1.2, 2.5, 3.3], 8)).toEqual([1, 3, 4]);
    expect(roundToTotal([0.4, 0.4, 0.4], 0)).toEqual([0, 0, 0]);
  });

  test("rounds up the first of equal remainders", () => {
    expect(roundToTotal([0.5, 0.5, 0.5, 0.5], 2)).toEqual([1, 1, 0, 0]);
  });

  test("leaves integers and the empty list as they are", () => {
    const values = [3, 0, 4];
    expect(roundToTotal(values, 7)).toEqual([3, 0, 4]);
    expect(roundToTotal(values, 7)).not.toBe(values);
    expect(roundToTotal([], 0)).toEqual([]);
  });

  test.each([
    [[1.5, 2.5], 2],
    [[1.5, 2.5], 6],
    [[], 1],
    [[Number.NaN], 1],
  ])("gives nothing for a total that rounding cannot reach: %j to %i", (values, total) => {
    expect(roundToTotal(values, total)).toBeUndefined();
  });

  test("adds up to the nearest total, each number less than one away", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 100 }), (values) => {
        const total = Math.round(sum(values));
        const rounded = roundToTotal(values, total)!;
        expect(sum(rounded)).toBe(total);
        expect(
          rounded.every((count, i) => Math.abs(count - values[i]!) < 1 || count === values[i]! + 1),
        ).toBe(true);
        expect(rounded.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      }),
    );
  });
});
