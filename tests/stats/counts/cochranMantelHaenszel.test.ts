import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import { cochranMantelHaenszel } from "../../../lib/stats/counts/cochranMantelHaenszel";
import { relativeError } from "../../support/closeTo";
import { references } from "../interactionReferences";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

for (const reference of references.strata) {
  test(`agrees with R's mantelhaen.test: ${reference.name}`, () => {
    const { corrected, uncorrected, oddsRatio, interval } = cochranMantelHaenszel(reference.strata);
    for (const [ours, theirs] of [
      [corrected, reference.corrected],
      [uncorrected, reference.uncorrected],
    ] as const) {
      expect(relativeError(ours.statistic, theirs.statistic)).toBeLessThan(1e-12);
      expect(relativeError(ours.p, theirs.p)).toBeLessThan(1e-11);
    }
    expect(relativeError(oddsRatio, reference.oddsRatio)).toBeLessThan(1e-14);
    const narrower = cochranMantelHaenszel(reference.strata, 0.9).interval;
    for (const end of [0, 1] as const) {
      expect(relativeError(interval[end], reference.interval[end]!)).toBeLessThan(1e-13);
      expect(relativeError(narrower[end], reference.interval90[end]!)).toBeLessThan(1e-13);
    }
  });
}

test("gives what the SAS manual prints of its migraine trial", () => {
  const { uncorrected } = cochranMantelHaenszel([
    [
      [16, 11],
      [5, 20],
    ],
    [
      [12, 16],
      [7, 19],
    ],
  ]);
  expect(uncorrected.statistic.toFixed(4)).toBe("8.3052");
  expect(uncorrected.p.toFixed(4)).toBe("0.0040");
});

const count = fc.integer({ min: 0, max: 300 });
const filled = fc.integer({ min: 1, max: 300 });
const tableOf = (cell: fc.Arbitrary<number>) => fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell));
const strataOf = (cell: fc.Arbitrary<number>) => fc.array(tableOf(cell), { minLength: 1, maxLength: 6 });

test("of one stratum it is Pearson's chi-square times (n - 1) / n, and the odds ratio of the table", () => {
  fc.assert(
    fc.property(tableOf(filled), (table) => {
      const n = table.flat().reduce((sum, own) => sum + own, 0);
      const { uncorrected, oddsRatio } = cochranMantelHaenszel([table]);
      const expected = (chiSquareTest(table).statistic * (n - 1)) / n;
      expect(uncorrected.statistic).toBeCloseTo(expected, 9);
      const [[a, b], [c, d]] = table;
      expect(relativeError(oddsRatio, (a * d) / (b * c))).toBeLessThan(1e-13);
    }),
  );
});

test("rows exchanged keep the statistics and turn the odds ratio and its interval over", () => {
  fc.assert(
    fc.property(strataOf(filled), (strata) => {
      const one = cochranMantelHaenszel(strata);
      const other = cochranMantelHaenszel(strata.map((table) => [...table].reverse()));
      expect(relativeError(1 + other.corrected.statistic, 1 + one.corrected.statistic)).toBeLessThan(1e-9);
      expect(relativeError(1 + other.uncorrected.statistic, 1 + one.uncorrected.statistic)).toBeLessThan(
        1e-9,
      );
      expect(relativeError(other.oddsRatio * one.oddsRatio, 1)).toBeLessThan(1e-12);
      expect(relativeError(other.interval[0] * one.interval[1], 1)).toBeLessThan(1e-12);
    }),
  );
});

test("the correction never raises the statistic, and the interval contains the odds ratio", () => {
  fc.assert(
    fc.property(strataOf(count), (strata) => {
      const { corrected, uncorrected, oddsRatio, interval } = cochranMantelHaenszel(strata);
      fc.pre(Number.isFinite(uncorrected.statistic) && oddsRatio > 0 && oddsRatio < infinity);
      expect(corrected.statistic).toBeLessThanOrEqual(uncorrected.statistic);
      expect(interval[0]).toBeLessThanOrEqual(oddsRatio);
      expect(interval[1]).toBeGreaterThanOrEqual(oddsRatio);
    }),
  );
});

test("strata of nobody or of one respondent do not count", () => {
  const strata = references.strata[1]!.strata;
  const none = [
    [0, 0],
    [0, 0],
  ];
  const single = [
    [0, 1],
    [0, 0],
  ];
  expect(cochranMantelHaenszel([none, ...strata, single])).toEqual(cochranMantelHaenszel(strata));
});

test("an empty diagonal makes the odds ratio 0 or infinite, without interval", () => {
  expect(
    cochranMantelHaenszel([
      [
        [5, 0],
        [0, 4],
      ],
    ]),
  ).toMatchObject({ oddsRatio: infinity, interval: [nan, nan] });
  expect(
    cochranMantelHaenszel([
      [
        [0, 5],
        [4, 0],
      ],
    ]),
  ).toMatchObject({ oddsRatio: 0, interval: [nan, nan] });
});

test("without a stratum where both vary there is nothing to test", () => {
  for (const strata of [
    [],
    [
      [
        [0, 0],
        [3, 4],
      ],
    ],
    [
      [
        [2, 0],
        [3, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      [
        [1, nan],
        [2, 3],
      ],
    ],
  ]) {
    const { corrected, uncorrected, oddsRatio } = cochranMantelHaenszel(strata);
    expect(corrected).toEqual({ statistic: nan, p: nan });
    expect(uncorrected).toEqual({ statistic: nan, p: nan });
    expect(oddsRatio).toBeNaN();
  }
});
