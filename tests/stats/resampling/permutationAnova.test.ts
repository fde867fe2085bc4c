import { describe, expect, test } from "vitest";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import { permutationAnova } from "../../../lib/stats/resampling/permutationAnova";
import { seededUniform } from "../tableOfScores";

/** The share of all ways to deal the scores to groups of these sizes that reach the observed F. */
function exactP(groups: readonly (readonly number[])[]): number {
  const { F } = oneWayAnova(groups);
  const all = groups.flat();
  const dealt = groups.map((): number[] => []);
  let [ways, reached] = [0, 0];
  const deal = (next: number) => {
    if (next === all.length) {
      ways++;
      if (oneWayAnova(dealt).F >= F * (1 - 1e-9) - 1e-12) reached++; // equal fractions round apart
      return;
    }
    dealt.forEach((group, g) => {
      if (group.length === groups[g]!.length) return;
      group.push(all[next]!);
      deal(next + 1);
      group.pop();
    });
  };
  deal(0);
  return reached / ways;
}

const near = (p: number, exact: number, draws: number) =>
  expect(Math.abs(p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / draws) + 1 / draws);

describe("permutationAnova", () => {
  test.each([
    [
      "two groups of scores, shuffled",
      [
        [7, 9, 10, 8, 6],
        [5, 3, 7, 6],
      ],
    ],
    [
      "few values, dealt",
      [
        [1, 1, 2, 2, 2, 3, 3, 3],
        [1, 1, 1, 1, 2, 2, 2, 3],
      ],
    ],
    [
      "few values and unequal groups, dealt",
      [
        [3, 3, 2],
        [1, 1, 1, 2, 2, 1, 3, 2, 1],
      ],
    ],
    [
      "three groups",
      [
        [1, 2, 2],
        [3, 4, 4],
        [2, 5],
      ],
    ],
    [
      "groups that differ and are constant",
      [
        [2, 2, 2],
        [5, 5, 5, 5],
      ],
    ],
    [
      "equal means",
      [
        [1, 5, 3],
        [2, 4, 3],
      ],
    ],
    [
      "an outlier",
      [
        [1, 2, 1, 100],
        [2, 1, 2, 2],
      ],
    ],
    [
      "fractions whose sums round",
      [
        [0.1, 0.2, 0.7],
        [0.3, 0.4, 0.6, 0.5],
      ],
    ],
    [
      "fractions of equal means",
      [
        [0.1, 0.3],
        [0.2, 0.2],
      ],
    ],
    [
      "negative scores far from 0",
      [
        [-1e6, -1e6 + 1, -1e6 + 2],
        [-1e6 + 2, -1e6 + 4, -1e6 + 3],
      ],
    ],
  ])("comes as near to the share of all permutations as its draws allow: %s", (_, groups) => {
    const draws = 20_000;
    near(permutationAnova(groups, { draws, random: seededUniform(2026) }), exactP(groups), draws);
  });

  test("comes near to the analysis of variance itself where there are many scores", () => {
    const random = seededUniform(5);
    const groups = [0, 0.25].map((shift) =>
      Array.from({ length: 300 }, () => 1 + Math.floor(9 * Math.min(0.99, random() + shift * random()))),
    );
    const { p } = oneWayAnova(groups);
    expect(p).toBeGreaterThan(1e-6);
    expect(p).toBeLessThan(0.5);
    const draws = 10_000;
    const estimate = permutationAnova(groups, { draws, random: seededUniform(1) });
    expect(Math.abs(estimate - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws) + 0.003);
  });

  // Of 100 p-values that are all as probable: 0.01, 0.02 ... 1.
  test.each([
    ["shuffled", 24, 24],
    ["dealt", 80, 20],
  ])("is uniform where the groups do not differ: scores that are %s", (_, n, values) => {
    const random = seededUniform(11);
    const scores = Array.from({ length: values }, (_, i) => Math.sqrt(2 + i) + 0.1 * random());
    const times = 1500;
    const tenths = Array<number>(10).fill(0);
    for (let time = 0; time < times; time++) {
      const drawn = Array.from({ length: n }, (_, i) => ({ score: scores[i % values]!, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ score }) => score);
      const third = Math.floor(n / 3);
      const p = permutationAnova([drawn.slice(0, third), drawn.slice(third)], { draws: 99, random });
      tenths[Math.ceil(Number((10 * p).toFixed(6))) - 1]!++;
    }
    const expected = times / 10;
    const statistic = tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(statistic).toBeLessThan(27.9); // chi-square of 9 degrees of freedom, one in a thousand
  });

  test("the same seed gives the same probability, another seed or one more draw another", () => {
    const groups = [
      [1, 2, 2, 3, 4, 4, 5, 3],
      [2, 3, 4, 5, 5, 5, 4, 1],
    ];
    const p = (seed: number, draws = 999) => permutationAnova(groups, { draws, random: seededUniform(seed) });
    expect(p(3)).toBe(p(3));
    expect(p(3)).not.toBe(p(4));
    expect(p(3)).not.toBe(p(3, 1000));
  });

  test("does not depend on the unit nor on the origin of the scores", () => {
    const groups = [
      [1, 2, 2, 3, 4, 4, 5, 3],
      [2, 3, 4, 5, 5, 5, 4, 1],
    ];
    const p = (of: (score: number) => number) =>
      permutationAnova(
        groups.map((group) => group.map(of)),
        { draws: 500, random: seededUniform(3) },
      );
    expect(p((score) => 10 * score + 7)).toBe(p((score) => score));
    expect(p((score) => -score)).toBe(p((score) => score));
  });

  test("counts a tie in whole numbers however close another F comes", () => {
    // 1 of 6 choices of two gives each sum but 5, which two of them give: F is tied with its mirror.
    const groups = [
      [1, 4],
      [2, 3],
    ];
    expect(permutationAnova(groups, { draws: 99, random: seededUniform(1) })).toBe(1);
  });

  test("empty groups do not count as groups", () => {
    const p = (groups: readonly (readonly number[])[]) =>
      permutationAnova(groups, { draws: 200, random: seededUniform(9) });
    expect(p([[], [1, 2, 3], [], [2, 4, 4]])).toBe(
      p([
        [1, 2, 3],
        [2, 4, 4],
      ]),
    );
  });

  test.each([
    ["no group", []],
    ["one group", [[1, 2, 3]]],
    ["one empty group beside another", [[1, 2, 3], []]],
    ["two respondents", [[1], [2]]],
    ["a respondent a group", [[1], [2], [3]]],
    [
      "constant scores",
      [
        [4, 4, 4],
        [4, 4],
      ],
    ],
    [
      "constant fractions",
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1, 0.1],
      ],
    ],
    [
      "a NaN among the scores",
      [
        [1, Number.NaN, 3],
        [2, 4],
      ],
    ],
  ])("is NaN with %s", (_, groups) => {
    expect(permutationAnova(groups, { draws: 9, random: seededUniform(1) })).toBeNaN();
    expect(oneWayAnova(groups).p).toBeNaN();
  });
});
