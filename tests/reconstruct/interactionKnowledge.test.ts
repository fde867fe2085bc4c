import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { repairedBy } from "../../lib/audit/repairedBy";
import { readBytes } from "../../lib/base/readBytes";
import { solutionValue } from "../../lib/base/Solution";
import { interactionRange } from "../../lib/exact/interactionRange";
import { parseErrata } from "../../lib/published/errataFile";

import { rangeOf } from "../../lib/questionnaire/rangeOf";
import type { ScaleQuestion } from "../../lib/questionnaire/types";
import { adjustedEffects } from "../../lib/reconstruct/adjustedEffects";
import { crossedSample } from "../../lib/reconstruct/answerCounts";
import { interactionKnowledge } from "../../lib/reconstruct/interactionKnowledge";
import { scoreSolutions } from "../../lib/reconstruct/scoreSolutions";
import { withInteraction } from "../../lib/reconstruct/withInteraction";
import { additiveAnova } from "../../lib/stats/means/additiveAnova";
import { interactionTable } from "../../lib/tables/interactionTable";
import { readPublished, readQuestionnaire, readSurvey } from "../support/committed";
import { runs } from "../support/realChecks";
import { reportOf, surveyOf } from "../support/syntheticReport";

const questions = [
  { id: "1.1", label: "Structure", kind: "single", choices: ["Publique", "Privée"], crossings: ["conum"] },
  { id: "1.2", label: "Conum", kind: "single", choices: ["Un", "Plusieurs"], crossings: ["structure"] },
  { id: "1.3", label: "Choix", kind: "single", choices: ["A", "B", "C"], crossings: ["structure", "conum"] },
  {
    id: "1.4",
    label: "Notes",
    kind: "scale",
    scale: { min: 1, max: 10 },
    items: ["Une", "Deux"],
    crossings: ["structure", "conum"],
  },
  { id: "1.5", label: "Une fois", kind: "scale", scale: { min: 1, max: 10 }, crossings: ["structure"] },
  {
    id: "1.6",
    label: "Si A",
    kind: "scale",
    scale: { min: 1, max: 10 },
    access: { condition: { question: "1.3", is: ["A"] }, deduced: "Essai." },
    crossings: ["structure", "conum"],
  },
];
/** One list of numbers a respondent: cell, choice, two scores. */
const surveyFrom = (rows: readonly (readonly number[])[]) =>
  surveyOf(
    rows.map(([cell, choice, one, two]) => [cell! >> 1, cell! % 2, choice!, one! - 1, two! - 1, 0, 0]),
    questions,
  );

const score = fc.integer({ min: 1, max: 10 });
const respondent = fc.tuple(fc.nat(3), fc.nat(2), score, score);
/** Respondents, at least one in each cell. */
const respondents = fc
  .tuple(...[0, 1, 2, 3].map((cell) => respondent.map(([, ...rest]) => [cell, ...rest] as const)))
  .chain((first) =>
    fc.array(respondent, { minLength: 1, maxLength: 60 }).map((others) => [...first, ...others]),
  );

/** The test of an interaction in a survey, as the knowledge of it names it. */
function testIn(survey: Survey, id: string, label: string): { statistic: number; p: number } {
  const table = interactionTable(survey, id, "1.1", "1.2");
  if (table.kind === "interactionOfMeans") {
    const { F, p } = table.rows.find((row) => row.label === label)!.typeII.interaction;
    return { statistic: F, p };
  }
  const [{ answers, test: whole }] = table.rows as [(typeof table.rows)[number]];
  const alone = answers.find((own) => own.label === label)?.alone;
  const { likelihoodRatio, p } = label === "" ? whole.threeWay : alone!.logLinear.threeWay;
  return { statistic: likelihoodRatio, p };
}

