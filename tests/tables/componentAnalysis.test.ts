import { describe, expect, test } from "vitest";
import { eigenvalueTable } from "../../lib/present/tables/eigenvalueTable";
import { loadingTable } from "../../lib/present/tables/loadingTable";
import { reliabilityTable } from "../../lib/present/tables/reliabilityTable";
import { answerMatrix } from "../../lib/tables/answerMatrix";
import { categoryAnalysis } from "../../lib/tables/categoryAnalysis";
import { type ComponentAnalysis, componentAnalysis } from "../../lib/tables/componentAnalysis";
import { reliabilities } from "../../lib/tables/reliabilities";
import { rotatedComponents } from "../../lib/tables/rotatedComponents";
import { scoreMatrix } from "../../lib/tables/scoreMatrix";
import { supplementaryVariables } from "../../lib/tables/supplementaryVariables";
import { withinGroups } from "../../lib/tables/withinGroups";
import { seededUniform } from "../stats/tableOfScores";
import { answersIn } from "../support/columns";
import { plantedSurvey, withColumn } from "../support/plantedSurvey";
import { wholeSurvey } from "../support/wholeSurvey";

const causes = ["3.1", "3.4", "11.3", "11.6"];
const survey = plantedSurvey(300, causes);
const draws = () => ({ random: seededUniform(1), draws: 30 });
const analyse = (ids: readonly string[], own = survey) => componentAnalysis(scoreMatrix(own, ids), draws());

describe("planted factors", () => {
  const analysis = analyse([...causes, "8.1"]);

  test("are as many components as parallel analysis keeps, among items that have none", () => {
    expect(analysis.spectrum.kept).toBe(causes.length);
    expect(analysis.adequacy.overall).toBeGreaterThan(0.7);
    expect(analysis.sphericity.p).toBeLessThan(1e-10);
  });

  test("are found back by varimax: each component has the items of one question on top, and only them", () => {
    const { components, communalities } = rotatedComponents(analysis);
    expect(new Set(components.map(({ question }) => question))).toEqual(new Set(causes));
    for (const { found, items, congruence } of components) {
      expect(found).toBe(items);
      expect(congruence).toBeGreaterThan(0.95);
    }
    const [planted, free] = [true, false].map((own) =>
      communalities.filter((_, i) => causes.includes(analysis.matrix.items[i]!.question.id) === own),
    );
    expect(Math.min(...planted!)).toBeGreaterThan(Math.max(...free!));
  });

  test("give a high alpha to the questions that have one, and to no other", () => {
    const { rows } = reliabilities(survey);
    const high = rows.filter(({ alpha }) => alpha > 0.7).map(({ question }) => question.id);
    expect(high).toEqual(causes);
  });
});

test("an item that everybody answers alike is left out of alpha, and named", () => {
  const alike = withColumn(survey, "q3_1_4", (answer) => (answer === null ? null : 7));
  const { rows } = reliabilities(alike);
  const own = rows.find(({ question }) => question.id === "3.1")!;
  expect(own.count).toBe(5);
  expect(own.constant.map(({ id }) => id)).toEqual(["3.1.4"]);
  expect(reliabilityTable(reliabilities(alike)).notes[0]).toBe(
    "L’item 3.1.4 est laissé de côté\u00a0: tous y ont donné la même note.",
  );
});

describe("items that say the contrary of the others", () => {
  const ranks = [2, 5];
  const contrary = ranks.reduce(
    (own, rank) =>
      withColumn(own, `q3_1_${rank}`, (answer) => (answer === null ? null : 11 - Number(answer))),
    survey,
  );
  const { questionnaire } = contrary;
  const questions = questionnaire.questions.map((question) =>
    question.id === "3.1" && question.kind === "scale" ? { ...question, reversed: ranks } : question,
  );
  const keyed = { ...contrary, questionnaire: { ...questionnaire, questions } };
  const alphaOf = (own: typeof survey) =>
    reliabilities(own).rows.find(({ question }) => question.id === "3.1")!;

  test("are turned before alpha, which is then that of items that all say the same, and are named", () => {
    expect(alphaOf(keyed).alpha).toBe(alphaOf(survey).alpha);
    expect(alphaOf(keyed).reversed.map(({ id }) => id)).toEqual(["3.1.2", "3.1.5"]);
    expect(alphaOf(contrary).alpha).toBeLessThan(alphaOf(survey).alpha - 0.2);
    const [note] = reliabilityTable(reliabilities(keyed)).notes;
    expect(note).toBe(
      "Les items 3.1.2, 3.1.5 disent le contraire des autres\u00a0: leurs notes ont été retournées.",
    );
    expect(reliabilityTable(reliabilities(survey)).notes[0]).toMatch(/^En gras/);
  });

  test("that nothing declares are named, with what to do about them, and accuse nothing once declared", () => {
    const notes = reliabilityTable(reliabilities(contrary)).notes.join("\n");
    expect(notes).toMatch(/Les items 3\.1\.2, 3\.1\.5 vont à l’inverse des autres .*déclarez-les retournés/);
    expect(alphaOf(keyed).contrary).toEqual([]);
    expect(alphaOf(survey).contrary).toEqual([]);
  });

  test("keep their component near their question, with the other sign", () => {
    const own = rotatedComponents(analyse(causes, keyed));
    const without = rotatedComponents(analyse(causes, contrary));
    const of = ({ components }: typeof own) => components.find(({ question }) => question === "3.1")!;
    expect(of(own).congruence).toBeGreaterThan(0.95);
    expect(of(without).congruence).toBeLessThan(0.7);
    expect(own.items.every((item) => item.own)).toBe(true);
    const notes = (analysis: ComponentAnalysis) =>
      [eigenvalueTable(analysis), loadingTable(analysis, [1], 5)].map((table) => table.notes.join(" "));
    const said =
      /3\.1\.2, 3\.1\.5 disent le contraire des autres.*leurs saturations attendues de signe opposé/;
    for (const text of notes(analyse(causes, keyed))) expect(text).toMatch(said);
    for (const text of notes(analyse(causes, contrary))) expect(text).not.toContain("disent le contraire");
    const items = analyse(causes, contrary).matrix.items;
    const astray = items.filter((_, i) => !without.items[i]!.own).map(({ id }) => id);
    expect(astray).toEqual(["3.1.2", "3.1.5"]);
  });
});

