import { expect, test } from "vitest";
import { grim } from "../../lib/exact/grim";
import { grimProbability } from "../../lib/exact/grimProbability";
import references from "../reference/consistency.json";
import { roundedRatio } from "../support/roundings";

test("agrees with the published examples", () => {
  for (const { probability, ...example } of references.grimProbability) {
    expect(grimProbability(example), JSON.stringify(example)).toBeCloseTo(probability, 12);
  }
});

test("is the share of means that no sum rounds half up to", () => {
  for (const [decimals, items] of [
    [1, 1],
    [2, 1],
    [2, 3],
  ] as const) {
    for (let n = 1; n <= 110; n++) {
      const answers = n * items;
      const possible = new Set(
        Array.from({ length: answers }, (_, sum) =>
          roundedRatio(sum, answers, decimals, "up").slice(-decimals),
        ),
      );
      const share = 1 - possible.size / 10 ** decimals;
      const mean = roundedRatio(0, 1, decimals, "up");
      expect(grimProbability({ mean, n, items }), `${n} x ${items}`).toBeCloseTo(share, 12);
    }
  }
});

test("is more than the share where ties may be rounded either way: 60 and 40 % of 40 answers", () => {
  const means = Array.from({ length: 100 }, (_, units) => roundedRatio(100 + units, 100, 2, "up"));
  expect(means.filter((mean) => !grim({ mean, n: 40 }))).toHaveLength(40);
  expect(grimProbability({ mean: "1.00", n: 40 })).toBe(0.6);
});

test("is 1 of nobody, and 0 without decimals", () => {
  expect(grimProbability({ mean: "5.00", n: 0 })).toBe(1);
  expect(grimProbability({ mean: "5", n: 1 })).toBe(0);
});
