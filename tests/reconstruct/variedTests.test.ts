import { beforeAll, describe, expect } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { solutionValue } from "../../lib/base/Solution";
import { ensemble } from "../../lib/reconstruct/ensemble";
import { reconstruct } from "../../lib/reconstruct/reconstruct";
import { variedTests } from "../../lib/reconstruct/variedTests";
import { brownForsytheTest } from "../../lib/stats/means/brownForsytheTest";
import { mannWhitney } from "../../lib/stats/means/mannWhitney";
import { welchAnovaOf } from "../../lib/stats/means/welchAnova";
import { checkedTests } from "../../lib/tables/checkedTests";
import { reportTests } from "../../lib/tables/reportTests";
import { answersIn } from "../support/columns";
import { readPublished, readQuestionnaire, readSurvey } from "../support/committed";
import { longTest } from "../support/realChecks";
import { withoutQuestions } from "../support/wholeSurvey";

const questionnaire = readQuestionnaire();
const published = readPublished();
const survey = readSurvey();
const seed = 2023;

describe("variedTests", () => {
  const vary = (of: Survey) =>
    solutionValue(variedTests(reportTests(of), questionnaire, published, { draws: 1, seed }));
  let tests: ReturnType<typeof vary>;
  beforeAll(() => {
    tests = vary(survey);
  });

  longTest(
    "has all the tests of means in order, and first what they give on the committed reconstruction",
    () => {
      const checked = checkedTests(reportTests(survey), () => () => Number.NaN);
      const own = checked.flatMap(({ table, label, detail }) =>
        detail.kind === "means"
          ? [[table.question.id, label, detail.ofScores!.ranks.p, detail.ofScores!.variances.p]]
          : [],
      );
      expect(own).toHaveLength(411);
      expect(
        tests.map(({ table, label, ranks, variances }) => [table.question.id, label, ranks[0], variances[0]]),
      ).toEqual(own);
    },
  );

  longTest("has then what they give on the answers that are drawn", () => {
    const drawn = solutionValue(reconstruct(questionnaire, published, seed + 1, { explore: true })).survey;
    const own = tests.filter(({ table, crossing }) => table.question.id === "3.1" && crossing.id === "conum");
    expect(own.length).toBeGreaterThan(2);
    own.forEach(({ ranks, variances }, item) => {
      const scores = answersIn(drawn, `q3_1_${item + 1}`) as readonly number[];
      const groups = own[item]!.table.groups.map(({ label }) =>
        scores.filter((_, row) => answersIn(drawn, "q2_6")[row] === label),
      );
      expect(ranks).toHaveLength(2);
      expect(ranks[1]).toBeCloseTo(mannWhitney(groups[0]!, groups[1]!).p, 12);
      expect(variances[1]).toBeCloseTo(brownForsytheTest(groups).p, 12);
    });
  });

  longTest("has only those of the questions that were read", () => {
    const some = withoutQuestions(survey, ({ id }) => !/^9\.|^2\.[36]$/.test(id));
    const read = vary(some);
    expect(read.length).toBeGreaterThan(0);
    expect(read.map(({ ranks }) => ranks)).toEqual(
      tests.filter(({ section }) => section === 9).map(({ ranks }) => ranks),
    );
  });
});

describe("over reconstructions of the whole report", () => {
  const statistics = (drawn: Survey) =>
    Object.fromEntries(
      checkedTests(reportTests(drawn), () => () => Number.NaN).flatMap((checked) => {
        const { table, crossing, label, detail } = checked;
        if (detail.kind !== "means") return [];
        const place = `${table.question.id}|${crossing.id}|${label}`;
        return [
          [`F|${place}`, detail.test.F],
          [`welch|${place}`, welchAnovaOf(detail.cells).p],
          [`ranks|${place}`, detail.ofScores!.ranks.p],
        ];
      }),
    );
  const draw = () =>
    Object.entries(solutionValue(ensemble<string>(questionnaire, published, statistics, { draws: 2, seed })));
  let ranges: ReturnType<typeof draw>;
  beforeAll(() => {
    ranges = draw();
  });
  const of = (name: string) => ranges.filter(([key]) => key.startsWith(`${name}|`));
  const straddles = (range: { readonly low: number; readonly high: number }) =>
    range.low <= 0.05 && range.high > 0.05;

  longTest("every F is the same as printed, but the one that the report misprints", () => {
    const printed = of("F").filter(([, { values }]) => new Set(values.map((F) => F.toFixed(3))).size > 1);
    expect(printed.map(([key]) => key)).toEqual(["F|2.7|structure|"]);
  });

  longTest("Welch’s p hardly varies, and never to the other side of the threshold", () => {
    const widest = Math.max(...of("welch").map(([, { low, high }]) => high - low));
    expect(widest).toBeLessThan(0.002);
    expect(of("welch").filter(([, range]) => straddles(range))).toEqual([]);
  });

  longTest("the p on ranks varies widely, and to the other side for many", () => {
    expect(Math.max(...of("ranks").map(([, { low, high }]) => high - low))).toBeGreaterThan(0.5);
    expect(of("ranks").filter(([, range]) => straddles(range)).length).toBeGreaterThan(40);
  });
});
