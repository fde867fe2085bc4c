import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedRows } from "../../lib/answers/Survey";
import { seededRandom } from "../../lib/base/random";
import { solutionValue } from "../../lib/base/Solution";
import { UserError } from "../../lib/base/UserError";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { questionColumns } from "../../lib/questionnaire/columns";
import { questionById } from "../../lib/questionnaire/lookup";
import type { ScaleQuestion } from "../../lib/questionnaire/types";
import { anyChoice, firstPossible, leastAssumption } from "../../lib/reconstruct/Choice";
import { momentCounts, type UpperCounts } from "../../lib/reconstruct/momentCounts";
import { longTest, runs } from "../support/realChecks";
import {
  at,
  cellsIn,
  cellsOf,
  columnOf,
  crossed,
  flat,
  notGivenBack,
  sample,
  smallQuestionnaire,
  surveyIn,
  withAnswers,
} from "../support/smallReport";
import { drawn, reportOf, surveyOf } from "../support/syntheticReport";

const both = ["structure", "conum"];

/** The scores (numbers) of these cells to a question crossed so. */
const scores = (
  crossings: readonly string[],
  entries: readonly (readonly PublishedNumber[])[],
  cells: readonly (readonly number[])[],
  {
    upper = undefined as UpperCounts | undefined,
    how = leastAssumption,
    kind = { kind: "scale", scale: { min: 1, max: 10 } } as object,
    access = {} as object,
  } = {},
) => {
  const question = { id: "1.3", label: "Note", crossings, ...kind, ...access };
  const questionnaire = smallQuestionnaire(cells.flat().length, [question]);
  const own = questionById(questionnaire, "1.3");
  if (own.kind !== "scale" && own.kind !== "number") throw new Error(own.kind);
  return solutionValue(momentCounts(questionnaire, publication(entries.flat()), own, "", cells, upper, how));
};

const total = (mean: string, sd?: string) =>
  at("1.3", "", "", "", { mean, ...(sd === undefined ? {} : { sd }) });
const group = (by: "structure" | "conum", column: string, mean: string, sd?: string) =>
  at("1.3", by, "", column, { mean, ...(sd === undefined ? {} : { sd }) });

