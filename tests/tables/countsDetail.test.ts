import { describe, expect, test } from "vitest";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { chiSquareUpperTail } from "../../lib/stats/distributions/chiSquareUpperTail";
import { smallestDetectableW } from "../../lib/stats/power/smallestDetectableW";
import { adjustedProbabilities } from "../../lib/stats/resampling/adjustedProbabilities";
import { countsDetails } from "../../lib/tables/countsDetail";
import { crossTable } from "../../lib/tables/crossTable";
import type { CountedCrossing } from "../../lib/tables/observedTables";
import { countsCrossing, gridCrossing, multipleCrossing } from "../present/crossings";
import residuals from "../reference/adjustedResiduals.json";
import associations from "../reference/associations.json";
import fisher from "../reference/fisherExactTest.json";
import { relativeError } from "../support/closeTo";
import { readSurvey } from "../support/committed";
import { longTest } from "../support/realChecks";

const noRandom = () => {
  throw new Error("No table is to be drawn.");
};

describe("countsDetails", () => {
  test("has R's residuals, V, phi and odds ratio on a crossing of the report (2.8 by type of structure)", () => {
    const [detail] = countsDetails(crossTable(readSurvey(), "2.8", "2.3") as CountedCrossing, noRandom);
    const { observed, pair } = detail!;
    const byR = residuals.find(({ observed: own }) => String(own) === String(observed))!;
    const assoc = associations.find(({ observed: own }) => String(own) === String(observed))!;
    expect(observed).toEqual([
      [286, 358],
      [192, 91],
    ]);
    expect(relativeError(detail!.residuals[0]![0]!, byR.residuals[0]![0]!)).toBeLessThan(1e-10);
    expect(relativeError(detail!.vInterval[0], assoc.v95[0]!)).toBeLessThan(1e-8);
    expect(relativeError(detail!.correctedV, assoc.biasCorrectedV!)).toBeLessThan(1e-10);
    expect(relativeError(pair!.phi, assoc.phi!)).toBeLessThan(1e-10);
    expect(relativeError(pair!.odds.ratio, (286 * 91) / (358 * 192))).toBeLessThan(1e-12);
    expect(relativeError(pair!.odds.ratio, assoc.oddsRatio!)).toBeLessThan(1e-10);
    expect(relativeError(pair!.odds.interval[1], assoc.odds95![1]!)).toBeLessThan(1e-8);
  });

  test("counts cells that are one and the same test once: the four of a 2 x 2 table are its chi-square", () => {
    const [detail] = countsDetails(
      countsCrossing([
        [30, 40],
        [50, 35],
      ]),
      noRandom,
    );
    for (const p of detail!.residualP.flat()) expect(relativeError(p, detail!.test.p)).toBeLessThan(1e-10);
  });

  test("adjusts over the rows of two columns, and over every cell of three", () => {
    const two = countsDetails(
      countsCrossing([
        [90, 50],
        [40, 60],
        [33, 37],
        [20, 44],
      ]),
      noRandom,
    )[0]!;
    const first = two.residuals.map(([z]) => z!);
    expect(two.residuals.map(([, z]) => z!)).toEqual(first.map((z) => expect.closeTo(-z, 10)));
    expect(two.residualP.map(([p]) => p!)).toEqual(two.residualP.map(([, p]) => expect.closeTo(p!, 12)));
    const smallest = Math.min(...two.residualP.flat());
    const alone = Math.min(...oneByOne(two));
    expect(relativeError(smallest, 4 * alone)).toBeLessThan(1e-9);
    const three = countsDetails(
      countsCrossing([
        [90, 50, 40],
        [40, 60, 50],
        [33, 37, 90],
      ]),
      noRandom,
    )[0]!;
    expect(three.residualP.flat()).toEqual(
      adjustedProbabilities(oneByOne(three), "holm").map((p) => expect.closeTo(p, 12)),
    );
  });

  test("adjusts the answers of a multiple choice, and the items of a grid, together", () => {
    const crossing = multipleCrossing(
      [
        [30, 12],
        [8, 40],
        [25, 28],
      ],
      [50, 60],
    );
    const details = countsDetails(crossing, noRandom);
    const adjusted = adjustedProbabilities(
      crossing.rows.map((row) => row.test.p),
      "holm",
    );
    expect(details.map(({ residualP }) => residualP[0]![0]!)).toEqual(
      adjusted.map((p) => expect.closeTo(p, 10)),
    );
    expect(details.map(({ observed }) => observed[1])).toEqual([
      [20, 48],
      [42, 20],
      [25, 32],
    ]);
    const item = [
      [30, 12],
      [20, 48],
    ];
    const grid = countsDetails(gridCrossing([item, item]), noRandom);
    expect(relativeError(grid[0]!.residualP[0]![0]!, 2 * grid[0]!.test.p)).toBeLessThan(1e-9);
  });

  test("has an exact p where Cochran's rule fails, and there alone: R's fisher.test", () => {
    const small = fisher.find(({ name }) => name === "2x2 with an empty cell")!;
    const table = small.observed.map((row) => [...row]);
    const [detail] = countsDetails(countsCrossing(table), noRandom);
    expect(detail!.fisher?.method).toBe("Fisher");
    expect(relativeError(detail!.fisher!.p, small.p!)).toBeLessThan(1e-8);
    const [large] = countsDetails(
      countsCrossing([
        [30, 40],
        [50, 35],
      ]),
      noRandom,
    );
    expect(large).not.toHaveProperty("fisher");
  });

  longTest("draws tables, and says how many, where they are too many to be counted out", () => {
    let state = 1;
    const random = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const wide = Array.from({ length: 3 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) => 1 + ((7 * i + 5 * j) % 4)),
    );
    const [detail] = countsDetails(crossingOf(wide), random);
    const { fisher: drawn } = detail!;
    expect(drawn).toMatchObject({ method: "Monte-Carlo", draws: 9_999 });
    if (drawn?.method !== "Monte-Carlo") return;
    expect(drawn.standardError).toBeCloseTo(Math.sqrt((drawn.p * (1 - drawn.p)) / 1e4), 12);
    expect(Math.abs(drawn.p - detail!.test.p)).toBeLessThan(0.05);
  });

  test("says the smallest V that would be found, in the scale of the table", () => {
    const [two] = countsDetails(
      countsCrossing([
        [30, 40],
        [50, 35],
      ]),
      noRandom,
    );
    expect(two!.detectable).toBe(smallestDetectableW(155, 1));
    const [three] = countsDetails(
      countsCrossing([
        [30, 40, 20],
        [50, 35, 20],
        [20, 30, 40],
      ]),
      noRandom,
    );
    expect(three!.detectable).toBeCloseTo(smallestDetectableW(285, 4) / Math.SQRT2, 12);
  });

  test("is NaN, and no exact p, where there is no test", () => {
    const [detail] = countsDetails(
      countsCrossing([
        [4, 6],
        [0, 0],
      ]),
      noRandom,
    );
    expect(detail!.test.p).toBeNaN();
    expect(detail!.detectable).toBeNaN();
    expect(detail).not.toHaveProperty("fisher");
  });
});

/** The p of each cell by itself: the square of its residual is a chi-square. */
function oneByOne({ residuals: own }: { readonly residuals: readonly (readonly number[])[] }): number[] {
  return own.flat().map((z) => chiSquareUpperTail(z ** 2, 1));
}

function crossingOf(observed: readonly (readonly number[])[]): CountedCrossing {
  const base = countsCrossing([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  const sizes = observed[0]!.map((_, g) => observed.reduce((sum, row) => sum + row[g]!, 0));
  return {
    ...base,
    groups: sizes.map((n, g) => ({ label: `g${g}`, n })),
    rows: observed.map((row, i) => ({
      ...base.rows[i]!,
      cells: row.map((n, g) => ({ n, base: sizes[g]!, percent: 0 })),
    })),
    test: chiSquareTest(observed),
  };
}
