import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import type { Survey } from "../../lib/answers/Survey";
import { UserError } from "../../lib/base/UserError";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import type { CrossedCounts, CrossedGrid, CrossedMeans, CrossedMultiple } from "../../lib/tables/Table";
import { plainTest } from "../../lib/tables/unweighted";
import { arbitraryRows } from "../support/arbitraryRows";
import { expectClose } from "../support/expectClose";
import { type ItemRow, itemQuestionnaire, itemSurvey, partialSurvey, ticked } from "../support/itemSurvey";
import { type SmallRow, smallQuestionnaire, smallSurvey } from "../support/smallSurvey";

function crossedCounts(survey: Survey, id: string, by: string): CrossedCounts {
  const table = crossTable(survey, id, by);
  if (table.kind !== "crossedCounts") throw new Error(table.kind);
  return table;
}

function crossedMeans(survey: Survey, id: string, by: string): CrossedMeans {
  const table = crossTable(survey, id, by);
  if (table.kind !== "crossedMeans") throw new Error(table.kind);
  return table;
}

function crossedMultiple(survey: Survey, id: string, by: string): CrossedMultiple {
  const table = crossTable(survey, id, by);
  if (table.kind !== "crossedMultiple") throw new Error(table.kind);
  return table;
}

function crossedGrid(survey: Survey, id: string, by: string): CrossedGrid {
  const table = crossTable(survey, id, by);
  if (table.kind !== "crossedGrid") throw new Error(table.kind);
  return table;
}