describe("interactionKnowledge", () => {
  test("holds the test of the true answers, and never contradicts it", () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const survey = surveyFrom(rows);
        for (const known of solutionValue(interactionKnowledge(survey.questionnaire, reportOf(survey)))) {
          const { statistic, p } = testIn(survey, known.question.id, known.label);
          if (!Number.isFinite(statistic) || Number.isNaN(p)) continue;
          const slack = 1e-7 * (1 + statistic);
          expect(statistic).toBeGreaterThan(known.least.statistic - slack);
          expect(statistic).toBeLessThan(known.greatest.statistic + slack);
          if (known.verdict === "never") expect(p).toBeGreaterThan(0.05 - 1e-6);
          if (known.verdict === "always") expect(p).toBeLessThan(0.05 + 1e-6);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test("tells of the scores and answers that all gave and that are crossed twice, and of no others", () => {
    const survey = surveyFrom(Array.from({ length: 40 }, (_, i) => [i % 4, i % 3, 1 + (i % 7), 1 + (i % 9)]));
    const known = solutionValue(interactionKnowledge(survey.questionnaire, reportOf(survey)));
    expect(known.map(({ id, label, measure }) => [id, label, measure])).toEqual([
      ["1.3", "", "G²"],
      ["1.3", "A", "G²"],
      ["1.3", "B", "G²"],
      ["1.3", "C", "G²"],
      ["1.4.1", "Une", "F"],
      ["1.4.2", "Deux", "F"],
    ]);
  });

  test("settles what the margins settle: an answer nearly nobody gave, a group at the end of the scale", () => {
    const few = surveyFrom(
      Array.from({ length: 40 }, (_, i) => [i % 4, i === 0 || i === 3 ? 0 : 1, 1 + (i % 7), 1 + (i % 9)]),
    );
    const rare = solutionValue(interactionKnowledge(few.questionnaire, reportOf(few))).find(
      ({ label }) => label === "A",
    )!;
    expect(rare.verdict).toBe("never");
    expect(rare.greatest.p).toBeGreaterThan(0.05);
    // A mean of 1 in Publique leaves its cells no choice, and the sums of Privée follow.
    const fixed = surveyFrom(
      Array.from({ length: 80 }, (_, i) => {
        const cell = i % 4;
        return [cell, i % 3, cell < 2 ? 1 : cell + ((i >> 2) % 4), 5];
      }),
    );
    const settled = solutionValue(interactionKnowledge(fixed.questionnaire, reportOf(fixed))).find(
      ({ label }) => label === "Une",
    )!;
    expect(settled.verdict).toBe("always");
    expect(settled.least.p).toBeGreaterThan(0.001);
    expect(settled.least.statistic).toBeCloseTo(testIn(fixed, "1.4", "Une").statistic, 6);
  });
});

const questionnaire = readQuestionnaire();
const printed = readPublished(undefined, questionnaire);
const repaired = repairedBy(printed, parseErrata(readBytes("data/errata.csv"), "errata.csv"));

describe("of the report", () => {
  const known = solutionValue(interactionKnowledge(questionnaire, repaired));

  test("every bound is reached by answers that were found, and every interaction is open", () => {
    expect(known.filter(({ measure }) => measure === "F")).toHaveLength(151);
    expect(known.filter(({ measure, label }) => measure === "G²" && label === "")).toHaveLength(19);
    expect(known.every(({ reached }) => reached)).toBe(true);
    expect(new Set(known.map(({ verdict }) => verdict))).toEqual(new Set(["open"]));
  });

  test("a choice of two answers is tested once, one of more as a whole and an answer at a time", () => {
    const own = (id: string) => known.filter(({ question }) => question.id === id);
    expect(own("2.8").map(({ label }) => label)).toEqual([""]);
    expect(own("2.11").map(({ label }) => label)).toEqual(["", "Oui", "Non", "Je ne sais pas"]);
    expect(own("2.11").map(({ critical }) => critical.toFixed(3))).toEqual([
      "5.991",
      "3.841",
      "3.841",
      "3.841",
    ]);
    // What separates all answers separates no less than what separates one from the others.
    const [whole, ...alone] = own("2.11").map(({ greatest }) => greatest.statistic);
    expect(whole).toBeGreaterThan(Math.max(...alone));
  });

  test("the bounds are those of the widest solution of the printed moments", () => {
    const { question, label, least, greatest } = known.find(({ id }) => id === "8.1.7")!;
    const sampleSizes = solutionValue(crossedSample(questionnaire, repaired)).map(({ n }) => n);
    const solutions = scoreSolutions(questionnaire, repaired, question as ScaleQuestion, label, sampleSizes);
    expect(solutions.length).toBeGreaterThan(1);
    const ranges = solutions.flatMap(({ squares, sizes, ...margins }) =>
      squares.flatMap(
        (own) =>
          interactionRange(sizes, { ...margins, ...rangeOf(question as ScaleQuestion), squares: own }) ?? [],
      ),
    );
    expect(new Set(ranges.map((range) => range.greatest.F)).size).toBeGreaterThan(1);
    expect(least.statistic).toBe(Math.min(...ranges.map((range) => range.least.F)));
    expect(greatest.statistic).toBe(Math.max(...ranges.map((range) => range.greatest.F)));
  });

  test("the least significant gap is where planted interactions become significant", () => {
    const survey = readSurvey();
    for (const id of ["4.5", "8.1.3", "11.2.10"]) {
      const { smallestGap, label } = known.find((own) => own.id === id)!;
      const pOf = (points: number) => {
        const planted = withInteraction(survey, repaired, id, points);
        const table = interactionTable(planted, id, "2.3", "2.6");
        if (table.kind !== "interactionOfMeans") throw new Error(id);
        return table.rows.find((row) => row.label === label)!.typeII.interaction.p;
      };
      for (const sign of [1, -1]) {
        expect(pOf(sign * (smallestGap! - 0.02))).toBeGreaterThan(0.05);
        expect(pOf(sign * (smallestGap! + 0.02))).toBeLessThan(0.05);
      }
    }
  });
});

describe("adjustedEffects", () => {
  const effects = solutionValue(adjustedEffects(questionnaire, repaired));
  const pOf = (id: string, crossing: string) =>
    effects.find((effect) => effect.id === id && effect.crossing === crossing)!;

  test("are those of the reconstructed answers, and of any others with the same printed numbers", () => {
    const survey = readSurvey();
    for (const own of [survey, withInteraction(survey, repaired, "4.5", 2)]) {
      const table = interactionTable(own, "4.5", "2.3", "2.6");
      if (table.kind !== "interactionOfMeans") throw new Error("4.5");
      const cells = table.rows[0]!.cells.flat();
      const [a, b, c, d] = cells.map(({ n, mean }) => Math.round(n * mean)) as [
        number,
        number,
        number,
        number,
      ];
      const sumOfSquares = cells.reduce((sum, { n, mean, sd }) => sum + sd ** 2 * (n - 1) + n * mean ** 2, 0);
      const both = additiveAnova({
        sizes: cells.map(({ n }) => n),
        first: [a + b, c + d],
        second: [a + c, b + d],
        sumOfSquares: Math.round(sumOfSquares),
      });
      expect(both.a.p).toBeCloseTo(pOf("4.5", "structure").adjusted, 9);
      expect(both.b.p).toBeCloseTo(pOf("4.5", "conum").adjusted, 9);
    }
  });

  test("are the partial associations of answers, whatever their cells", () => {
    const table = interactionTable(readSurvey(), "4.7", "2.3", "2.6");
    if (table.kind !== "interactionOfCounts") throw new Error("4.7");
    const { partial } = table.rows[0]!.test;
    expect(pOf("4.7", "structure").adjusted).toBeCloseTo(partial.ab.p, 9);
    expect(pOf("4.7", "conum").adjusted).toBeCloseTo(partial.ac.p, 9);
  });

  test("stand beside the p that the report prints", () => {
    for (const { id, label, crossing, alone } of effects.filter(({ measure }) => measure === "F")) {
      const question = id.split(".").slice(0, 2).join(".");
      const p = repaired.printed({ question, by: crossing, row: label, column: "", statistic: "p" });
      if (p !== undefined) expect(Math.abs(alone - Number(`0${p}`))).toBeLessThan(0.00051);
    }
  });

  test("change where one is significant and the other not", () => {
    const changed = effects.filter(({ changes }) => changes);
    expect(changed.length).toBeGreaterThan(0);
    for (const { alone, adjusted } of changed) expect(alone <= 0.05).not.toBe(adjusted <= 0.05);
  });
});
