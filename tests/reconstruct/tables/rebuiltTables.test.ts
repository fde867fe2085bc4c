import { describe, expect, test } from "vitest";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { seededRandom } from "../../../lib/base/random";
import { solutionValue } from "../../../lib/base/Solution";
import { formatRespondents } from "../../../lib/import/formatRespondents";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import { formatAsPrinted } from "../../../lib/published/formatAsPrinted";
import { formatPublished } from "../../../lib/published/formatPublished";
import { parsePublished } from "../../../lib/published/parsePublished";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { certificate } from "../../../lib/reconstruct/certificate";
import { rebuiltTables } from "../../../lib/reconstruct/tables/rebuiltTables";
import { settledTables } from "../../../lib/reconstruct/tables/tableContradictions";
import { describe as description } from "../../../lib/stats/means/describe";
import { crossTable } from "../../../lib/tables/crossTable";
import { madeUp, madeUpSurvey } from "../../support/madeUpSurvey";
import { otherRecords } from "../../support/otherLines";
import { runs } from "../../support/realChecks";
import { recordsOf } from "../../support/strangersTables";
import { habits, tableRecords } from "../../support/tableLines";

const names = { name: "essai", title: "Essai" };
const bytes = (text: string) => new TextEncoder().encode(text);

/** The respondents of a file of tables, a line each, its fields apart by « | ». */
function rebuilt(lines: readonly string[], seed = 1) {
  const tables = settledTables(parseTables(recordsOf(lines), "essai.csv"));
  expect(tables.contradictions).toEqual({ findings: [], sets: [] });
  return rebuiltTables(tables, names, seed);
}

describe("respondents from the tables of made-up surveys", () => {
  const all = 200;
  const tried = runs(all);
  const ranks = Array.from({ length: tried }, (_, i) => Math.floor((i * all) / tried));
  test.each(ranks)("give back every printed number, and are read back (%i)", (rank) => {
    const records = tableRecords(madeUpSurvey(madeUp(rank)), habits[rank % habits.length]);
    const tables = settledTables(parseTables(records, "essai.csv"));
    expect(tables.contradictions).toEqual({ findings: [], sets: [] });
    const { study, reconstruction, compared, wrong, uncompared } = solutionValue(
      rebuiltTables(tables, names, 1),
    );
    expect([wrong, uncompared, reconstruction.left]).toEqual([[], [], []]);
    const isPrinted = compared.filter(({ printed }) => printed !== undefined);
    expect(isPrinted.length).toBe(study.printed.entries.length);
    const questionnaire = parseQuestionnaire(JSON.stringify(study.questionnaire), "questionnaire.json");
    const { survey } = reconstruction;
    const read = parseRespondents(questionnaire, bytes(formatRespondents(survey)), "respondents.csv");
    expect(formatRespondents(read)).toBe(formatRespondents(survey));
    const published = parsePublished(questionnaire, bytes(formatPublished(study.printed)), "published.csv");
    expect(published.entries).toEqual(study.printed.entries);
  });
});

describe("respondents from the tables of made-up surveys, as other reports print them", () => {
  const all = 200;
  const tried = runs(28);
  const ranks = Array.from({ length: tried }, (_, i) => Math.floor((i * all) / tried));
  test.each(
    ranks,
  )("give back medians, ends, errors, intervals, effects and a correlation too (%i)", (rank) => {
    // Of more crossings, or where some are in no group of one, the ends of a few groups are now and then not found, and told.
    const { groups, silent, ...how } = madeUp(rank);
    const survey = madeUpSurvey({
      ...how,
      groups: groups.slice(0, 2),
      silent: { ...silent, crossing: false },
    });
    const records = tableRecords(survey);
    const tables = settledTables(
      parseTables([...records, ...otherRecords(survey, records.length + 1)], "essai.csv"),
    );
    expect(tables.contradictions).toEqual({ findings: [], sets: [] });
    const { numbers } = solutionValue(rebuiltTables(tables, names, 1));
    const missing = numbers.filter(({ isGiven }) => !isGiven);
    // The search for medians and ends may stop at its bound (one survey of 28): each is then told, and all else given back.
    const ofShapes = missing.filter(({ entry }) => ["median", "least", "most"].includes(entry.statistic));
    expect(missing.filter((own) => !ofShapes.includes(own))).toEqual([]);
    expect(ofShapes.length).toBeLessThan(numbers.length / 10);
    expect(new Set(numbers.map(({ entry }) => entry.statistic))).toContain("median");
  });
});

