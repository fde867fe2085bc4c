import { expect, test } from "vitest";
import { seededRandom } from "../../lib/base/random";
import { correlationMatrix } from "../../lib/stats/components/correlationMatrix";
import { cronbachAlpha } from "../../lib/stats/components/cronbachAlpha";
import { principalComponents } from "../../lib/stats/components/principalComponents";
import { designCells } from "../../lib/stats/design/Design";
import { weightedMeans } from "../../lib/stats/design/weightedMeans";
import { brownForsytheTest } from "../../lib/stats/means/brownForsytheTest";
import { describe as described } from "../../lib/stats/means/describe";
import { hedgesG } from "../../lib/stats/means/hedgesG";
import { kruskalWallis } from "../../lib/stats/means/kruskalWallis";
import { leveneTest } from "../../lib/stats/means/leveneTest";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { simpleEffects } from "../../lib/stats/means/simpleEffects";
import { twoWayAnova } from "../../lib/stats/means/twoWayAnova";
import { welchAnova } from "../../lib/stats/means/welchAnova";
import { permutationAnova } from "../../lib/stats/resampling/permutationAnova";
import { relativeError } from "../support/closeTo";

type Groups = readonly (readonly number[])[];

/** Scores in sixteenths: an offset of 1e8 moves them without a rounding. */
const { integer } = seededRandom(8, "offset");
const groups: Groups = [7, 12, 30, 9].map((size, g) =>
  Array.from({ length: size }, () => (g * 5 + integer(160)) / 16),
);
const rows: Groups = Array.from({ length: 40 }, () => {
  const common = integer(80);
  return Array.from({ length: 5 }, () => (common + integer(80)) / 16);
});
const cells = (all: Groups) => [
  [all[0]!, all[1]!],
  [all[2]!, all[3]!],
];
const weighted = (all: Groups) => {
  const scores = all.flat();
  const values = [...new Set(scores)];
  const cellOf = all.flatMap((group, g) => group.map((score) => values.indexOf(score) * all.length + g));
  const weights = scores.map((_, row) => 1 + (row % 3));
  const design = { weights, drawn: [scores.length] };
  return weightedMeans(designCells(design, cellOf, values.length * all.length), values, all.length);
};
const seeded = () => seededRandom(3, "shuffles").fraction;

/** What does not depend on where the scores lie. */
const statistics: readonly (readonly [string, (groups: Groups, rows: Groups) => readonly number[]])[] = [
  ["the standard deviation", (all) => [described(all.flat()).sd]],
  ["the one-way analysis of variance", (all) => [oneWayAnova(all).F, oneWayAnova(all).p]],
  ["Levene's test", (all) => [leveneTest(all).F, leveneTest(all).p]],
  ["Brown and Forsythe's test", (all) => [brownForsytheTest(all).F, brownForsytheTest(all).p]],
  ["Welch's test", (all) => [welchAnova(all).F, welchAnova(all).degreesOfFreedom.within]],
  ["Kruskal and Wallis's test", (all) => [kruskalWallis(all).statistic]],
  ["Hedges's g", (all) => [hedgesG(all[0]!, all[1]!).g, ...hedgesG(all[0]!, all[1]!).interval]],
  [
    "the two-way analysis of variance",
    (all) => [
      twoWayAnova(cells(all)).a.F,
      twoWayAnova(cells(all)).b.F,
      twoWayAnova(cells(all)).interaction.F,
    ],
  ],
  ["simple effects", (all) => simpleEffects(cells(all)).aWithinB.map(({ F }) => F)],
  ["the test by permutations", (all) => [permutationAnova(all, { draws: 200, random: seeded() })]],
  [
    "weighted means",
    (all) => [
      weighted(all).test.F,
      ...weighted(all).groups.flatMap(({ sd, standardError }) => [sd, standardError]),
    ],
  ],
  ["correlations", (_, all) => correlationMatrix(all).flat()],
  ["principal components", (_, all) => principalComponents(all).eigenvalues],
  [
    "alpha",
    (_, all) => {
      const { alpha, standardisedAlpha, interval, items } = cronbachAlpha(all);
      return [
        ...[alpha, standardisedAlpha, ...interval],
        ...items.flatMap(({ correctedCorrelation, alphaIfDeleted }) => [
          correctedCorrelation,
          alphaIfDeleted,
        ]),
      ];
    },
  ],
];

test.each(statistics)("an offset of 1e8 costs no digit: %s", (_, of) => {
  const moved = (all: Groups, offset: number) => all.map((own) => own.map((value) => value + offset));
  const here = of(groups, rows);
  for (const offset of [1e8, -1e8]) {
    const there = of(moved(groups, offset), moved(rows, offset));
    for (const [i, value] of there.entries()) expect(relativeError(value, here[i]!)).toBeLessThan(1e-10);
  }
  expect(here.every(Number.isFinite)).toBe(true);
});

test.each(
  statistics.slice(1, 5),
)("constant groups, a group of one and a NaN are no trouble to %s", (_, of) => {
  for (const all of [
    [
      [4, 4, 4],
      [4, 4],
    ],
    [[4], [5]],
    [
      [1, 2, Number.NaN],
      [3, 4],
    ],
  ]) {
    for (const value of of(all, [])) expect(value).toBeNaN();
  }
});
