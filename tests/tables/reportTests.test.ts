import { expect, describe as group, test } from "vitest";
import { describe } from "../../lib/stats/means/describe";
import { adjustedProbabilities } from "../../lib/stats/resampling/adjustedProbabilities";
import { checkedTests } from "../../lib/tables/checkedTests";
import { crossTable } from "../../lib/tables/crossTable";
import {
  correlationInterval,
  correlationOf,
  detectableEffect,
  isNegligible,
  isOverlooked,
} from "../../lib/tables/effectJudgement";
import { groupedScores } from "../../lib/tables/groupedScores";
import { reportTests } from "../../lib/tables/reportTests";
import { robustTests } from "../../lib/tables/robustTests";
import type { CrossedMeans } from "../../lib/tables/Table";
import { familyCounts, testFamily } from "../../lib/tables/testFamily";
import { readSurvey } from "../support/committed";
import { withoutQuestions } from "../support/wholeSurvey";

const survey = readSurvey();
const tests = reportTests(survey);
const noRandom = () => () => Number.NaN;

group("reportTests", () => {
  test("are those of every crossing of the report, in its order, each with its rank in its table", () => {
    expect(tests).toHaveLength(534);
    const sections = tests.map(({ section }) => section);
    expect(sections).toEqual(sections.toSorted((a, b) => a - b));
    const of = tests.filter(({ table }) => table.question.id === "12.2");
    expect(of.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(of.map(({ table }) => table)).size).toBe(1);
    expect(of[0]!.crossing.id).toBe("structure");
  });

  test("are those of the questions that were read", () => {
    const some = reportTests(withoutQuestions(survey, ({ id }) => !/^9\.|^2\.[36]$/.test(id)));
    expect(some.filter(({ section }) => section !== 9).map(({ table }) => table.question.id)).toEqual([
      "2.3",
      "2.6",
    ]);
    expect(some).toHaveLength(2 + tests.filter(({ section }) => section === 9).length);
  });
});

group("testFamily", () => {
  const p = [0.001, 0.04, 0.012, Number.NaN, 0.5];
  const family = testFamily(p.map((own) => ({ p: own })));

  test("adjusts over all the tests given, whatever their order", () => {
    for (const method of ["holm", "bh", "by"] as const) {
      expect(family.map(({ adjusted }) => adjusted[method])).toEqual(adjustedProbabilities(p, method));
    }
  });

  test("counts those at or under the threshold, before and after", () => {
    expect(familyCounts(family)).toEqual({ tests: 4, significant: 3, holm: 2, bh: 2, by: 2 });
    expect(familyCounts([])).toEqual({ tests: 0, significant: 0, holm: 0, bh: 0, by: 0 });
  });

  test("keeps, of the report, fewer with Holm than with Benjamini and Yekutieli, and fewer than with Benjamini and Hochberg", () => {
    const counts = familyCounts(testFamily(tests));
    expect(counts).toEqual({ tests: 534, significant: 148, holm: 31, bh: 80, by: 44 });
  });
});

group("groupedScores", () => {
  test("are the scores that the crossing describes", () => {
    const crossing = crossTable(survey, "12.11", "2.3") as CrossedMeans;
    const scores = groupedScores(crossing);
    crossing.rows.forEach((row, i) => {
      scores[i]!.forEach((own, g) => {
        expect(describe(own)).toMatchObject({ n: row.cells[g]!.n, sum: row.cells[g]!.sum });
        expect(describe(own).sd).toBeCloseTo(row.cells[g]!.sd, 12);
      });
    });
  });
});

