import { describe, expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { blockText } from "../../lib/present/render/blockText";
import { spreadTable } from "../../lib/present/tables/spreadTable";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { flatTable } from "../../lib/tables/flatTable";
import { scoreSpread } from "../../lib/tables/scoreSpread";
import { rankedCount } from "../../lib/words/sentences/rankedCount";
import { readSurvey } from "../support/committed";
import { bytesOf } from "../support/smallSurvey";

const questionnaire = (weighted: boolean) =>
  parseQuestionnaire(
    JSON.stringify({
      name: "notes",
      title: "Notes",
      ...(weighted && { weight: "poids" }),
      sections: [{ number: 1, title: "Une" }],
      crossings: [],
      questions: [
        {
          id: "1.1",
          label: "Avis",
          kind: "scale",
          items: ["a", "b"],
          scale: { min: 1, max: 3 },
          crossings: [],
        },
        { id: "1.2", label: "Classez", kind: "ranking", items: ["x", "y", "z"], ranks: 2, crossings: [] },
        { id: "1.3", label: "Prix", kind: "number", range: { min: 0 }, decimals: 1, crossings: [] },
        { id: "1.4", label: "Choix", kind: "single", choices: ["Oui", "Non"], crossings: [] },
        { id: "1.5", label: "Grande note", kind: "scale", scale: { min: 0, max: 100 }, crossings: [] },
      ],
    }),
    "notes.json",
  );
const rows = ["1,3,1,2,,2.5,Oui,40,1", "3,3,2,,1,4,Non,60,2", "3,,,1,,10.5,Oui,,1", ",,,,,,,,4"];
const survey = (weighted = false) => {
  const head = "id,q1_1_1,q1_1_2,q1_2_1,q1_2_2,q1_2_3,q1_3,q1_4,q1_5";
  const lines = rows.map((row, i) => `r${i},${weighted ? row : row.replace(/,[^,]*$/, "")}`);
  const text = [weighted ? `${head},poids` : head, ...lines, ""].join("\n");
  return parseRespondents(questionnaire(weighted), bytesOf(text), "notes.csv");
};
const shown = (id: string, weighted = false) =>
  blockText({ kind: "table", table: spreadTable(scoreSpread(survey(weighted), id)!) }).replaceAll(
    /\u00a0|\u202f/g,
    " ",
  );

describe("how scores spread", () => {
  test("each score of a scale has its share of those who answered the item, and the item its median", () => {
    const { values, rows: items } = scoreSpread(survey(), "1.1")!;
    expect(values).toEqual([1, 2, 3]);
    expect(items.map(({ cells }) => cells.map(({ n, base }) => [n, base]))).toEqual([
      [
        [1, 3],
        [0, 3],
        [2, 3],
      ],
      [
        [0, 2],
        [0, 2],
        [2, 2],
      ],
    ]);
    expect(items.map(({ quantiles }) => quantiles[2])).toEqual([3, 3]);
  });

  test("an item of a ranking has its share of first places, among those who ranked any", () => {
    const { rows: items } = scoreSpread(survey(), "1.2")!;
    expect(items.map(({ ranked }) => [ranked!.n, ranked!.base])).toEqual([
      [2, 3],
      [2, 3],
      [1, 3],
    ]);
    expect(items.map(({ cells }) => cells.map(({ n }) => n))).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
    ]);
    expect(shown("1.2")).toMatch(/x +2 +66,7 +33,3 % +33,3 %/);
  });

  test("a number has its quartiles and ends, and so has a scale too long for a column a score", () => {
    expect(scoreSpread(survey(), "1.3")).toMatchObject({
      values: [],
      rows: [{ quantiles: [2.5, 3.25, 4, 7.25, 10.5] }],
    });
    expect(scoreSpread(survey(), "1.5")).toMatchObject({
      values: [],
      rows: [{ quantiles: [40, 45, 50, 55, 60] }],
    });
    expect(shown("1.3")).toMatch(/2,5\s+3,3\s+4,0\s+7,3\s+10,5/);
  });

  test("of weighted answers shares and medians are weighted, counts are respondents, and it is said", () => {
    const [first] = scoreSpread(survey(true), "1.1")!.rows;
    expect(first!.cells.map(({ n, percent }) => [n, percent])).toEqual([
      [1, 25],
      [0, 0],
      [2, 75],
    ]);
    expect(scoreSpread(survey(true), "1.2")!.rows.map(({ ranked }) => ranked!.percent)).toEqual([75, 50, 50]);
    expect(scoreSpread(survey(true), "1.3")!.rows[0]!.quantiles[2]).toBe(4);
    expect(shown("1.1", true)).toContain("pondérés par « poids »");
  });

  test("nobody's answers spread as nothing that can be computed", () => {
    const none = parseRespondents(
      questionnaire(false),
      bytesOf("id,q1_1_1,q1_1_2,q1_2_1,q1_2_2,q1_2_3,q1_3,q1_4,q1_5\nr1,,,,,,,Oui,\n"),
      "notes.csv",
    );
    for (const id of ["1.1", "1.2", "1.3"])
      for (const { cells, quantiles } of scoreSpread(none, id)!.rows) {
        expect(cells.every(({ percent }) => Number.isNaN(percent))).toBe(true);
        expect(quantiles.every(Number.isNaN)).toBe(true);
      }
  });

  test("choices have none, nor have rebuilt respondents, of whom the print gives means alone", () => {
    expect(scoreSpread(survey(), "1.4")).toBeUndefined();
    expect(scoreSpread(readSurvey(), "3.1")).toBeUndefined();
  });
});

test("who ranked an item can be counted in a sentence, and the words of other items cannot", () => {
  const counted = (id: string, item: string, weighted = false) =>
    rankedCount(survey(weighted), flatTable(survey(weighted), id), item);
  expect(counted("1.2", "x")).toEqual({ n: 2, base: 3, percent: 200 / 3 });
  expect(counted("1.2", "x", true)).toMatchObject({ n: 2, percent: 75 });
  expect(counted("1.1", "a")).toBeUndefined();
});
