import { expect, test } from "vitest";
import { possibleSums } from "../../lib/exact/possibleSums";

test("gives the sums whose mean is printed so, ties rounded up or down", () => {
  expect(possibleSums("5,18", 28)).toEqual([145, 145]);
  // 300 x 2.335 = 700.5 and 300 x 2.345 = 703.5
  expect(possibleSums("2.34", 300)).toEqual([701, 703]);
  // 40 x 1.025 = 41 and 40 x 1.035 = 41.4; 200 x 1.025 = 205 and 200 x 1.035 = 207
  expect(possibleSums("1.03", 40)).toEqual([41, 41]);
  expect(possibleSums("1.03", 200)).toEqual([205, 207]);
  expect(possibleSums("0.00", 200)).toEqual([0, 1]);
});

test("gives no sum of a mean that is none's, nor of nobody", () => {
  for (const [mean, count] of [
    ["5.19", 28],
    ["0.00", 0],
    ["3", 0],
  ] as const) {
    const [least, most] = possibleSums(mean, count);
    expect(least, mean).toBeGreaterThan(most);
  }
});