describe("respondents from tables", () => {
  const groups = ["Q||||base|6", "Q|sexe||F|effectif|3", "Q|sexe||H|effectif|3", "Q||||échelle|1 à 5"];

  test("are the same for the same seed, and others for another", () => {
    const records = tableRecords(madeUpSurvey(madeUp(1)));
    const [one, again, other] = [1, 1, 2].map((seed) => {
      const tables = settledTables(parseTables(records, "essai.csv"));
      return formatRespondents(solutionValue(rebuiltTables(tables, names, seed)).reconstruction.survey);
    });
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test("have the cells that a table of two crossings together prints", () => {
    const lines = [
      ...["Q|sexe × âge||F × jeune|effectif|3", "Q|sexe × âge||F × vieux|effectif|7"],
      ...["Q|sexe × âge||H × jeune|effectif|6", "Q|sexe × âge||H × vieux|effectif|4"],
      ...["Q|sexe|Oui|F|effectif|4", "Q|sexe|Oui|H|effectif|5"],
      ...["Q|sexe|Non|F|effectif|6", "Q|sexe|Non|H|effectif|5"],
      ...["Q|âge|Oui|jeune|effectif|5", "Q|âge|Oui|vieux|effectif|4"],
      ...["Q|âge|Non|jeune|effectif|4", "Q|âge|Non|vieux|effectif|7"],
      ...["Q|sexe × âge|Oui|F × jeune|effectif|1", "Q|sexe × âge|Oui|F × vieux|effectif|3"],
      ...["Q|sexe × âge|Oui|H × jeune|effectif|4", "Q|sexe × âge|Oui|H × vieux|effectif|1"],
      ...["Q|sexe × âge|Non|F × jeune|effectif|2", "Q|sexe × âge|Non|F × vieux|effectif|4"],
      ...["Q|sexe × âge|Non|H × jeune|effectif|2", "Q|sexe × âge|Non|H × vieux|effectif|3"],
    ];
    const { wrong, reconstruction } = solutionValue(rebuilt(lines));
    expect(wrong).toEqual([]);
    const table = crossTable(reconstruction.survey, "1.2", "1.3");
    const rows = table.kind === "crossedCounts" ? table.rows : [];
    expect(rows.map(({ cells }) => cells.map(({ n }) => n))).toEqual([
      [3, 7],
      [6, 4],
    ]);
  });

  test.each([60, 150, 400])("have the means of a table of two crossings together, and of each (%i)", (n) => {
    const random = seededRandom(n, "answers");
    const rows = Array.from({ length: n }, () => ({
      ...{ sex: ["F", "H"][random.integer(2)]!, age: ["jeune", "mûr", "vieux"][random.integer(3)]! },
      score: 1 + random.integer(5),
    }));
    const table = (by: string, groupOf: (row: (typeof rows)[number]) => string) =>
      [...new Set(rows.map(groupOf))].flatMap((group) => {
        const own = rows.filter((row) => groupOf(row) === group).map(({ score }) => score);
        const { mean, sd } = description(own);
        return [
          `Q|${by}||${group}|effectif|${own.length}`,
          `Q|${by}|Item|${group}|moyenne|${formatAsPrinted("mean", mean)}`,
          `Q|${by}|Item|${group}|écart-type|${formatAsPrinted("sd", sd)}`,
        ];
      });
    const lines = [
      ...["Q||||échelle|1 à 5", `Q||||base|${n}`],
      ...table("sexe", ({ sex }) => sex),
      ...table("âge", ({ age }) => age),
      ...table("sexe × âge", ({ sex, age }) => `${sex} × ${age}`),
    ];
    const { wrong, uncompared } = solutionValue(rebuilt(lines));
    expect([wrong, uncompared]).toEqual([[], []]);
  });

  test("are crossed by a question of the tables where one has the name of the crossing", () => {
    const lines = [
      ...["sexe||F||effectif|6", "sexe||H||effectif|4"],
      ...["sexe|âge|F|jeune|effectif|2", "sexe|âge|F|vieux|effectif|4"],
      ...["sexe|âge|H|jeune|effectif|3", "sexe|âge|H|vieux|effectif|1"],
      ...[
        "Q|sexe|Oui|F|effectif|4",
        "Q|sexe|Oui|H|effectif|1",
        "Q|sexe|Non|F|effectif|2",
        "Q|sexe|Non|H|effectif|3",
      ],
      ...[
        "Q|âge|Oui|jeune|effectif|1",
        "Q|âge|Oui|vieux|effectif|4",
        "Q|âge|Non|jeune|effectif|4",
        "Q|âge|Non|vieux|effectif|1",
      ],
    ];
    const { study, wrong, uncompared } = solutionValue(rebuilt(lines));
    expect([wrong, uncompared]).toEqual([[], []]);
    expect(study.questionnaire.questions.map(({ label }) => label)).toEqual(["âge", "sexe", "Q"]);
  });

  test.each([
    ["t", "1,19"],
    ["t", "1,20"],
    ["d", "0,31"],
    ["eta2", ".023"],
    ["p", "> .05"],
  ])("give back a %s of %s beside means", (statistic, printed) => {
    const lines = [
      ...["Q||||échelle|1 à 7", "Q|sexe||F|effectif|30", "Q|sexe||H|effectif|30"],
      ...["Q|sexe|Item|F|moyenne|4,50", "Q|sexe|Item|H|moyenne|4,00", "Q|sexe|Item|F|écart-type|1,6"],
      `Q|sexe|Item||${statistic}|${printed}`,
    ];
    const { wrong, uncompared } = solutionValue(rebuilt(lines));
    expect([wrong, uncompared]).toEqual([[], []]);
  });

  test("give back a chi2 with Yates’s correction, and say that it is one", () => {
    const counts = [
      ...["Q|essai|Oui|A|effectif|10", "Q|essai|Oui|B|effectif|4"],
      ...["Q|essai|Non|A|effectif|5", "Q|essai|Non|B|effectif|11"],
    ];
    // (|110 - 20| - 15)² 30 / (14 × 16 × 15 × 15)
    const { numbers } = solutionValue(rebuilt([...counts, "Q|essai|||chi2|3,348"]));
    expect(numbers.find(({ entry }) => entry.statistic === "chi2")).toMatchObject({
      isGiven: true,
      kind: "χ² avec la correction de Yates",
    });
    expect(solutionValue(rebuilt([...counts, "Q|essai|||chi2|4,821"])).uncompared).toEqual([]);
  });

  test("answer each item of a grid, flat and crossed, which is a question of its own", () => {
    const cells = (by: string, group: string, item: string, yes: number, no: number) =>
      [
        ["Oui", yes],
        ["Non", no],
      ].map(([answer, n]) => `G|${by}|${item}|${answer}${group === "" ? "" : ` / ${group}`}|effectif|${n}`);
    const { study, wrong, uncompared, numbers } = solutionValue(
      rebuilt([
        ...["G||||base|20", ...cells("", "", "Item 1", 12, 8), ...cells("", "", "Item 2", 5, 15)],
        ...[...cells("sexe", "F", "Item 1", 8, 3), ...cells("sexe", "H", "Item 1", 4, 5)],
        ...[...cells("sexe", "F", "Item 2", 1, 10), ...cells("sexe", "H", "Item 2", 4, 5)],
      ]),
    );
    expect([wrong, uncompared]).toEqual([[], []]);
    expect(numbers.length).toBe(14);
    expect(study.questionnaire.questions.map(({ label }) => label)).toEqual([
      "sexe",
      "G – Item 1",
      "G – Item 2",
    ]);
  });

  test("are as correlated as is printed, and say where they cannot be", () => {
    const scores = ["A", "B"].flatMap((name) => [
      ...[`${name}||||échelle|1 à 7`, `${name}||||base|200`, `${name}||||moyenne|4,20`],
      `${name}||||écart-type|1,30`,
    ]);
    const of = (r: string) => solutionValue(rebuilt([...scores, `Liens||A et B||r|${r}`])).uncompared;
    expect(["0,32", "-0,50", "0,85"].map(of)).toEqual([[], [], []]);
    expect(of("-1,00").map(({ printed }) => printed)).toEqual(["-1,00"]);
  });

  test("say that there are none where tests alone are printed", () => {
    expect(
      rebuilt(["Q|essai||A|effectif|20", "Q|essai||B|effectif|20", "Q|essai|Sommeil||t|2,10"]),
    ).toMatchObject({
      possible: false,
      reason: expect.stringContaining("n’ont pas de quoi faire des réponses"),
    });
  });

  test("say why there are none where nothing tells how many answered, or are in a group", () => {
    expect(rebuilt(["Q||Item||moyenne|3,50", "Q||||échelle|1 à 5"])).toMatchObject({
      possible: false,
      reason: expect.stringContaining("Rien ne dit combien"),
    });
    expect(
      rebuilt(["Q||||échelle|1 à 5", "Q|sexe|Item|F|moyenne|3,00", "Q|sexe|Item|H|moyenne|4,00"]),
    ).toMatchObject({
      possible: false,
      reason: expect.stringContaining("Croisement « sexe » : rien ne dit combien"),
    });
  });

  test("leave the numbers that nothing of theirs is like to who asked", () => {
    const lines = [
      ...groups,
      "Q||Item||moyenne|3,50",
      "Q|sexe|Item|F|moyenne|3,00",
      "Q|sexe|Item|H|moyenne|4,00",
    ];
    const { uncompared } = solutionValue(rebuilt([...lines, "R||A et B||r|0,40"]));
    expect(uncompared.map(({ statistic, printed }) => [statistic, printed])).toEqual([["r", "0,40"]]);
  });

  test("come with the smallest contradictory set where the tables contradict themselves, and without what is set aside", () => {
    const lines = [
      ...groups,
      "Q||Item||moyenne|3,50",
      "Q|sexe|Item|F|moyenne|3,10",
      "Q|sexe|Item|H|moyenne|4,00",
    ];
    const tables = settledTables(parseTables(recordsOf(lines), "essai.csv"));
    expect(tables.contradictions.sets.map(({ numbers }) => numbers.map(({ printed }) => printed))).toEqual([
      ["3,10"],
    ]);
    expect(tables.contradictions.findings.map(({ printed }) => printed)).toContain("3,10");
    const { wrong } = solutionValue(rebuiltTables(tables, names, 1));
    expect(wrong).toEqual([]);
  });

  test("are certified: a count that is printed is determined, one that percents leave open is bounded", () => {
    const lines = [
      ...["Q||||base|300", "Q||Oui||pourcentage|50", "Q||Non||pourcentage|50"],
      ...["R||Oui||effectif|120", "R||Non||effectif|180"],
    ];
    const { study, reconstruction } = solutionValue(rebuilt(lines));
    const settlement = { errata: [], repaired: study.completed };
    const knowledge = { settlement, bounds: study.bounds };
    const certified = certificate(study.questionnaire, study.printed, reconstruction.survey, knowledge);
    const of = (variable: string) =>
      certified
        .filter((own) => own.variable === variable)
        .map(({ answer, bounds, status }) => [answer, bounds, status]);
    expect(of("q2_1")).toEqual([
      ["Oui", [149, 151], "borné"],
      ["Non", [149, 151], "borné"],
    ]);
    expect(of("q2_2")).toEqual([
      ["Oui", [120, 120], "déterminé"],
      ["Non", [180, 180], "déterminé"],
    ]);
  });
});