describe("momentCounts", () => {
  test("give the scores of a question that is not crossed to all who were asked", () => {
    // Of three scores, only 1, 2, 3 have the mean 2 and the standard deviation 1.
    expect(scores([], [total("2,00", "1,00")], cellsOf(1, 0, 1, 1))).toEqual([
      { rows: [0, 1, 2], values: [1, 2, 3] },
    ]);
  });

  test("give the scores of a question crossed once to the groups of that crossing", () => {
    const entries = [
      sample(1, 1, 2, 1),
      total("3,20", "1,64"),
      group("structure", "Publique", "1,50", "0,71"),
      group("structure", "Privée", "4,33", "0,58"),
    ];
    expect(scores(["structure"], entries, cellsOf(1, 1, 2, 1))).toEqual([
      { rows: [0, 1], values: [1, 2] },
      { rows: [2, 3, 4], values: [4, 4, 5] },
    ]);
    const conum = [
      sample(1, 1, 2, 1),
      group("conum", "Un", "4,33", "0,58"),
      group("conum", "Plusieurs", "1,50", "0,71"),
    ];
    expect(scores(["conum"], conum, cellsOf(1, 1, 2, 1))).toEqual([
      { rows: [0, 2, 3], values: [4, 4, 5] },
      { rows: [1, 4], values: [1, 2] },
    ]);
  });

  test("give the scores of a question crossed twice to the four cells", () => {
    // One of each cell: 1 + 2 | 3 + 10 and 1 + 3 | 2 + 10 leave nothing else than these.
    const entries = [
      sample(1, 1, 1, 1),
      total("4,00", "4,08"),
      group("structure", "Publique", "1,50", "0,71"),
      group("structure", "Privée", "6,50", "4,95"),
      group("conum", "Un", "2,00", "1,41"),
      group("conum", "Plusieurs", "6,00", "5,66"),
    ];
    expect(scores(both, entries, cellsOf(1, 1, 1, 1))).toEqual(
      [1, 2, 3, 10].map((value, row) => ({ rows: [row], values: [value] })),
    );
  });

  test("give an empty group nothing, and a single respondent the one score", () => {
    const entries = [
      sample(0, 0, 0, 1),
      total("7,00"),
      group("structure", "Privée", "7,00"),
      group("conum", "Plusieurs", "7,00"),
    ];
    const groups = scores(both, entries, cellsOf(0, 0, 0, 1));
    expect(groups.map(({ values }) => values)).toEqual([[], [], [], [7]]);
    expect(scores(["structure"], entries, cellsOf(0, 0, 0, 1)).map(({ values }) => values)).toEqual([
      [],
      [7],
    ]);
    expect(scores([], entries, cellsOf(0, 0, 0, 1))).toEqual([{ rows: [0], values: [7] }]);
  });

  test("give all the same score where they do not vary, at either end of the scale", () => {
    for (const score of [1, 10]) {
      const [group] = scores([], [total(`${score},00`, "0,00")], cellsOf(2, 2, 2, 2));
      expect(group!.values).toEqual(new Array(8).fill(score));
    }
  });

  test("give numbers from their least on, further than a scale, and one far from the others where they must", () => {
    const number = { kind: { kind: "number", range: { min: 2 } } };
    // 2 nine times and 102: mean 12, standard deviation 31,62.
    const [group] = scores([], [total("12,00", "31,62")], cellsOf(4, 3, 2, 1), number);
    expect([...group!.values].sort((a, b) => Number(a) - Number(b))).toEqual([...new Array(9).fill(2), 102]);
  });

  test("give only scores with the printed p", () => {
    // Two and two: means 2,50 (sum 10) leave several sums; p tells which.
    const entries = (p: string) => [
      sample(2, 0, 2, 0),
      total("2,50", "1,29"),
      at("1.3", "structure", "", "", { p }),
    ];
    const sums = (p: string) =>
      scores(["structure"], entries(p), cellsOf(2, 0, 2, 0)).map(({ values }) =>
        values.reduce((all: number, value) => all + Number(value), 0),
      );
    // 1, 2 | 3, 4: F = 8, p = .106; 1, 3 | 2, 4 : F = .5, p = .553.
    expect(sums(".106").toSorted()).toEqual([3, 7]);
    expect(sums(".553").toSorted()).toEqual([4, 6]);
  });

  test("have as many scores from one on, in each group, as they must", () => {
    // Of eight, mean 5,50: 4 from 6 on is likely, but 3 and 5 are possible too.
    const entries = [
      sample(4, 0, 4, 0),
      total("5,50", "2,45"),
      group("structure", "Publique", "5,50"),
      group("structure", "Privée", "5,50"),
    ];
    for (const counts of [
      [2, 2],
      [1, 2],
      [3, 1],
      [2, 3],
    ]) {
      const groups = scores(["structure"], entries, cellsOf(4, 0, 4, 0), { upper: { from: 6, counts } });
      expect(groups.map(({ values }) => values.filter((value) => Number(value) >= 6).length)).toEqual(counts);
    }
  });

  test("have a number from one on that is further from the others than is likely", () => {
    // 99 numbers of about 50 and one of 80, at ten standard deviations.
    const number = { kind: { kind: "number", range: { min: 0 } }, upper: { from: 80, counts: [1] } };
    const [group] = scores([], [total("50,30", "3,00")], cellsOf(25, 25, 25, 25), number);
    const values = group!.values.map(Number);
    expect(values.filter((value) => value >= 80)).toHaveLength(1);
    expect(values.reduce((all, value) => all + value, 0)).toBe(5030);
  });

  test("take their groups as they are where an exception to the condition makes them", () => {
    const condition = { question: "1.1", is: ["Publique"] };
    const entries = [
      sample(2, 0, 1, 0),
      group("structure", "Publique", "1,50", "0,71"),
      group("structure", "Privée", "4,00"),
    ];
    const exceptions = { access: { access: { condition, deduced: "Essai.", exceptions: 1 } } };
    expect(
      scores(["structure"], entries, cellsOf(2, 0, 1, 0), exceptions).map(({ values }) => values),
    ).toEqual([[1, 2], [4]]);
    const none = { access: { access: { condition, deduced: "Essai." } } };
    expect(() => scores(["structure"], entries, cellsOf(2, 0, 1, 0), none)).toThrow(
      new UserError("Les moyennes de « Privée » portent sur 0 réponses, et non 1."),
    );
  });

  test("say in French that the sizes of the groups are not printed", () => {
    const access = { access: { condition: { question: "1.1", is: ["Publique"] }, deduced: "Essai." } };
    expect(() => scores([], [total("2,00", "1,00")], cellsOf(3, 0, 0, 0), { access })).toThrow(
      new UserError("Les effectifs des groupes ne sont pas imprimés."),
    );
    const base = at("1.3", "", "", "", { base: 3 });
    expect(scores([], [total("2,00", "1,00"), base], cellsOf(3, 0, 0, 0), { access })).toEqual([
      { rows: [0, 1, 2], values: [1, 2, 3] },
    ]);
  });

  test("say in French of which group the moments are of other numbers than were asked", () => {
    const entries = [
      sample(1, 1, 2, 1),
      group("structure", "Publique", "1,50", "0,71"),
      group("structure", "Privée", "4,33", "0,58"),
    ];
    expect(() => scores(["structure"], entries, cellsOf(1, 2, 2, 0))).toThrow(
      new UserError("Les moyennes de « Publique » portent sur 2 réponses, et non 3."),
    );
  });

  test("say in French that the printed numbers leave too much open", () => {
    const number = { kind: { kind: "number", range: { min: 0 } } };
    const open = new UserError("Les nombres imprimés laissent trop de réponses possibles.");
    expect(() => scores([], [], cellsOf(1, 1, 1, 1), number)).toThrow(open);
    const sd = at("1.3", "", "", "", { sd: "1,00" });
    expect(() => scores([], [sd], cellsOf(1, 1, 1, 1), number)).toThrow(open);
  });

  test.each([
    ["a mean that no three scores have", total("2,10", "1,00")],
    ["a mean off the scale", total("11,00", "0,00")],
    ["a standard deviation that no scores with this mean have", total("2,00", "0,30")],
  ])("say in French that no integers give %s", (_, entries) => {
    expect(() => scores([], [entries], cellsOf(1, 1, 1, 0))).toThrow(
      new UserError("Aucun entier ne donne les moyennes et les écarts-types imprimés."),
    );
  });

  test("say in French that no integers have so many scores from one on", () => {
    const upper = { from: 6, counts: [1] };
    expect(() => scores([], [total("2,00", "1,00")], cellsOf(1, 1, 1, 0), { upper })).toThrow(
      new UserError("Aucun entier ne donne les moyennes et les écarts-types imprimés."),
    );
  });

  test("say in French that they stopped looking, and where", () => {
    const upper = { from: 6, counts: [4, 4] };
    const entries = [
      sample(4, 0, 4, 0),
      total("5,50"),
      group("structure", "Publique", "5,50"),
      group("structure", "Privée", "5,50"),
    ];
    // Four scores from 6 on have a mean of 6 at least.
    expect(() =>
      scores(["structure"], entries, cellsOf(4, 0, 4, 0), { upper, how: { ...leastAssumption, tries: 2 } }),
    ).toThrow(
      new UserError(
        "La recherche s’est arrêtée à sa borne (2 répartitions) sans trouver d’entiers qui donnent les moyennes et les écarts-types imprimés.",
      ),
    );
  });

  longTest(
    "do not say that there are none where they came to the end of what they look at, but not of what there is",
    () => {
      // Ten in each cell, whose squares may lie hundreds apart; eleven of ten cannot be high.
      const means = (["structure", "conum"] as const).flatMap((by) =>
        (by === "structure" ? ["Publique", "Privée"] : ["Un", "Plusieurs"]).map((column) =>
          group(by, column, "5,50", "3,50"),
        ),
      );
      const entries = [sample(10, 10, 10, 10), total("5,50", "3,46"), ...means];
      const upper = { from: 6, counts: [11, 5, 5, 5] };
      const how = { ...leastAssumption, tries: Number.POSITIVE_INFINITY };
      expect(() => scores(both, entries, cellsOf(10, 10, 10, 10), { upper, how })).toThrow(
        /^La recherche s’est arrêtée à sa borne/,
      );
    },
  );

  test("tell apart that there are none, that they stopped looking, and that too little is printed", () => {
    const causeOf = (mean: string, cells: readonly (readonly number[])[], tries: number) => {
      const questionnaire = smallQuestionnaire(cells.flat().length, [
        { id: "1.3", label: "Note", crossings: [], kind: "scale", scale: { min: 1, max: 10 } },
      ]);
      const question = questionById(questionnaire, "1.3") as ScaleQuestion;
      const printed = publication(mean === "" ? [] : total(mean, "1,00"));
      const how = { ...leastAssumption, tries };
      const given = momentCounts(questionnaire, printed, question, "", cells, undefined, how);
      return given.possible ? "possible" : given.cause;
    };
    const three = cellsOf(1, 1, 1, 0);
    expect(causeOf("2,00", three, 10)).toBe("possible");
    expect(causeOf("2,10", three, 10)).toBe("none");
    expect(causeOf("2,00", three, 0)).toBe("bound");
    expect(causeOf("", cellsOf(300, 300, 300, 27), 10)).toBe("unmet");
  });

  const row = fc.array(fc.nat({ max: 10 }), { minLength: drawn, maxLength: drawn });
  const draws = fc.array(row, { minLength: 1, maxLength: 50 });

  test("give back every printed moment of known answers, one score to each who was asked, whatever the choice", () => {
    fc.assert(
      fc.property(draws, fc.option(fc.integer(), { nil: undefined }), (numbers, seed) => {
        const survey = surveyOf(numbers);
        const { questionnaire } = survey;
        const printed = reportOf(survey);
        const drawnChoices = seed === undefined ? [] : [anyChoice(seededRandom(seed, "x"))];
        for (const id of ["1.4", "1.5", "1.6", "1.7"]) {
          const question = questionById(questionnaire, id);
          if (question.kind !== "scale" && question.kind !== "number") throw new Error(id);
          const asked = askedRows(survey, id);
          const items = questionColumns(question).map(({ item = "" }) =>
            solutionValue(
              firstPossible([...drawnChoices, leastAssumption], (choice) =>
                momentCounts(
                  questionnaire,
                  printed,
                  question,
                  item,
                  cellsIn(survey, asked),
                  undefined,
                  choice,
                ),
              ),
            ),
          );
          for (const groups of items) {
            const answered = [...columnOf(numbers.length, groups).entries()].filter(
              ([, own]) => own !== null,
            );
            expect(answered.map(([own]) => own)).toEqual(asked);
            const least = question.kind === "scale" ? 1 : question.range.min;
            const most = question.kind === "scale" ? 10 : (question.range.max ?? Number.POSITIVE_INFINITY);
            for (const [, own] of answered) {
              expect(Number.isInteger(own)).toBe(true);
              expect(own).toBeGreaterThanOrEqual(least);
              expect(own).toBeLessThanOrEqual(most);
            }
          }
          expect(notGivenBack(withAnswers(survey, id, ...items), printed, id)).toEqual([]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test("give back every printed moment too where as many scores as in known answers are from one on", () => {
    const answer = fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 10 }),
        (rows, from) => {
          const sorted = rows.toSorted((a, b) => a[0] - b[0]);
          const cells = cellsOf(
            ...[0, 1, 2, 3].map((cell) => sorted.filter((own) => own[0] === cell).length),
          );
          const scale = {
            id: "1.3",
            label: "Note",
            kind: "scale",
            scale: { min: 1, max: 10 },
            crossings: both,
          };
          const survey = surveyIn(smallQuestionnaire(rows.length, [scale]), cells, {
            q1_3: sorted.map((own) => own[1]),
          });
          const printed = reportOf(survey);
          const counts = cells.map((own) => own.filter((row) => sorted[row]![1] >= from).length);
          const question = questionById(survey.questionnaire, "1.3");
          if (question.kind !== "scale") throw new Error(question.kind);
          const groups = solutionValue(
            momentCounts(survey.questionnaire, printed, question, "", cells, { from, counts }),
          );
          expect(groups.map(({ values }) => values.filter((value) => Number(value) >= from).length)).toEqual(
            counts,
          );
          expect(notGivenBack(withAnswers(survey, "1.3", groups), printed, "1.3")).toEqual([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });

  test("need no count of the groups where their cells tell them", () => {
    const condition = { question: "1.1", is: ["Publique"] };
    const entries = [
      crossed("1.3", "conum", {}),
      flat("1.3", {}),
      group("conum", "Un", "1,50", "0,71"),
      group("conum", "Plusieurs", "4,00"),
    ];
    const access = { access: { access: { condition, deduced: "Essai." } } };
    expect(scores(["conum"], entries, cellsOf(2, 1, 0, 0), access).map(({ values }) => values)).toEqual([
      [1, 2],
      [4],
    ]);
  });
});