/** As many respondents with the same changes. */
function times(n: number, changes: Partial<ItemRow>): Partial<ItemRow>[] {
  return Array.from({ length: n }, () => changes);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const several: Partial<SmallRow> = { q1_5: "Plusieurs Conum", q1_6: "2" };
const priv: Partial<SmallRow> = { q1_1: "Privée" };

describe("crossTable of a question with choices", () => {
  // Worked by hand: chi2 = 6 (2 × 2 - 1 × 1)² / (3 × 3 × 3 × 3) = 2/3, p = erfc(sqrt(1/3)).
  const survey = smallSurvey({}, {}, several, priv, { ...priv, ...several }, { ...priv, ...several });

  test("gives counts, percents of the column and totals", () => {
    const table = crossedCounts(survey, "1.5", "1.1");
    const third = { n: 1, base: 3, percent: 100 / 3 };
    const twoThirds = { n: 2, base: 3, percent: 200 / 3 };
    expect(table.question).toBe(smallQuestionnaire.questions[4]);
    expect(table.by).toBe(smallQuestionnaire.questions[0]);
    expect(table.n).toBe(6);
    expect(table.groups).toEqual([
      { label: "Publique", n: 3 },
      { label: "Privée", n: 3 },
    ]);
    expect(table.rows).toEqual([
      { label: "Un Conum", cells: [twoThirds, third], total: { n: 3, base: 6, percent: 50 } },
      { label: "Plusieurs Conum", cells: [third, twoThirds], total: { n: 3, base: 6, percent: 50 } },
    ]);
  });

  test("tests independence with Pearson's chi-square, without continuity correction", () => {
    const result = plainTest(crossedCounts(survey, "1.5", "1.1").test, "");
    expect(result.statistic).toBeCloseTo(2 / 3, 12);
    expect(result.degreesOfFreedom).toBe(1);
    expect(result.p).toBeCloseTo(0.4142161782425252, 12);
    expect(result.smallestExpected).toBe(1.5);
    expect(result.cellsBelowFive).toBe(4);
  });

  test("counts only those who answered both questions", () => {
    const table = crossedCounts(
      smallSurvey({}, { q1_3: "9", q1_8: "Oui" }, { ...priv, q1_3: "9", q1_8: "Je ne sais pas" }, priv),
      "1.1",
      "1.8",
    );
    expect(table.n).toBe(2);
    expect(table.groups.map(({ n }) => n)).toEqual([1, 0, 1]);
    expect(table.rows.map(({ total: { n } }) => n)).toEqual([1, 1]);
  });

  test("keeps a group without respondents, with counts of 0 and no percents", () => {
    const table = crossedCounts(smallSurvey({}, several), "1.5", "1.1");
    expect(table.groups).toEqual([
      { label: "Publique", n: 2 },
      { label: "Privée", n: 0 },
    ]);
    expect(table.rows[0]).toEqual({
      label: "Un Conum",
      cells: [
        { n: 1, base: 2, percent: 50 },
        { n: 0, base: 0, percent: Number.NaN },
      ],
      total: { n: 1, base: 2, percent: 50 },
    });
    expect(table.test).toMatchObject({ statistic: Number.NaN, degreesOfFreedom: 0, p: Number.NaN });
  });

  test("is empty and does not crash when nobody was asked", () => {
    const table = crossedCounts(smallSurvey({}, priv), "1.8", "1.1");
    expect(table.n).toBe(0);
    expect(table.groups.map(({ n }) => n)).toEqual([0, 0]);
    expect(table.rows.map((row) => [row.total, ...row.cells])).toEqual(
      Array.from({ length: 3 }, () =>
        Array.from({ length: 3 }, () => ({ n: 0, base: 0, percent: Number.NaN })),
      ),
    );
    expect(table.test.p).toBeNaN();
  });

  test("crosses with a question of departments", () => {
    const table = crossedCounts(smallSurvey({ q1_2: "01" }, { q1_2: "971" }), "1.1", "1.2");
    expect(table.groups).toEqual([
      { label: "01", n: 1 },
      { label: "35", n: 0 },
      { label: "971", n: 1 },
    ]);
  });
});

describe("crossTable of scores and numbers", () => {
  test("gives a mean and a standard deviation a group, and their analysis of variance", () => {
    // By hand: sums of squares 6 between and 4 within, F = 6 / (4 / 4), p = 1 - 12 sqrt(6) / 10^1.5.
    const survey = smallSurvey(
      ...["1", "2", "3"].map((q1_3) => ({ q1_3 })),
      ...["3", "4", "5"].map((q1_3) => ({ ...priv, q1_3 })),
    );
    const table = crossedMeans(survey, "1.3", "1.1");
    expect(table.n).toBe(6);
    expect(table.groups).toEqual([
      { label: "Publique", n: 3 },
      { label: "Privée", n: 3 },
    ]);
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    expect(row).toMatchObject({
      label: "",
      cells: [
        { n: 3, mean: 2, sd: 1 },
        { n: 3, mean: 4, sd: 1 },
      ],
      total: { n: 6, mean: 3, sum: 18 },
    });
    expect(row!.total.sd).toBeCloseTo(Math.SQRT2, 12);
    expect(row!.test.F).toBeCloseTo(6, 12);
    expect(row!.test.p).toBeCloseTo(1 - (12 * Math.sqrt(6)) / 10 ** 1.5, 12);
    const anova = plainTest(row!.test, "");
    expect(anova.between).toEqual({ sumOfSquares: 6, degreesOfFreedom: 1 });
    expect(anova.within).toEqual({ sumOfSquares: 4, degreesOfFreedom: 4 });
  });

  test("gives a row and a test to each item", () => {
    const survey = smallSurvey(
      { q1_4_1: "1", q1_4_2: "5" },
      { q1_4_1: "3", q1_4_2: "5" },
      { ...priv, q1_4_1: "6", q1_4_2: "5" },
      { ...priv, q1_4_1: "8", q1_4_2: "5" },
    );
    const { rows } = crossedMeans(survey, "1.4", "1.1");
    expect(rows.map(({ label }) => label)).toEqual([
      "Le matériel, les locaux",
      "Le temps dit « d’accompagnement »",
    ]);
    expect(rows.map(({ cells }) => cells.map(({ mean }) => mean))).toEqual([
      [2, 7],
      [5, 5],
    ]);
    expect(rows[0]!.test.F).toBeCloseTo(12.5, 12);
    expect(rows[1]!.test.F).toBeNaN();
  });

  test("keeps a group without respondents, with NaN moments", () => {
    const table = crossedMeans(smallSurvey({ q1_3: "2" }, { q1_3: "4" }), "1.3", "1.1");
    expect(table.groups[1]).toEqual({ label: "Privée", n: 0 });
    expect(table.rows[0]).toMatchObject({
      cells: [
        { n: 2, mean: 3 },
        { n: 0, mean: Number.NaN, sd: Number.NaN },
      ],
      test: { F: Number.NaN, p: Number.NaN },
    });
  });

  test("rests on those who were asked, and does not crash when nobody was", () => {
    const asked = crossedMeans(smallSurvey({}, several, { ...priv, ...several, q1_6: "6" }), "1.6", "1.1");
    expect(asked.n).toBe(2);
    expect(asked.rows[0]!.cells.map(({ mean }) => mean)).toEqual([2, 6]);
    const nobody = crossedMeans(smallSurvey({}, priv), "1.6", "1.1");
    expect(nobody.n).toBe(0);
    expect(nobody.groups.map(({ n }) => n)).toEqual([0, 0]);
    expect(nobody.rows[0]!.total).toMatchObject({ n: 0, mean: Number.NaN });
  });
});

describe("crossTable of a multiple choice", () => {
  // 12.2 of the report: 21 of 29 public and 12 of 26 private structures gave the first answer.
  const survey = itemSurvey(
    ...times(21, ticked("100")),
    ...times(8, ticked("010")),
    ...times(12, { ...ticked("110"), q1_1: "Privée" }),
    ...times(14, { ...ticked("000"), q1_1: "Privée" }),
    {},
    { q1_1: "Privée" },
  );
  const table = crossedMultiple(survey, "2.1", "1.1");

  test("gives counts and percents of those of each group who were asked", () => {
    expect(table.question).toBe(itemQuestionnaire.questions[2]);
    expect(table.n).toBe(55);
    expect(table.groups).toEqual([
      { label: "Publique", n: 29 },
      { label: "Privée", n: 26 },
    ]);
    expect(table.rows.map(({ label }) => label)).toEqual(["Du coût, des postes", "Du départ", "D’un CDI"]);
    expect(table.rows.map(({ cells }) => cells.map(({ n }) => n))).toEqual([
      [21, 12],
      [8, 12],
      [0, 0],
    ]);
    expect(table.rows[0]!.cells).toEqual([
      { n: 21, base: 29, percent: 2100 / 29 },
      { n: 12, base: 26, percent: 1200 / 26 },
    ]);
    expect(table.rows[0]!.total).toEqual({ n: 33, base: 55, percent: 60 });
  });

  test("tests each answer, given or not, against the groups, without continuity correction", () => {
    // By hand: chi2 = 55 (21 × 14 - 8 × 12)² / (33 × 22 × 29 × 26), p = erfc(sqrt(chi2 / 2)); printed 3,939 and .047.
    const result = plainTest(table.rows[0]!.test, "");
    expect(result.statistic).toBeCloseTo(2156220 / 547404, 12);
    expect(result.degreesOfFreedom).toBe(1);
    expect(result.p).toBeCloseTo(0.04717903808925076, 12);
    expect(result.cells).toBe(4);
  });

  test("has no test of an answer that nobody gave, or that all gave", () => {
    expect(table.rows[2]!.test.p).toBeNaN();
    const all = itemSurvey(ticked("001"), { ...ticked("001"), q1_1: "Privée" });
    expect(crossedMultiple(all, "2.1", "1.1").rows[2]!.test.p).toBeNaN();
  });

  test("is empty and does not crash when nobody was asked", () => {
    const nobody = crossedMultiple(itemSurvey({}), "2.1", "1.2");
    expect(nobody.n).toBe(0);
    expect(nobody.rows[0]!.cells).toEqual([
      { n: 0, base: 0, percent: Number.NaN },
      { n: 0, base: 0, percent: Number.NaN },
    ]);
  });

  test("is the flat table when its groups are put together", () => {
    const flat = flatTable(survey, "2.1");
    expect(table.rows.map(({ label, total: whole }) => ({ label, ...whole }))).toEqual(flat.rows);
  });
});

describe("crossTable of a grid", () => {
  // 6.4 of the report: the first item, by type of structure.
  const given = { Oui: [101, 101], Non: [107, 134], "Je ne sais pas": [29, 22] } as const;
  const survey = itemSurvey(
    ...Object.entries(given).flatMap(([q2_2_1, [publics, privates]]) => [
      ...times(publics, { q2_2_1 }),
      ...times(privates, { q2_2_1, q1_1: "Privée" }),
    ]),
  );
  const table = crossedGrid(survey, "2.2", "1.1");

  test("gives each item the counts of its answers, and their percents of the group", () => {
    expect(table.question).toBe(itemQuestionnaire.questions[3]);
    expect(table.n).toBe(494);
    expect(table.groups.map(({ n }) => n)).toEqual([237, 257]);
    expect(table.rows.map(({ label }) => label)).toEqual(["Une journée", "Un webinaire"]);
    expect(table.rows[0]!.answers).toEqual(
      Object.entries(given).map(([label, [publics, privates]]) => ({
        label,
        cells: [
          { n: publics, base: 237, percent: (100 * publics) / 237 },
          { n: privates, base: 257, percent: (100 * privates) / 257 },
        ],
        total: { n: publics + privates, base: 494, percent: (100 * (publics + privates)) / 494 },
      })),
    );
  });

  test("tests the answers to each item against the groups", () => {
    // The sum of (observed - expected)² / expected in fractions, and p = exp(-chi2 / 2); printed 3,181 and .204.
    const result = plainTest(table.rows[0]!.test, "");
    expect(result.statistic).toBeCloseTo(2381533492 / 748632519, 12);
    expect(result.degreesOfFreedom).toBe(2);
    expect(result.p).toBeCloseTo(0.20380550871590608, 12);
  });

  test("has no test of an item to which all gave the same answer", () => {
    expect(table.rows[1]!.test).toMatchObject({ degreesOfFreedom: 0, p: Number.NaN });
  });

  test("gives an item the same counts and the same test as a question of its own", () => {
    const alone = crossedCounts(
      smallSurvey({ q1_5: "Un Conum" }, { q1_1: "Privée", ...several }, { q1_1: "Privée" }),
      "1.5",
      "1.1",
    );
    const items = itemSurvey({ q2_2_1: "Oui" }, { q1_1: "Privée", q2_2_1: "Non" }, { q1_1: "Privée" });
    const [row] = crossedGrid(items, "2.2", "1.1").rows;
    expect(row!.answers.slice(0, 2).map(({ cells }) => cells)).toEqual(alone.rows.map(({ cells }) => cells));
    const [own, other] = [row!, alone].map(({ test: made }) => plainTest(made, ""));
    expect(own!.statistic).toBeCloseTo(other!.statistic, 12);
    expect(own!.degreesOfFreedom).toBe(other!.degreesOfFreedom);
  });
});

describe("crossTable of a survey that lacks questions", () => {
  const partial = partialSurvey(["id", "q1_1", "q1_2", "q2_2_1", "q2_2_2"], {}, { q1_1: "Privée" });

  test("crosses those it has, and refuses the others", () => {
    expect(crossTable(partial, "2.2", "1.1").n).toBe(2);
    expect(() => crossTable(partial, "2.3", "1.1")).toThrow(/ne contiennent pas la question 2\.3\./);
    expect(() => crossTable(partial, "1.1", "2.4")).toThrow(/ne contiennent pas la question 2\.4\./);
  });

  test("names, of the questions to cross with, those that take one answer and were read", () => {
    for (const by of ["2.1", "2.2", "2.3"]) {
      expect(() => crossTable(partial, "1.1", by)).toThrow(
        `La question ${by} n’a pas de modalités à mettre en colonnes. Au choix : 1.1, 1.2.`,
      );
    }
  });
});

describe("crossTable", () => {
  const survey = smallSurvey({}, priv);

  test("refuses to cross a question with itself", () => {
    expect(() => crossTable(survey, "1.1", "1.1")).toThrow(
      new UserError("La question 1.1 ne peut pas être croisée avec elle-même."),
    );
  });

  test("refuses to cross with a question that has no choices, and names those that have", () => {
    expect(() => crossTable(survey, "1.1", "1.3")).toThrow(
      new UserError(
        "La question 1.3 n’a pas de modalités à mettre en colonnes. Au choix : 1.1, 1.2, 1.5, 1.8.",
      ),
    );
  });

  test.each([
    ["rows", "1.9", "1.1"],
    ["columns", "1.1", "1.9"],
  ])("refuses a question that does not exist, in %s", (_, id, by) => {
    expect(() => crossTable(survey, id, by)).toThrow(/^Question « 1\.9 » inconnue ; vouliez-vous dire/);
  });

  test.each([
    ["a crossing of the report", "1.4", "1.5", true],
    ["a question that the report does not cross", "1.2", "1.1", false],
    ["a crossing that the report does not do on this question", "1.3", "1.5", false],
    ["a question with which the report crosses nothing", "1.5", "1.8", false],
  ])("says whether the report prints it: %s", (_, id, by, printed) => {
    expect(crossTable(survey, id, by).source).toEqual({ provenance: { kind: "given" as const }, printed });
  });

  test("says that it is filtered or reconstructed", () => {
    const filtered = filterSurvey(survey, "1.1", "Privée");
    expect(crossTable(filtered, "1.4", "1.5").source).toEqual({
      provenance: { kind: "given" as const },
      printed: false,
      filter: "1.1 : « Privée »",
    });
    const rebuilt = smallSurvey({ id: "reconstruit-1" }, { id: "reconstruit-2" });
    expect(crossTable(rebuilt, "1.4", "1.5").source).toEqual({
      provenance: { kind: "reconstructed" as const },
      printed: true,
    });
  });

  const choices = fc.constantFrom("1.1", "1.2", "1.5", "1.8");
  const pairs = fc.tuple(choices, choices).filter(([id, by]) => id !== by);

  test("cells add up to the totals of their row, column and table, and percents of a column to 100", () => {
    fc.assert(
      fc.property(arbitraryRows, pairs, (rows, [id, by]) => {
        const table = crossedCounts(smallSurvey(...rows), id, by);
        for (const row of table.rows) expect(total(row.cells.map(({ n }) => n))).toBe(row.total.n);
        table.groups.forEach((group, i) => {
          const column = table.rows.map(({ cells }) => cells[i]!);
          expect(total(column.map(({ n }) => n))).toBe(group.n);
          expectClose(total(column.map(({ percent }) => percent)), group.n === 0 ? Number.NaN : 100);
        });
        expect(total(table.groups.map(({ n }) => n))).toBe(table.n);
        const percents = total(table.rows.map((row) => row.total.percent));
        expectClose(percents, table.n === 0 ? Number.NaN : 100);
      }),
    );
  });

  test("rows and columns change places without changing counts or chi-square", () => {
    fc.assert(
      fc.property(arbitraryRows, pairs, (rows, [id, by]) => {
        const survey = smallSurvey(...rows);
        const table = crossedCounts(survey, id, by);
        const turned = crossedCounts(survey, by, id);
        expect(turned.rows.map(({ cells }) => cells.map(({ n }) => n))).toEqual(
          table.groups.map((_, i) => table.rows.map(({ cells }) => cells[i]!.n)),
        );
        const [own, other] = [turned, table].map(({ test: made }) => plainTest(made, ""));
        expectClose(own!.statistic, other!.statistic);
        expect(own!.degreesOfFreedom).toBe(other!.degreesOfFreedom);
      }),
    );
  });

  test("groups of scores add up to the whole, which is the flat table when everybody answers both", () => {
    fc.assert(
      fc.property(
        arbitraryRows,
        fc.constantFrom("1.3", "1.4", "1.6", "1.7"),
        fc.constantFrom("1.1", "1.2", "1.5"),
        (rows, id, by) => {
          const survey = smallSurvey(...rows);
          const table = crossedMeans(survey, id, by);
          const flat = flatTable(survey, id);
          if (flat.kind !== "flatMeans") throw new Error(flat.kind);
          expect(table.n).toBe(flat.n);
          expect(total(table.groups.map(({ n }) => n))).toBe(table.n);
          table.rows.forEach((row, i) => {
            expect(total(row.cells.map(({ n }) => n))).toBe(row.total.n);
            expectClose(total(row.cells.map(({ sum }) => sum)), row.total.sum);
            expectClose(row.total.mean, flat.rows[i]!.mean);
            expectClose(row.total.sd, flat.rows[i]!.sd);
          });
        },
      ),
    );
  });
});