group("checkedTests", () => {
  const of = tests.filter(({ section }) => section === 12 || section === 2);
  const checked = checkedTests(of, noRandom);

  test("give each test its own detail", () => {
    for (const { detail, p, effect } of checked) {
      expect(detail.test.p).toBe(p);
      const own = detail.kind === "counts" ? detail.v : detail.etaSquared;
      expect(own).toBe(effect);
    }
  });

  test("compare means by Welch and on ranks, and counts exactly where they are few", () => {
    for (const { detail, robust } of checked) {
      const names = robust.map(({ name }) => name);
      if (detail.kind === "means") expect(names).toEqual(["Welch", "Mann-Whitney"]);
      else expect(names).toEqual(detail.fisher ? ["Fisher"] : []);
      expect(robust.filter(({ ofScores }) => ofScores).map(({ name }) => name)).toEqual(
        names.filter((name) => name === "Mann-Whitney"),
      );
    }
  });

  test("say where the conclusion changes: 12.11, C’est du gâchis, under Welch's test alone", () => {
    const welch = checked.filter(({ robust }) =>
      robust.some(({ name, changes }) => name === "Welch" && changes),
    );
    expect(welch.map(({ table, label }) => `${table.question.id} ${label}`)).toEqual([
      "12.11 C’est du gâchis",
    ]);
    const [only] = welch;
    // From its printed moments, in R: t.test of n = 27 and 34, means 93/27 and 182/34, sums of squares 607 and 1514.
    const variance = (n: number, sum: number, squares: number) => (squares - sum ** 2 / n) / (n - 1);
    const [a, b] = [variance(27, 93, 607) / 27, variance(34, 182, 1514) / 34];
    const t = (93 / 27 - 182 / 34) / Math.sqrt(a + b);
    const { detail } = only!;
    expect(detail.kind === "means" && detail.welch.F).toBeCloseTo(t ** 2, 10);
    expect(detail.kind === "means" && detail.welch.degreesOfFreedom.within).toBeCloseTo(
      (a + b) ** 2 / (a ** 2 / 26 + b ** 2 / 33),
      8,
    );
    expect(only!.p).toBeGreaterThan(0.05);
    expect(only!.robust[0]!.p).toBeLessThan(0.05);
  });

  test("never say that a test which cannot be made changes a conclusion", () => {
    const { detail } = checked.find(({ detail: own }) => own.kind === "means")!;
    if (detail.kind !== "means") throw new Error("a test of means");
    const unmade = { ...detail, welch: { ...detail.welch, p: Number.NaN } };
    expect(robustTests(unmade)[0]).toMatchObject({ name: "Welch", changes: false });
  });
});

group("an effect is judged", () => {
  test("negligible where it is significant and smaller than small, overlooked where it is neither", () => {
    expect(isNegligible({ p: 0.05, effect: 0.0999, measure: "V" })).toBe(true);
    expect(isNegligible({ p: 0.05, effect: 0.1, measure: "V" })).toBe(false);
    expect(isNegligible({ p: 0.051, effect: 0.001, measure: "eta²" })).toBe(false);
    expect(isOverlooked({ p: 0.051, effect: 0.01, measure: "eta²" })).toBe(true);
    expect(isOverlooked({ p: 0.051, effect: 0.01, measure: "eta²" }, "medium")).toBe(false);
    expect(isOverlooked({ p: 0.05, effect: 0.4, measure: "V" })).toBe(false);
    expect(isOverlooked({ p: Number.NaN, effect: 0.4, measure: "V" })).toBe(false);
  });

  test("on the scale of a correlation, with two groups: eta is that of the scores and the group", () => {
    const crossing = crossTable(survey, "17.3", "2.3") as CrossedMeans;
    const [detail] = checkedTests(
      tests.filter(({ table }) => table.question.id === "17.3").slice(0, 1),
      noRandom,
    );
    const [scores] = groupedScores(crossing);
    const all = scores!.flatMap((own, g) => own.map((score) => [g, score] as const));
    const mean = (k: 0 | 1) => all.reduce((sum, pair) => sum + pair[k], 0) / all.length;
    const product = (k: 0 | 1, l: 0 | 1) =>
      all.reduce((sum, pair) => sum + (pair[k] - mean(k)) * (pair[l] - mean(l)), 0);
    const r = Math.abs(product(0, 1)) / Math.sqrt(product(0, 0) * product(1, 1));
    expect(correlationOf("eta²", detail!.effect)).toBeCloseTo(r, 10);
    const [low, high] = correlationInterval(detail!.detail);
    expect(low).toBeLessThan(r);
    expect(high).toBeGreaterThan(r);
    expect(detectableEffect(detail!.detail)).toBeLessThan(0.01);
  });
});
