import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import type { Answer, Survey } from "../../lib/answers/Survey";
import { seededRandom } from "../../lib/base/random";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { logLinearTest } from "../../lib/stats/counts/logLinearTest";
import { twoWayAnova } from "../../lib/stats/means/twoWayAnova";
import {
  type InteractionOfCounts,
  type InteractionOfMeans,
  interactionTable,
} from "../../lib/tables/interactionTable";
import { answersIn, withAnswersIn } from "../support/columns";
import { readSurvey } from "../support/committed";
import { wholeSurvey } from "../support/wholeSurvey";

const own = wholeSurvey(800);
const column = (survey: Survey, name: string) => answersIn(survey, name);
const [structures, conums] = [column(own, "q2_3"), column(own, "q2_6")];
const isOdd = (row: number) => (structures[row] === "Publique") !== (conums[row] === "Un Conum");
const withColumn = (name: string, answer: (row: number) => Answer): Survey =>
  withAnswersIn(own, [[name, own.ids.map((_, row) => answer(row))]]);
const means = (survey: Survey, id: string, a = "2.3", b = "2.6") =>
  interactionTable(survey, id, a, b) as InteractionOfMeans;
const counts = (survey: Survey, id: string, a = "2.3", b = "2.6") =>
  interactionTable(survey, id, a, b) as InteractionOfCounts;

describe("interactionTable of scores", () => {
  test("finds an interaction that was planted, of its size, and no effect of either factor alone", () => {
    const random = seededRandom(7, "planted");
    const planted = withColumn("q4_5", (row) => (isOdd(row) ? 6 : 4) + random.integer(3));
    const [row] = means(planted, "4.5").rows;
    const [[a, b], [c, d]] = row!.cells.map((cells) => cells.map(({ mean }) => mean)) as [
      [number, number],
      [number, number],
    ];
    expect(a - b - c + d).toBeCloseTo(-4, 0);
    expect(row!.typeII.interaction.p).toBeLessThan(1e-50);
    expect(row!.typeII.interaction.partialEtaSquared).toBeGreaterThan(0.5);
    expect(row!.typeIII.interaction).toEqual(row!.typeII.interaction);
    expect(row!.typeIII.a.p).toBeGreaterThan(0.001);
    expect(row!.typeIII.b.p).toBeGreaterThan(0.001);
    for (const effect of [...row!.simple.aWithinB, ...row!.simple.bWithinA])
      expect(effect.p).toBeLessThan(1e-20);
  });

  test("finds none among answers drawn without one, but for one in twenty", () => {
    const ps = ["3.1", "3.3", "3.4", "8.1", "8.2", "8.4", "11.2", "11.4"].flatMap((id) =>
      means(own, id).rows.map(({ typeII }) => typeII.interaction.p),
    );
    expect(ps.length).toBeGreaterThan(50);
    expect(ps.filter((p) => p <= 0.05).length).toBeLessThan(0.15 * ps.length);
  });

  test("is the analysis of the answers of its cells, of any two factors and of one item alone", () => {
    const levels = { "2.11": ["Oui", "Non", "Je ne sais pas"], "2.8": ["Oui", "Non"] };
    const scores = column(own, "q3_1_2");
    const cells = levels["2.11"].map((a) =>
      levels["2.8"].map((b) =>
        scores
          .filter((_, row) => column(own, "q2_11")[row] === a && column(own, "q2_8")[row] === b)
          .sort((one, other) => Number(one) - Number(other)),
      ),
    ) as number[][][];
    const table = means(own, "3.1.2", "2.11", "2.8");
    expect(table.rows).toHaveLength(1);
    expect(table.n).toBe(800);
    expect(table.rows[0]!.typeII).toEqual(twoWayAnova(cells));
    expect(table.rows[0]!.cells.map((row) => row.map(({ n }) => n))).toEqual(
      cells.map((row) => row.map(({ length }) => length)),
    );
    expect(means(own, "3.1", "2.11", "2.8").rows[1]).toEqual(table.rows[0]);
  });

  test("counts those alone who were asked", () => {
    const table = means(own, "4.2");
    expect(table.n).toBe(column(own, "q4_2_1").filter((answer) => answer !== null).length);
    expect(table.n).toBeLessThan(800);
  });
});

