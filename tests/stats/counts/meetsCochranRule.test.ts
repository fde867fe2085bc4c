import { expect, test } from "vitest";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import { meetsCochranRule } from "../../../lib/stats/counts/meetsCochranRule";

const rule = (cells: number, cellsBelowFive: number, smallestExpected: number) =>
  meetsCochranRule({ cells, cellsBelowFive, smallestExpected });

test("asks that no expected count be below 1, and that no more than a fifth be below 5", () => {
  expect(rule(4, 0, 5)).toBe(true);
  expect(rule(10, 2, 1)).toBe(true);
  expect(rule(10, 3, 1)).toBe(false);
  expect(rule(10, 1, 0.999)).toBe(false);
  expect(rule(4, 1, 4.9)).toBe(false);
});

test("is not met where there is no test", () => {
  expect(meetsCochranRule(chiSquareTest([[0, 0]]))).toBe(false);
});
