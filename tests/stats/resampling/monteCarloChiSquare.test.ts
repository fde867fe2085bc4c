import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { expect, test } from "vitest";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import { monteCarloChiSquare } from "../../../lib/stats/resampling/monteCarloChiSquare";
import { everyTable, waysOf } from "../everyTable";
import { transpose } from "../tables";

function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** The probability of a chi-square as large as the observed one, over every table with its margins. */
function exactP(observed: readonly (readonly number[])[]): number {
  const { statistic } = chiSquareTest(observed);
  const tables = everyTable(observed.map(total), transpose(observed).map(total)).map((table) => ({
    ways: Number(waysOf(table)),
    reaches: chiSquareTest(table).statistic >= statistic * (1 - 1e-7),
  }));
  const reached = tables.filter(({ reaches }) => reaches);
  return total(reached.map(({ ways }) => ways)) / total(tables.map(({ ways }) => ways));
}

test.each([
  {
    name: "2x2",
    observed: [
      [3, 1],
      [1, 3],
    ],
  },
  {
    name: "3x2",
    observed: [
      [6, 1],
      [2, 4],
      [3, 3],
    ],
  },
  {
    name: "3x3 with ties",
    observed: [
      [2, 2, 1],
      [2, 2, 3],
      [2, 2, 2],
    ],
  },
  {
    name: "4x2, rare",
    observed: [
      [6, 0],
      [0, 5],
      [4, 1],
      [1, 4],
    ],
  },
  {
    name: "3x2 of uneven rows",
    observed: [
      [3, 0],
      [9, 12],
      [4, 6],
    ],
  },
])("comes as near to the exact probability as its draws allow: $name", ({ observed }) => {
  const draws = 20_000;
  const exact = exactP(observed);
  const error = Math.sqrt((exact * (1 - exact)) / draws);
  const p = monteCarloChiSquare(observed, { draws, random: seeded(2026) });
  expect(Math.abs(p - exact)).toBeLessThan(4 * error + 1 / draws);
});

test("comes near to the chi-square test itself where the counts are large", () => {
  const observed = [12, 40, 33, 88, 104, 40].map((count, i) => [count, [31, 99, 60, 178, 180, 62][i]!]);
  const { p } = chiSquareTest(observed);
  const estimate = monteCarloChiSquare(observed, { draws: 4000, random: seeded(7) });
  expect(Math.abs(estimate - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 4000) + 0.005);
});

test("one draw gives back the observed table as often as its probability says", () => {
  const random = seeded(2026);
  const observed = [
    [2, 0],
    [0, 1],
  ];
  const p = Array.from({ length: 600 }, () => monteCarloChiSquare(observed, { draws: 1, random }));
  const reached = p.filter((value) => value === 1).length;
  expect(Math.abs(reached - 200)).toBeLessThan(4 * Math.sqrt(600 * (1 / 3) * (2 / 3)));
});

test("is never 0: one over one more than the draws where no table reaches the observed one", () => {
  expect(
    monteCarloChiSquare(
      [
        [40, 0],
        [0, 40],
      ],
      { draws: 99, random: seeded(1) },
    ),
  ).toBe(0.01);
});

test("is 1 where every table is as far from independence as the observed one", () => {
  expect(
    monteCarloChiSquare(
      [
        [10, 20],
        [30, 60],
      ],
      { draws: 99, random: seeded(1) },
    ),
  ).toBe(1);
  expect(
    monteCarloChiSquare(
      [
        [1, 0],
        [0, 1],
      ],
      { draws: 99, random: seeded(1) },
    ),
  ).toBe(1);
});

test("the same seed gives the same probability, and empty rows and columns change nothing", () => {
  const observed = [
    [3, 1],
    [1, 3],
  ];
  const p = monteCarloChiSquare(observed, { draws: 500, random: seeded(3) });
  expect(monteCarloChiSquare(observed, { draws: 500, random: seeded(3) })).toBe(p);
  const padded = [
    [3, 0, 1],
    [0, 0, 0],
    [1, 0, 3],
  ];
  expect(monteCarloChiSquare(padded, { draws: 500, random: seeded(3) })).toBe(p);
});

test("is NaN with fewer than two filled rows or columns, and with a NaN among the counts", () => {
  for (const observed of [
    [],
    [[1, 2]],
    [[1], [2]],
    [
      [0, 0],
      [1, 2],
    ],
    [
      [Number.NaN, 1],
      [2, 3],
    ],
  ]) {
    expect(monteCarloChiSquare(observed, { draws: 9, random: seeded(1) })).toBeNaN();
  }
});
