import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import type { Survey } from "../../lib/answers/Survey";
import { formatRespondents } from "../../lib/import/formatRespondents";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { bytesOf, faultOf, smallCsv, smallJson, smallRow } from "../support/smallSurvey";

const questionnaireOf = (design: object) =>
  parseQuestionnaire(JSON.stringify({ ...JSON.parse(smallJson), ...design }), "petit.json");
const drawn = { weight: "poids", strata: "zone", units: "ecole" };
/** A survey whose respondents are in these strata and units. */
function read(places: readonly (readonly [string, string])[], design: object = drawn): Survey {
  const [head, ...rows] = smallCsv(...places.map((_, i) => smallRow({ id: `r${i + 1}` })))
    .trimEnd()
    .split("\n");
  const text = [`${head},poids,zone,ecole`, ...rows.map((row, i) => [row, i + 1, ...places[i]!].join(","))];
  return parseRespondents(questionnaireOf(design), bytesOf(`${text.join("\n")}\n`), "petit.csv");
}
const places = [
  ["Nord", "1"],
  ["Sud", "1"],
  ["Nord", "2"],
  ["Sud", "1"],
  ["Nord", "1"],
] as const;

describe("how respondents were drawn", () => {
  test("nests units in strata: those of one name in two strata are two", () => {
    const { weights } = read(places);
    expect(weights).toEqual({
      ...{ name: "poids", weights: [1, 2, 3, 4, 5], drawn: [2, 1] },
      ...{ strata: [0, 1, 0, 1, 0], units: [0, 1, 2, 1, 0] },
      strataColumn: { name: "zone", values: ["Nord", "Sud", "Nord", "Sud", "Nord"] },
      unitsColumn: { name: "ecole", values: ["1", "1", "2", "1", "1"] },
    });
  });

  test("counts respondents where no unit is declared, and one stratum where none is", () => {
    expect(read(places, { weight: "poids", strata: "zone" }).weights?.drawn).toEqual([3, 2]);
    expect(read(places, { weight: "poids", units: "ecole" }).weights?.drawn).toEqual([2]);
  });

  test("is a fault where a stratum or a unit is blank, or its column is missing", () => {
    for (const [blank, column] of [
      [["", "1"], "zone"],
      [["Sud", " "], "ecole"],
    ] as const) {
      const { place, message } = faultOf(() => read([...places, blank]));
      expect(place).toEqual({ file: "petit.csv", line: 7, column });
      expect(message).toMatch(/est vide\. Attendu : /);
    }
    const { place, message } = faultOf(() => read(places, { ...drawn, units: "classe" }));
    expect(place).toEqual({ file: "petit.csv", line: 1, column: "classe" });
    expect(message).toContain("cette colonne manque. Attendu : l’unité tirée dont est chaque répondant.");
  });

  test("may be the answers to a question, which stay answers", () => {
    const survey = read(places, { weight: "poids", strata: "q1_1" });
    expect(survey.weights?.drawn).toEqual([5]);
    expect(survey.columns.has("q1_1")).toBe(true);
    expect(survey.others?.has("zone")).toBe(true);
  });

  test.each([
    drawn,
    { weight: "poids", strata: "q1_1", units: "id" },
  ])("is written back as it was, %o", (design) => {
    const survey = read(places, design);
    const again = parseRespondents(questionnaireOf(design), bytesOf(formatRespondents(survey)), "petit.csv");
    expect(again).toEqual(survey);
  });

  test("stays that of the whole sample under a filter", () => {
    const survey = read(places);
    const other = new Map(survey.columns).set("q1_3", {
      ...{ values: [3, 8], missing: [] },
      codes: Uint8Array.from([0, 1, 0, 1, 1]),
    });
    const { weights } = filterSurvey({ ...survey, columns: other }, "1.3", "8");
    expect(weights).toEqual({
      ...{ name: "poids", weights: [2, 4, 5], drawn: [2, 1], strata: [1, 1, 0], units: [1, 1, 0] },
      strataColumn: { name: "zone", values: ["Sud", "Sud", "Nord"] },
      unitsColumn: { name: "ecole", values: ["1", "1", "1"] },
    });
  });
});

describe("a questionnaire that declares strata or units", () => {
  test("declares weights with them, and columns that differ", () => {
    for (const [design, element, problem] of [
      [{ strata: "zone" }, "strata", "un tirage va avec des poids"],
      [{ units: "ecole" }, "units", "un tirage va avec des poids"],
      [{ weight: "poids", strata: "poids" }, "strata", "cette colonne est celle des poids"],
      [{ weight: "poids", strata: "zone", units: "zone" }, "units", "cette colonne est celle des strates"],
    ] as const) {
      const { place, message } = faultOf(() => questionnaireOf(design));
      expect([place.file, place.element]).toEqual(["petit.json", element]);
      expect(message).toContain(` : ${problem}. Attendu : `);
    }
  });
});
