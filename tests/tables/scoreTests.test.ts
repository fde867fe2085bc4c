import { expect, test } from "vitest";
import { kruskalWallis } from "../../lib/stats/means/kruskalWallis";
import { scoreTests } from "../../lib/tables/scoreTests";

test("two groups are tested on ranks by Mann and Whitney's, worked by hand", () => {
  // Of nine pairs, 3 wins over 1 and 2, and 5 over all: the first group has six and a half with the tie at 2.
  const { ranks } = scoreTests([
    [2, 3, 5],
    [1, 2, 4],
  ]);
  expect(ranks).toMatchObject({ test: "Mann-Whitney", statistic: 1.5 + 2 + 3 });
});

test("variances are compared by the deviations from the medians, worked by hand", () => {
  // Deviations 1, 0, 1 and 3, 0, 3: means 2/3 and 2, so F = (8/3) / ((2/3 + 6) / 4).
  const { variances } = scoreTests([
    [4, 5, 6],
    [2, 5, 8],
  ]);
  expect(variances.F).toBeCloseTo(1.6, 12);
});

test("a group without scores is left out, and three are tested by Kruskal and Wallis's", () => {
  const groups = [
    [1, 2, 6],
    [2, 3, 9],
    [4, 4, 8],
  ];
  expect(scoreTests([groups[0]!, [], groups[1]!]).ranks.test).toBe("Mann-Whitney");
  const { statistic, p } = kruskalWallis(groups);
  expect(scoreTests(groups).ranks).toEqual({ test: "Kruskal-Wallis", statistic, p });
});