describe("interactionTable of answers", () => {
  test("finds an interaction that was planted, and tells it from the associations", () => {
    const random = seededRandom(9, "planted");
    const planted = withColumn("q2_8", (row) => (random.integer(10) < (isOdd(row) ? 8 : 2) ? "Oui" : "Non"));
    const [{ answers, test: log }] = counts(planted, "2.8").rows as [InteractionOfCounts["rows"][number]];
    expect(log.threeWay.p).toBeLessThan(1e-40);
    const { strata, logLinear } = answers[0]!.alone!;
    expect(strata!.breslowDay.tarone.p).toBeLessThan(1e-40);
    expect(logLinear.threeWay.likelihoodRatio).toBeCloseTo(log.threeWay.likelihoodRatio, 8);
    // The effects of the cells cancel out: what is common to both strata is little.
    expect(strata!.withA.uncorrected.p).toBeGreaterThan(0.001);
    expect(answers[1]!.alone).toBeUndefined();
  });

  test("finds an association without interaction as such", () => {
    const random = seededRandom(11, "association");
    const planted = withColumn("q2_8", (row) =>
      random.integer(10) < (structures[row] === "Publique" ? 3 : 7) ? "Oui" : "Non",
    );
    const [{ answers, test: log }] = counts(planted, "2.8").rows as [InteractionOfCounts["rows"][number]];
    expect(log.partial.ab.p).toBeLessThan(1e-10);
    expect(log.threeWay.p).toBeGreaterThan(0.001);
    const { withA } = answers[0]!.alone!.strata!;
    // Publique over Privée: (3/7) / (7/3).
    expect(withA.oddsRatio).toBeGreaterThan(0.1);
    expect(withA.oddsRatio).toBeLessThan(0.3);
  });

  test("adds up to the crossing with each factor, and compares each answer with the others", () => {
    const table = counts(own, "4.7");
    const { answers } = table.rows[0]!;
    const byA = answers.map(({ cells }) => cells.map((row) => row.reduce((sum, { n }) => sum + n, 0)));
    expect(byA.flat().reduce((sum, n) => sum + n, 0)).toBe(table.n);
    expect(chiSquareTest(byA).statistic).toBeGreaterThan(0);
    const [, no] = answers;
    const given = no!.cells.map((row) => row.map(({ n }) => n));
    const rest = no!.cells.map((row) => row.map(({ n, base }) => base - n));
    expect(no!.alone!.logLinear).toEqual(logLinearTest([given, rest]));
  });

  test("has the association of an answer with each factor across the other", () => {
    const strataOf = (a: string, b: string) => counts(own, "4.7", a, b).rows[0]!.answers[0]!.alone!.strata!;
    const [one, other] = [strataOf("2.3", "2.6"), strataOf("2.6", "2.3")];
    expect(one.withB).toEqual(other.withA);
    expect(one.withA).toEqual(other.withB);
    expect(one.withA.oddsRatio).not.toBeCloseTo(one.withB.oddsRatio, 6);
  });

  test("takes each answer of a multiple choice, and each item of a grid, by itself", () => {
    const multiple = own.questionnaire.questions.find(({ kind }) => kind === "multiple")!;
    const ticked = counts(own, multiple.id);
    expect(ticked.rows.length).toBeGreaterThan(1);
    for (const { label, answers } of ticked.rows)
      expect(answers.map((answer) => answer.label)).toEqual([label]);
    const grid = own.questionnaire.questions.find(({ kind }) => kind === "grid")!;
    const [row] = counts(own, grid.id).rows;
    expect(row!.answers.length).toBeGreaterThan(2);
    expect(counts(own, `${grid.id}.1`).rows).toEqual([row]);
  });

  test("has no stratified tests where a factor has more than two answers", () => {
    const { answers } = counts(own, "2.8", "2.11", "2.6").rows[0]!;
    expect(answers[0]!.alone!.strata).toBeUndefined();
    expect(answers[0]!.alone!.logLinear.threeWay.degreesOfFreedom).toBe(2);
  });
});

describe("interactionTable", () => {
  test("says where its numbers come from, and whether the report prints its margins", () => {
    const survey = readSurvey();
    expect(counts(survey, "2.8")).toMatchObject({
      source: { provenance: { kind: "reconstructed" as const }, printed: false },
      printedMargins: true,
    });
    expect(counts(survey, "2.8", "2.10").printedMargins).toBe(false);
    expect(means(survey, "4.2").printedMargins).toBe(false);
    expect(counts(filterSurvey(survey, "2.10", "Oui"), "2.8").printedMargins).toBe(false);
    expect(counts(own, "2.8").source.provenance).toEqual({ kind: "given" });
  });

  test("wants three different questions, and factors with answers", () => {
    expect(() => interactionTable(own, "2.3", "2.3", "2.6")).toThrow(/trois questions différentes/);
    expect(() => interactionTable(own, "2.8", "2.6", "2.6")).toThrow(/trois questions différentes/);
    expect(() => interactionTable(own, "2.8", "4.5", "2.6")).toThrow(
      "La question 4.5 n’a pas de modalités : elle ne peut pas être un facteur.",
    );
    expect(() => interactionTable(own, "3.1.99", "2.3", "2.6")).toThrow(/n’a pas d’item/);
  });
});
