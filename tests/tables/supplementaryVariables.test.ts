import { describe, expect, test } from "vitest";
import { noRegion } from "../../lib/answers/regionColumn";
import type { Answer, Survey } from "../../lib/answers/Survey";
import { regionOf } from "../../lib/questionnaire/regions";
import { etaSquared } from "../../lib/stats/means/etaSquared";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { answerMatrix } from "../../lib/tables/answerMatrix";
import { categoryAnalysis } from "../../lib/tables/categoryAnalysis";
import { componentAnalysis } from "../../lib/tables/componentAnalysis";
import { scoreMatrix } from "../../lib/tables/scoreMatrix";
import { supplementaryVariables, usualSupplementary } from "../../lib/tables/supplementaryVariables";
import { seededUniform } from "../stats/tableOfScores";
import { answersIn } from "../support/columns";
import { plantedSurvey, withColumn } from "../support/plantedSurvey";
import { withoutQuestions } from "../support/wholeSurvey";

const survey = plantedSurvey(60, ["3.1"]);
const draws = () => ({ random: seededUniform(1), draws: 3 });
const analyse = (own: Survey) => componentAnalysis(scoreMatrix(own, ["3.1", "3.4"]), draws());
const withDepartments = (change: (row: number) => Answer) =>
  withColumn(survey, "q2_2", (_, row) => change(row));
const region = (own: Survey) => {
  const [variable] = supplementaryVariables(analyse(own), ["region"]);
  if (variable?.kind !== "categories") throw new Error("A region is a category.");
  return variable;
};

describe("the region", () => {
  const { categories, etaSquared: eta, region: derived } = region(survey);
  const analysis = analyse(survey);
  const departments = answersIn(survey, "q2_2").map(String);

  test("is placed as a question of its names would be: at the barycentre of its respondents", () => {
    for (const { label, n, coordinates } of categories) {
      const own = analysis.components.individuals.coordinates.filter(
        (_, row) => (regionOf(departments[row]!) ?? noRegion) === label,
      );
      expect(own).toHaveLength(n);
      expect(coordinates[0]).toBeCloseTo(own.reduce((sum, point) => sum + point[0]!, 0) / n, 12);
    }
    const groups = categories.map(({ label }) =>
      analysis.components.individuals.coordinates.flatMap((point, row) =>
        (regionOf(departments[row]!) ?? noRegion) === label ? [point[1]!] : [],
      ),
    );
    expect(eta[1]).toBeCloseTo(etaSquared(oneWayAnova(groups)), 12);
    expect(categories.reduce((sum, { n }) => sum + n, 0)).toBe(60);
    expect(derived).toMatchObject({ from: "2.2" });
  });

  test("stands after the crossings, in the order in which they are named", () => {
    const named = supplementaryVariables(analysis, ["2.3", "region", "3.5"]);
    expect(named.map(({ id, kind }) => [id, kind])).toEqual([
      ["2.3", "categories"],
      ["region", "categories"],
      ["3.5", "quantitative"],
    ]);
  });

  test("of one respondent is where he stands, with a test value; those of none have no place and are named", () => {
    const {
      categories: own,
      region: of,
      empty,
    } = region(withDepartments((row) => (row === 0 ? "976" : row % 2 ? "35" : "75")));
    expect(own.map(({ label, n }) => [label, n])).toEqual([
      ["Bretagne", 30],
      ["Île-de-France", 29],
      ["Mayotte", 1],
    ]);
    const { coordinates, vTests } = own[2]!;
    const { individuals, eigenvalues } = analysis.components;
    expect(coordinates[0]).toBeCloseTo(individuals.coordinates[0]![0]!, 12);
    expect(vTests[0]).toBeCloseTo(individuals.coordinates[0]![0]! / Math.sqrt(eigenvalues[0]!), 12);
    expect(empty).toHaveLength(15);
    expect(empty).toContain("Guyane");
    expect(empty).not.toContain("Mayotte");
    expect(of!.unplaced).toEqual([]);
  });

  test("that everybody has is the centre, which has no test value", () => {
    const { categories: own, etaSquared: share } = region(withDepartments(() => "29"));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ label: "Bretagne", n: 60 });
    expect(own[0]!.vTests[0]).toBeNaN();
    expect(share[0]).toBeCloseTo(0, 14);
  });

  test("of codes that are none is one category, the last, and tells them once each", () => {
    const codes = ["97", "35", "97", "99"];
    const { questionnaire } = survey;
    const questions = questionnaire.questions.map((question) =>
      question.kind === "department" ? { ...question, choices: [...question.choices, "99"] } : question,
    );
    const more = { ...survey, questionnaire: { ...questionnaire, questions } };
    const {
      categories: own,
      region: of,
      empty,
    } = region(withColumn(more, "q2_2", (_, row) => codes[row % 4]!));
    expect(own.map(({ label, n }) => [label, n])).toEqual([
      ["Bretagne", 15],
      [noRegion, 45],
    ]);
    expect(of!.unplaced).toEqual(["97", "99"]);
    expect(empty).toHaveLength(17);
  });

  test("is placed on those who gave a department, and counts the others", () => {
    const { n, categories: own, leftOut } = region(withDepartments((row) => (row < 4 ? null : "35")));
    expect([n, own.map(({ label }) => label)]).toEqual([56, ["Bretagne"]]);
    expect(leftOut).toEqual([{ reason: "notAsked", n: 4 }]);
  });

  test("is placed among correspondences too, over the root of the eigenvalue", () => {
    const choices = categoryAnalysis(answerMatrix(survey, ["2.8", "2.10", "2.11"]), draws());
    const [variable] = supplementaryVariables(choices, ["region"]);
    const { individuals, eigenvalues } = choices.components;
    if (variable?.kind !== "categories") throw new Error("A region is a category.");
    const { label, n, coordinates } = variable.categories[0]!;
    const own = individuals.coordinates.filter((_, row) => regionOf(departments[row]!) === label);
    const barycentre = own.reduce((sum, point) => sum + point[0]!, 0) / n;
    expect(coordinates[0]).toBeCloseTo(barycentre / Math.sqrt(eigenvalues[0]!), 12);
  });
});

