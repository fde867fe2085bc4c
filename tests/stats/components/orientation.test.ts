import { expect, test } from "vitest";
import { orientation } from "../../../lib/stats/components/orientation";

test("is the sign of the entry of greatest absolute value", () => {
  expect(orientation([0.3, -0.9, 0.5])).toBe(-1);
  expect(orientation([-0.3, 0.9, -0.5])).toBe(1);
});

test("leaves ties to the first, and takes for ties what agrees to nine digits", () => {
  const half = Math.SQRT1_2;
  expect(orientation([half, -half])).toBe(1);
  expect(orientation([-half, half])).toBe(-1);
  expect(orientation([half, -half * (1 + 1e-13)])).toBe(1);
  expect(orientation([half, -half * (1 + 1e-6)])).toBe(-1);
});

test("is 1 where there is nothing to choose by", () => {
  expect(orientation([])).toBe(1);
  expect(orientation([0, 0])).toBe(1);
  expect(orientation([Number.NaN])).toBe(1);
});
