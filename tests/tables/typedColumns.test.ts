import { describe, expect, test } from "vitest";
import { numbersOf, placesOf } from "../../lib/tables/typedColumns";

describe("numbersOf", () => {
  test("is NaN where there is no answer, and 0 where that is the answer", () => {
    expect([...numbersOf([3, null, 0])]).toEqual([3, Number.NaN, 0]);
  });
});

describe("placesOf", () => {
  test("is the place among the labels, -1 for no answer, after the last for another", () => {
    expect([...placesOf(["b", null, "a", "z"], ["a", "b"])]).toEqual([1, -1, 0, 2]);
    expect([...placesOf([1, 0, null], [1, 0])]).toEqual([0, 1, -1]);
    expect([...placesOf([], ["a"])]).toEqual([]);
  });
});

test("keep what they made of a frozen column alone, and of the same labels alone", () => {
  const frozen = Object.freeze([1, 2, null]);
  expect(numbersOf(frozen)).toBe(numbersOf(frozen));
  expect(placesOf(frozen, [1, 2])).toBe(placesOf(frozen, [1, 2]));
  expect([...placesOf(frozen, [2, 1])]).toEqual([1, 0, -1]);
  const open = [1, 2, null];
  const before = numbersOf(open);
  open[0] = 7;
  expect(before[0]).toBe(1);
  expect(numbersOf(open)[0]).toBe(7);
  expect([...placesOf(open, [7])]).toEqual([0, 1, -1]);
});
