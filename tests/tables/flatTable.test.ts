import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import { flatTable } from "../../lib/tables/flatTable";
import { arbitraryRows } from "../support/arbitraryRows";
import { expectClose } from "../support/expectClose";
import { itemQuestionnaire, itemSurvey, partialSurvey, ticked } from "../support/itemSurvey";
import { smallQuestionnaire, smallSurvey } from "../support/smallSurvey";

describe("flatTable", () => {
  test("counts each answer, with percents of all of them, in the order of the questionnaire", () => {
    const survey = smallSurvey({ q1_2: "971" }, { q1_2: "35" }, { q1_2: "971" }, { q1_2: "971" });
    expect(flatTable(survey, "1.2")).toEqual({
      kind: "flatCounts",
      question: smallQuestionnaire.questions[1],
      n: 4,
      missing: [],
      rows: [
        { label: "01", n: 0, base: 4, percent: 0 },
        { label: "35", n: 1, base: 4, percent: 25 },
        { label: "971", n: 3, base: 4, percent: 75 },
      ],
      source: { provenance: { kind: "given" as const }, printed: true },
    });
  });

  test("describes scores with the standard deviation that has n - 1 in its denominator", () => {
    const survey = smallSurvey({ q1_3: "1" }, { q1_3: "3" }, { q1_3: "5" });
    expect(flatTable(survey, "1.3")).toEqual({
      kind: "flatMeans",
      question: smallQuestionnaire.questions[2],
      n: 3,
      missing: [],
      rows: [{ label: "", n: 3, sum: 9, mean: 3, sd: 2, min: 1, max: 5 }],
      source: { provenance: { kind: "given" as const }, printed: true },
    });
  });

  test("gives a row to each item of a question", () => {
    const survey = smallSurvey({ q1_4_1: "2", q1_4_2: "10" }, { q1_4_1: "4", q1_4_2: "10" });
    const table = flatTable(survey, "1.4");
    expect(table.rows).toEqual([
      { label: "Le matériel, les locaux", n: 2, sum: 6, mean: 3, sd: Math.SQRT2, min: 2, max: 4 },
      { label: "Le temps dit « d’accompagnement »", n: 2, sum: 20, mean: 10, sd: 0, min: 10, max: 10 },
    ]);
  });

  test("rests on those who were asked, not on the whole sample", () => {
    const survey = smallSurvey(
      {},
      { q1_5: "Plusieurs Conum", q1_6: "2" },
      { q1_5: "Plusieurs Conum", q1_6: "5" },
      { q1_3: "9", q1_8: "Oui" },
    );
    expect(flatTable(survey, "1.6")).toMatchObject({ n: 2, rows: [{ n: 2, mean: 3.5 }] });
    expect(flatTable(survey, "1.8")).toMatchObject({
      n: 1,
      rows: [{ n: 1, percent: 100 }, { n: 0 }, { n: 0 }],
    });
  });

  test("has no percents and no moments when nobody was asked", () => {
    const survey = smallSurvey({}, {});
    expect(flatTable(survey, "1.8")).toMatchObject({
      n: 0,
      rows: [
        { label: "Oui", n: 0, percent: Number.NaN },
        { label: 'Non, "jamais"', n: 0, percent: Number.NaN },
        { label: "Je ne sais pas", n: 0, percent: Number.NaN },
      ],
    });
    expect(flatTable(survey, "1.6")).toMatchObject({
      n: 0,
      rows: [{ n: 0, sum: 0, mean: Number.NaN, sd: Number.NaN }],
    });
  });

  test("has a mean and no standard deviation for a single respondent", () => {
    const survey = smallSurvey({ q1_3: "4" });
    expect(flatTable(survey, "1.3").rows).toMatchObject([{ n: 1, mean: 4, sd: Number.NaN }]);
  });

  test("counts each answer of a multiple choice, with percents of those who were asked", () => {
    const survey = itemSurvey(ticked("110"), ticked("010"), {}, ticked("000"), ticked("010"));
    expect(flatTable(survey, "2.1")).toEqual({
      kind: "flatCounts",
      question: itemQuestionnaire.questions[2],
      n: 4,
      missing: [],
      rows: [
        { label: "Du coût, des postes", n: 1, base: 4, percent: 25 },
        { label: "Du départ", n: 3, base: 4, percent: 75 },
        { label: "D’un CDI", n: 0, base: 4, percent: 0 },
      ],
      source: { provenance: { kind: "given" as const }, printed: true },
    });
  });

  test("gives a row to each item of a grid, and a cell to each of its answers", () => {
    const survey = itemSurvey({}, { q2_2_1: "Non" }, { q2_2_2: "Je ne sais pas" }, {});
    expect(flatTable(survey, "2.2")).toEqual({
      kind: "flatGrid",
      choices: ["Oui", "Non", "Je ne sais pas"],
      question: itemQuestionnaire.questions[3],
      n: 4,
      missing: [],
      rows: [
        {
          label: "Une journée",
          n: 4,
          cells: [
            { n: 3, base: 4, percent: 75 },
            { n: 1, base: 4, percent: 25 },
            { n: 0, base: 4, percent: 0 },
          ],
        },
        {
          label: "Un webinaire",
          n: 4,
          cells: [
            { n: 0, base: 4, percent: 0 },
            { n: 3, base: 4, percent: 75 },
            { n: 1, base: 4, percent: 25 },
          ],
        },
      ],
      source: { provenance: { kind: "given" as const }, printed: true },
    });
  });

  test("has no percents of a multiple choice that nobody was asked", () => {
    const table = flatTable(itemSurvey({}), "2.1");
    expect(table.n).toBe(0);
    expect(table.rows).toMatchObject([1, 2, 3].map(() => ({ n: 0, percent: Number.NaN })));
  });

  test("is no table of the report for a hidden question", () => {
    const table = flatTable(itemSurvey({}, { q101: "" }), "101");
    expect(table).toMatchObject({ n: 1, rows: [{ n: 0 }, { n: 1 }], source: { printed: false } });
  });

  test("refuses a question that was not read", () => {
    const message = /^Les réponses lues ne contiennent pas la question 2\.2\./;
    expect(() => flatTable(partialSurvey(["id", "q1_1", "q1_2"], {}), "2.2")).toThrow(message);
  });

  test("refuses a question that does not exist", () => {
    expect(() => flatTable(smallSurvey({}), "1.9")).toThrow(
      /^Question « 1\.9 » inconnue ; vouliez-vous dire/,
    );
  });

  test("says that its answers were reconstructed", () => {
    const survey = smallSurvey({ id: "reconstruit-001" });
    expect(flatTable(survey, "1.1").source).toEqual({
      provenance: { kind: "reconstructed" as const },
      printed: true,
    });
  });

  test("is no table of the report once the survey is filtered", () => {
    const survey = filterSurvey(smallSurvey({}, { q1_1: "Privée" }), "1.1", "Privée");
    expect(flatTable(survey, "1.2").source).toEqual({
      provenance: { kind: "given" as const },
      printed: false,
      filter: "1.1 : « Privée »",
    });
  });

  test("its counts add up to its base, and the percents of a base that is not empty to 100", () => {
    fc.assert(
      fc.property(arbitraryRows, fc.constantFrom("1.1", "1.2", "1.5", "1.8"), (rows, id) => {
        const table = flatTable(smallSurvey(...rows), id);
        if (table.kind !== "flatCounts") throw new Error(table.kind);
        expect(table.rows.reduce((sum, row) => sum + row.n, 0)).toBe(table.n);
        const percents = table.rows.reduce((sum, row) => sum + row.percent, 0);
        expectClose(percents, table.n === 0 ? Number.NaN : 100);
      }),
    );
  });
});
