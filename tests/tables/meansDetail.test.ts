import { describe, expect, test } from "vitest";
import { brownForsytheTest } from "../../lib/stats/means/brownForsytheTest";
import { kruskalWallis } from "../../lib/stats/means/kruskalWallis";
import { mannWhitney } from "../../lib/stats/means/mannWhitney";
import { welchAnova } from "../../lib/stats/means/welchAnova";
import { anovaPower } from "../../lib/stats/power/anovaPower";
import { meansDetails } from "../../lib/tables/meansDetail";
import { meansCrossing, someScores } from "../present/crossings";
import references from "../reference/scores.json";
import { relativeError } from "../support/closeTo";

const [reference] = references;
const groups = reference!.groups as readonly (readonly number[])[];

describe("meansDetails", () => {
  test("agrees with R on what moments determine, and on what scores do", () => {
    const [detail] = meansDetails(meansCrossing([groups]), [groups]);
    expect(relativeError(detail!.welch.p, reference!.welch.p!)).toBeLessThan(1e-9);
    expect(relativeError(detail!.g!.g, reference!.hedges.g!)).toBeLessThan(1e-9);
    expect(relativeError(detail!.omegaSquared, reference!.omegaSquared!)).toBeLessThan(1e-9);
    expect(detail!.ofScores!.ranks).toEqual({
      test: "Mann-Whitney",
      statistic: mannWhitney(groups[0]!, groups[1]!).U,
      p: mannWhitney(groups[0]!, groups[1]!).p,
    });
    expect(detail!.ofScores!.variances.p).toBe(brownForsytheTest(groups).p);
  });

  test("leaves out what depends on scores where there are none at hand, and nothing else changes", () => {
    const crossing = meansCrossing(someScores(3, 2));
    const { ofScores: _, ...rest } = meansDetails(crossing, someScores(3, 2))[1]!;
    expect(meansDetails(crossing)[1]).toEqual(rest);
  });

  test("compares more than two groups by Kruskal and Wallis, without a standardised difference", () => {
    const [scores] = someScores(1, 3);
    const [detail] = meansDetails(meansCrossing([scores!]), [scores!]);
    expect(detail!.ofScores!.ranks).toMatchObject({
      test: "Kruskal-Wallis",
      p: kruskalWallis(scores!).p,
    });
    expect(detail).not.toHaveProperty("g");
    expect(detail!.detectable).not.toHaveProperty("d");
    expect(relativeError(detail!.welch.F, welchAnova(scores!).F)).toBeLessThan(1e-12);
  });

  test("says the smallest effect found four times in five, as eta squared and as d", () => {
    const [detail] = meansDetails(meansCrossing([groups]));
    const { etaSquared, d } = detail!.detectable;
    const sizes = groups.map(({ length }) => length);
    expect(anovaPower(Math.sqrt(etaSquared / (1 - etaSquared)), sizes)).toBeCloseTo(0.8, 8);
    const [a, b] = sizes as [number, number];
    const f = (d! * Math.sqrt(a * b)) / (a + b);
    expect(anovaPower(f, sizes)).toBeCloseTo(0.8, 8);
  });

  test("is NaN where there is nothing to compare: an empty group", () => {
    const [detail] = meansDetails(meansCrossing([[[1, 2, 5], []]]), [[[1, 2, 5], []]]);
    expect(detail).toMatchObject({
      etaSquared: Number.NaN,
      welch: { p: Number.NaN },
      detectable: { etaSquared: Number.NaN },
    });
    expect(detail!.ofScores!.ranks.p).toBeNaN();
  });
});