describe("usualSupplementary", () => {
  test("is the crossings and the region, which supplementaryVariables itself does not add", () => {
    const analysis = analyse(survey);
    expect(usualSupplementary(analysis)).toEqual(["2.3", "2.6", "region"]);
    expect(supplementaryVariables(analysis).map(({ id }) => id)).toEqual(["2.3", "2.6"]);
  });

  test("leaves the region out where no department is asked or was read, not where some gave none", () => {
    expect(usualSupplementary(analyse(withDepartments((row) => (row === 59 ? null : "35"))))).toContain(
      "region",
    );
    expect(usualSupplementary(analyse(withoutQuestions(survey, ({ id }) => id === "2.2")))).toEqual([
      "2.3",
      "2.6",
    ]);
    const { questionnaire } = survey;
    const questions = questionnaire.questions.filter(({ kind }) => kind !== "department");
    expect(
      usualSupplementary(analyse({ ...survey, questionnaire: { ...questionnaire, questions } })),
    ).toEqual(["2.3", "2.6"]);
  });
});

describe("a question that some respondents did not answer", () => {
  const analysis = analyse(survey);
  const given = (row: number) => row % 4 > 0;
  const changed = (name: string) =>
    analyse(withColumn(survey, name, (answer, row) => (given(row) ? answer : null)));

  test.each([
    ["a crossing", "2.3", "q2_3"],
    ["a routed question", "2.10", "q2_10"],
  ])("is placed on those who did: %s", (_, id, name) => {
    const [variable] = supplementaryVariables(changed(name), [id]);
    if (variable?.kind !== "categories") throw new Error("A choice has categories.");
    const labels = answersIn(survey, name);
    const scores = analysis.components.individuals.coordinates;
    const groups = variable.categories.map(({ label }) =>
      scores.flatMap(([x], row) => (given(row) && labels[row] === label ? [x!] : [])),
    );
    expect(variable.categories.map(({ n }) => n)).toEqual(groups.map(({ length }) => length));
    expect(variable.etaSquared[0]).toBeCloseTo(etaSquared(oneWayAnova(groups)), 12);
    const left = variable.leftOut.reduce((sum, { n }) => sum + n, 0);
    expect(variable.n + left).toBe(60);
    expect(variable.n).toBe(groups.flat().length);
  });

  test("counts those who were not asked apart from those who did not answer", () => {
    const reasons = ["notAsked", "refused", "doesNotKnow", "noAnswer"] as const;
    const column = survey.columns.get("q2_3")!;
    const codes = Uint8Array.from(column.codes, (code, row) =>
      row < 8 ? column.values.length + (row < 4 ? 0 : row - 4) : code,
    );
    const own = { ...column, missing: reasons, codes };
    const other = { ...survey, columns: new Map([...survey.columns, ["q2_3", own]]) };
    const [variable] = supplementaryVariables(analyse(other), ["2.3"]);
    expect(variable!.leftOut).toEqual([
      { reason: "notAsked", n: 5 },
      { reason: "noAnswer", n: 1 },
      { reason: "refused", n: 1 },
      { reason: "doesNotKnow", n: 1 },
    ]);
  });

  test("that is a score correlates among those who gave it; nobody at all is said, not refused", () => {
    const [score] = supplementaryVariables(changed("q3_5"), ["3.5"]);
    expect(score).toMatchObject({ kind: "quantitative", n: 45, leftOut: [{ reason: "notAsked", n: 15 }] });
    const none = analyse(withColumn(survey, "q2_3", () => null));
    const [variable] = supplementaryVariables(none, ["2.3"]);
    expect(variable).toMatchObject({ n: 0, categories: [], empty: ["Publique", "Privée"] });
  });
});