test("without factors nothing is kept, and nothing can be turned", () => {
  const analysis = analyse(["8.1", "11.2"]);
  expect(analysis.spectrum.kept).toBe(0);
  expect(() => rotatedComponents(analysis)).toThrow(
    "Une rotation demande de 2 à 19 composantes. L’analyse parallèle en garde 0, et il en est demandé 0.",
  );
  expect(rotatedComponents(analysis, 2).components).toHaveLength(2);
});

describe("a difference between groups", () => {
  const status = answersIn(survey, "q2_3");
  const shifted = Array.from({ length: 9 }, (_, i) => `q8_1_${i + 1}`).reduce(
    (own, name) =>
      withColumn(own, name, (answer, row) =>
        status[row] === "Publique" ? Math.min(10, Number(answer) + 4) : answer,
      ),
    survey,
  );

  test("is one component, tied to the groups, and leaves with their means", () => {
    const analysis = analyse(["8.1"], shifted);
    expect(analysis.spectrum.kept).toBe(1);
    const [variable] = supplementaryVariables(analysis, ["2.3"]);
    expect(variable).toMatchObject({ kind: "categories", id: "2.3" });
    if (variable!.kind !== "categories") throw new Error("2.3 is a choice.");
    expect(variable!.etaSquared[0]).toBeGreaterThan(0.6);
    expect(variable!.categories.map(({ label }) => label)).toEqual(["Publique", "Privée"]);
    const within = componentAnalysis(withinGroups(analysis.matrix), draws());
    expect(within.spectrum.kept).toBe(0);
  });
});

describe("supplementaryVariables", () => {
  test("places a note by its correlations, and the two crossings when nothing is named", () => {
    const analysis = analyse(["3.1"]);
    const [note] = supplementaryVariables(analysis, ["3.1.2"]);
    if (note!.kind !== "quantitative") throw new Error("3.1.2 is a note.");
    expect(note!.correlations[0]).toBeCloseTo(analysis.components.loadings[1]![0]!, 10);
    expect(supplementaryVariables(analysis).map(({ id }) => id)).toEqual(["2.3", "2.6"]);
  });

  test("places a question on those who were asked it, and says how many are left out", () => {
    const [placed] = supplementaryVariables(analyse(["3.1"]), ["2.7"]);
    const asked = answersIn(survey, "q2_7").filter((answer) => answer !== null).length;
    expect(asked).toBeLessThan(300);
    expect(placed!.n).toBe(asked);
    expect(placed!.leftOut).toEqual([{ reason: "notAsked", n: 300 - asked }]);
  });
});

describe("categoryAnalysis", () => {
  const questions = ["2.8", "2.10", "7.1", "9.1", "7.9"];
  const hidden = survey.ids.map((_, row) => row % 2 === 0);
  const random = seededUniform(3);
  const tied = ["q2_8", "q2_10", "q9_1"].reduce(
    (own, name) => withColumn(own, name, (_, row) => (hidden[row] === random() < 0.85 ? "Oui" : "Non")),
    survey,
  );

  test("finds the questions that are tied, and no others", () => {
    const analysis = categoryAnalysis(answerMatrix(tied, questions), draws());
    expect(analysis.spectrum.kept).toBe(1);
    const first = analysis.components.etaSquared.map((own) => own[0]!);
    const id = (i: number) => analysis.matrix.questions[i]!.id;
    const strong = first.flatMap((value, i) => (value > 0.3 ? [id(i)] : []));
    expect(strong.sort()).toEqual(["2.10", "2.8", "9.1"]);
  });

  test("takes every single choice that everybody is asked but departments and crossings, and says what it leaves", () => {
    const { questions: taken, leftOut } = answerMatrix(survey);
    const ids = taken.map(({ id }) => id);
    expect(ids).toContain("2.11");
    for (const out of ["2.2", "2.3", "2.6", "2.9", "3.1"]) expect(ids).not.toContain(out);
    expect(leftOut.routed.map(({ id }) => id)).toContain("2.9");
    const alike = withColumn(survey, "q2_8", () => "Oui");
    expect(answerMatrix(alike).leftOut.constant.map(({ id }) => id)).toEqual(["2.8"]);
    expect(() => answerMatrix(survey, ["3.1"])).toThrow(
      "La question 3.1 n’a pas une réponse unique parmi plusieurs.",
    );
    expect(() => answerMatrix(survey, ["2.8"])).toThrow(/^Il faut au moins deux questions/);
  });
});

test("a question of which one item varies has no alpha, and the others have theirs", () => {
  const names = [1, 2, 3].map((i) => `q3_4_${i}`);
  const flat = names.reduce((own, name) => withColumn(own, name, () => 5), wholeSurvey(60));
  const ids = reliabilities(flat).rows.map(({ question }) => question.id);
  expect(ids).not.toContain("3.4");
  expect(ids).toContain("3.1");
});
