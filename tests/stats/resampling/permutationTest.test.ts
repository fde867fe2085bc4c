import { expect, test } from "vitest";
import { permutationTest } from "../../../lib/stats/resampling/permutationTest";
import { seededUniform } from "../tableOfScores";

const observed = [
  [8, 2],
  [2, 8],
];
const shuffles = (draws: number, seed = 1) => ({ draws, random: seededUniform(seed) });

test("is one more than the shuffles that reach the statistic, over one more than the shuffles", () => {
  let asked = 0;
  // Every third shuffle reaches it: the observed table comes first.
  const p = permutationTest(observed, () => (asked++ % 3 === 0 ? 1 : 0), shuffles(99));
  expect(asked).toBe(100);
  expect(p).toBe((1 + 33) / 100);
});

test("counts as equal what rounding separates, and nothing else", () => {
  let asked = 0;
  const fall = (share: number) => {
    asked = 0;
    return permutationTest(observed, () => (asked++ === 0 ? 0.3 : 0.3 * share), shuffles(9));
  };
  expect(fall(1 - 1e-12)).toBe(1);
  expect(fall(1 - 1e-5)).toBe(0.1);
  asked = 0;
  expect(permutationTest(observed, () => (asked++ === 0 ? 1e-30 : 0), shuffles(9))).toBe(1);
});

test("is NaN where the statistic is, without a shuffle", () => {
  const random = () => {
    throw new Error("Nothing is to be drawn.");
  };
  expect(permutationTest(observed, () => Number.NaN, { draws: 9, random })).toBeNaN();
});

test("is 1 without shuffles: nothing is known", () => {
  expect(permutationTest(observed, () => 1, shuffles(0))).toBe(1);
});

test("gives the statistic the table itself first, then tables with the same margins", () => {
  const seen: string[] = [];
  permutationTest(
    observed,
    (cells) => {
      seen.push(Array.from(cells).join());
      return 0;
    },
    shuffles(20),
  );
  expect(seen[0]).toBe("8,2,2,8");
  for (const cells of seen) {
    const [a, b, c, d] = cells.split(",").map(Number) as [number, number, number, number];
    expect([a + b, c + d, a + c, b + d]).toEqual([10, 10, 10, 10]);
  }
});
