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
import { answerCounts, crossedSample, rowsOfGroup } from "../../lib/reconstruct/answerCounts";
import { anyChoice, leastAssumption } from "../../lib/reconstruct/Choice";
import { isOfCounts } from "../../lib/reconstruct/reconstructedKinds";
import { runs } from "../support/realChecks";
import {
  cellsIn,
  cellsOf,
  columnOf,
  crossed,
  crossedItem,
  flat,
  flatItem,
  notGivenBack,
  sample,
  smallQuestionnaire,
  the,
  withAnswers,
} from "../support/smallReport";
import { drawn, reportOf, surveyOf } from "../support/syntheticReport";

const both = ["structure", "conum"];
const single = { id: "1.3", label: "Choix", kind: "single", choices: ["A", "B"] };
const multiple = { id: "1.4", label: "Plusieurs", kind: "multiple", choices: ["A", "B"] };
const grid = { id: "1.5", label: "Grille", kind: "grid", items: ["Une", "Deux"], choices: ["Oui", "Non"] };
const scale = { id: "1.6", label: "Note", kind: "scale", scale: { min: 1, max: 10 } };
const questionnaireOf = (...crossings: readonly string[]) =>
  smallQuestionnaire(
    10,
    [single, multiple, grid, scale].map((question) => ({ ...question, crossings })),
  );

type CountedKind = "single" | "multiple" | "grid";
const ids = { single: "1.3", multiple: "1.4", grid: "1.5" } as const;

/** How the answers to a question crossed so are shared among these cells. */
const counts = (
  kind: CountedKind,
  crossings: readonly string[],
  entries: readonly (readonly PublishedNumber[])[],
  cells: readonly (readonly number[])[],
  item = "",
) => {
  const questionnaire = questionnaireOf(...crossings);
  const question = the(questionnaire, ids[kind], kind);
  return solutionValue(answerCounts(questionnaire, publication(entries.flat()), question, item, cells));
};

describe("crossedSample", () => {
  const questionnaire = questionnaireOf();
  const expected = [
    { labels: ["Publique", "Un"], n: 4 },
    { labels: ["Publique", "Plusieurs"], n: 3 },
    { labels: ["Privée", "Un"], n: 2 },
    { labels: ["Privée", "Plusieurs"], n: 0 },
  ];

  test("has the four cells, an empty one too, from the table of either question with the other", () => {
    const one = publication(crossed("1.1", "conum", { Publique: [4, 3], Privée: [2, 0] }));
    const other = publication(crossed("1.2", "structure", { Un: [4, 2], Plusieurs: [3, 0] }));
    expect(solutionValue(crossedSample(questionnaire, one))).toEqual(expected);
    expect(solutionValue(crossedSample(questionnaire, other))).toEqual(expected);
  });

  test("takes one cell from the other table where the first lacks it", () => {
    const part = crossed("1.1", "conum", { Publique: [4, 3], Privée: [2] });
    const other = crossed("1.2", "structure", { Plusieurs: [3, 0] });
    expect(solutionValue(crossedSample(questionnaire, publication([...part, ...other])))).toEqual(expected);
    expect(() => solutionValue(crossedSample(questionnaire, publication(part)))).toThrow(
      new UserError("L’effectif « Privée × Plusieurs » n’est pas imprimé."),
    );
  });

  test("says in French that it expects two crossings, neither one nor none", () => {
    for (const n of [0, 1]) {
      const fewer = { ...questionnaire, crossings: questionnaire.crossings.slice(0, n) };
      expect(() => solutionValue(crossedSample(fewer, publication(sample(1, 1, 1, 1))))).toThrow(
        new UserError("La reconstruction attend deux croisements."),
      );
    }
  });

  test("says in French that a crossing with a question without answers to choose from has no groups", () => {
    const [first, second] = questionnaire.crossings;
    const wrong = { ...questionnaire, crossings: [first!, { ...second!, question: "1.6" }] };
    expect(() => solutionValue(crossedSample(wrong, publication(sample(1, 1, 1, 1))))).toThrow(
      new UserError("La question 1.6 n’a pas de modalités."),
    );
  });
});

describe("rowsOfGroup", () => {
  const questionnaire = questionnaireOf();
  const cells = [[4, 0], [], [7], [2, 5]];

  test("joins the two cells of a group, in either crossing", () => {
    const groups = (crossing: string) =>
      [0, 1].map((group) => rowsOfGroup(questionnaire, crossing, group, cells));
    expect(groups("structure")).toEqual([
      [4, 0],
      [7, 2, 5],
    ]);
    expect(groups("conum")).toEqual([
      [4, 0, 7],
      [2, 5],
    ]);
  });

  test("puts each row into one group of each crossing", () => {
    const sizes = fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (own) => {
        const rows = cellsOf(...own);
        for (const crossing of both) {
          const groups = [0, 1].flatMap((group) => rowsOfGroup(questionnaire, crossing, group, rows));
          expect(groups.toSorted((a, b) => a - b)).toEqual(rows.flat());
        }
      }),
    );
  });
});

describe("answerCounts", () => {
  test("give the answers of a question that is not crossed to all who were asked, drawn among them", () => {
    expect(counts("single", [], [flat("1.3", { A: 2, B: 1 })], cellsOf(1, 0, 1, 1))).toEqual([
      { rows: [0, 1, 2], values: ["A", "A", "B"] },
    ]);
  });

  test("give the answers of a question crossed once to the groups of that crossing", () => {
    const cells = cellsOf(1, 1, 2, 1);
    const structure = crossed("1.3", "structure", { A: [2, 1], B: [0, 2] });
    expect(counts("single", ["structure"], [structure], cells)).toEqual([
      { rows: [0, 1], values: ["A", "A"] },
      { rows: [2, 3, 4], values: ["A", "B", "B"] },
    ]);
    const conum = crossed("1.3", "conum", { A: [1, 2], B: [2, 0] });
    expect(counts("single", ["conum"], [conum], cells)).toEqual([
      { rows: [0, 2, 3], values: ["A", "B", "B"] },
      { rows: [1, 4], values: ["A", "A"] },
    ]);
  });

  test("give the answers of a question crossed twice to four cells, which both crossings may determine", () => {
    // All public with one Conum say A; nobody else may.
    const entries = [
      flat("1.3", { A: 2, B: 3 }),
      crossed("1.3", "structure", { A: [2, 0], B: [1, 2] }),
      crossed("1.3", "conum", { A: [2, 0], B: [1, 2] }),
    ];
    expect(counts("single", both, entries, cellsOf(2, 1, 1, 1))).toEqual([
      { rows: [0, 1], values: ["A", "A"] },
      { rows: [2], values: ["B"] },
      { rows: [3], values: ["B"] },
      { rows: [4], values: ["B"] },
    ]);
  });

  test("add no interaction to the two crossings where they leave one open", () => {
    // Half of each group says A: so does half of each cell, though none or all of the first might.
    const entries = [
      flat("1.3", { A: 8, B: 8 }),
      crossed("1.3", "structure", { A: [4, 4], B: [4, 4] }),
      crossed("1.3", "conum", { A: [4, 4], B: [4, 4] }),
    ];
    for (const { values } of counts("single", both, entries, cellsOf(4, 4, 4, 4))) {
      expect(values).toEqual(["A", "A", "B", "B"]);
    }
  });

  test("draw any of what two crossings leave open where the choice does", () => {
    const questionnaire = questionnaireOf(...both);
    const entries = [
      flat("1.3", { A: 8, B: 8 }),
      crossed("1.3", "structure", { A: [4, 4], B: [4, 4] }),
      crossed("1.3", "conum", { A: [4, 4], B: [4, 4] }),
    ].flat();
    const corners = Array.from({ length: 60 }, (_, seed) => {
      const choice = anyChoice(seededRandom(seed, "x"));
      const question = the(questionnaire, "1.3", "single");
      const groups = solutionValue(
        answerCounts(questionnaire, publication(entries), question, "", cellsOf(4, 4, 4, 4), choice),
      );
      return groups[0]!.values.filter((value) => value === "A").length;
    });
    expect(new Set(corners)).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test("give 1 to those who tick an answer and 0 to the others", () => {
    const cells = cellsOf(1, 1, 1, 0);
    expect(counts("multiple", [], [flat("1.4", { A: 2 })], cells, "A")).toEqual([
      { rows: [0, 1, 2], values: [1, 1, 0] },
    ]);
    expect(
      counts("multiple", ["structure"], [crossed("1.4", "structure", { B: [0, 1] })], cells, "B"),
    ).toEqual([
      { rows: [0, 1], values: [0, 0] },
      { rows: [2], values: [1] },
    ]);
  });

  test("give the answers to one item of a grid", () => {
    const cells = cellsOf(1, 1, 1, 0);
    const wrong = flatItem("1.5", "Deux", { Oui: 0, Non: 3 });
    expect(counts("grid", [], [flatItem("1.5", "Une", { Oui: 2, Non: 1 }), wrong], cells, "Une")).toEqual([
      { rows: [0, 1, 2], values: ["Oui", "Oui", "Non"] },
    ]);
    const conum = crossedItem("1.5", "conum", "Une", { Oui: [2, 0], Non: [0, 1] });
    expect(counts("grid", ["conum"], [conum, wrong], cells, "Une")).toEqual([
      { rows: [0, 2], values: ["Oui", "Oui"] },
      { rows: [1], values: ["Non"] },
    ]);
  });

  test("give an empty group nothing, and a single respondent the one answer", () => {
    const entries = [
      flat("1.3", { A: 0, B: 1 }),
      crossed("1.3", "structure", { A: [0, 0], B: [0, 1] }),
      crossed("1.3", "conum", { A: [0, 0], B: [1, 0] }),
    ];
    const groups = counts("single", both, entries, cellsOf(0, 0, 1, 0));
    expect(groups.map(({ values }) => values)).toEqual([[], [], ["B"], []]);
    expect(columnOf(1, groups)).toEqual(["B"]);
  });

  test("give nobody anything where nobody was asked", () => {
    const none = { A: [0, 0], B: [0, 0] };
    const entries = [
      flat("1.3", { A: 0, B: 0 }),
      crossed("1.3", "structure", none),
      crossed("1.3", "conum", none),
    ];
    for (const crossings of [[], ["structure"], ["conum"], both]) {
      for (const { rows, values } of counts("single", crossings, entries, cellsOf(0, 0, 0, 0))) {
        expect([rows, values]).toEqual([[], []]);
      }
    }
  });

  const cells = cellsOf(1, 1, 1, 1);
  const full = [
    flat("1.3", { A: 2, B: 2 }),
    crossed("1.3", "structure", { A: [1, 1], B: [1, 1] }),
    crossed("1.3", "conum", { A: [1, 1], B: [1, 1] }),
    flat("1.4", { A: 2 }),
    crossed("1.4", "structure", { A: [1, 1] }),
    crossed("1.4", "conum", { A: [1, 1] }),
    flatItem("1.5", "Une", { Oui: 2, Non: 2 }),
    crossedItem("1.5", "structure", "Une", { Oui: [1, 1], Non: [1, 1] }),
    crossedItem("1.5", "conum", "Une", { Oui: [1, 1], Non: [1, 1] }),
  ].flat();

  test.each([
    ["single", "", "", "A", "", "A"],
    ["single", "", "structure", "A", "Publique", "A × Publique"],
    ["single", "", "conum", "B", "Un", "B × Un"],
    ["multiple", "A", "", "A", "", "A"],
    ["multiple", "A", "conum", "A", "Un", "A × Un"],
    ["grid", "Une", "", "Une", "Oui", "Une × Oui"],
    ["grid", "Une", "structure", "Une", "Non / Publique", "Une × Non / Publique"],
  ] as const)("say in French which count of a %s question is not printed, or printed x (%s %s %s %s)", (kind, item, by, row, column, place) => {
    const own = { question: ids[kind], by, row, column, statistic: "n" } as const;
    const isPlace = (entry: PublishedNumber) =>
      Object.entries(own).every(([name, value]) => entry[name as keyof typeof own] === value);
    expect(full.filter(isPlace)).toHaveLength(1);
    expect(() => counts(kind, both, [full], cells, item)).not.toThrow();
    const crossings = by === "" ? [] : both;
    const unprinted = new UserError(`L’effectif « ${place} » n’est pas imprimé.`);
    const lost = full.filter((entry) => !isPlace(entry));
    expect(() => counts(kind, crossings, [lost], cells, item)).toThrow(unprinted);
    expect(() => counts(kind, crossings, [lost, [{ ...own, printed: "x" }]], cells, item)).toThrow(unprinted);
  });

  test("say in French that no integers fit both crossings", () => {
    const entries = [
      flat("1.3", { A: 2, B: 2 }),
      crossed("1.3", "structure", { A: [2, 0], B: [0, 2] }),
      crossed("1.3", "conum", { A: [2, 0], B: [0, 2] }),
    ];
    expect(() => counts("single", both, entries, cellsOf(1, 1, 1, 1))).toThrow(
      new UserError("Aucun entier ne respecte à la fois les deux croisements."),
    );
  });

  test("give back every printed count of known answers, one answer to each who was asked, whatever the choice", () => {
    const row = fc.array(fc.nat({ max: 30 }), { minLength: drawn, maxLength: drawn });
    const draws = fc.array(row, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(draws, fc.option(fc.integer(), { nil: undefined }), (numbers, seed) => {
        const survey = surveyOf(numbers);
        const { questionnaire } = survey;
        const printed = reportOf(survey);
        const choice = seed === undefined ? leastAssumption : anyChoice(seededRandom(seed, "x"));
        for (const id of ["1.3", "1.8", "1.9", "1.10"]) {
          const question = questionById(questionnaire, id);
          if (!isOfCounts(question)) throw new Error(id);
          const asked = askedRows(survey, id);
          const items = questionColumns(question).map(({ item = "" }) =>
            solutionValue(
              answerCounts(questionnaire, printed, question, item, cellsIn(survey, asked), choice),
            ),
          );
          // Each who was asked answers each item once (columnOf says so), and nobody else does.
          for (const groups of items) {
            const answered = [...columnOf(numbers.length, groups).entries()].filter(
              ([, own]) => own !== null,
            );
            expect(answered.map(([own]) => own)).toEqual(asked);
          }
          expect(notGivenBack(withAnswers(survey, id, ...items), printed, id)).toEqual([]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test("have cells that add up to the printed groups, answer by answer", () => {
    const answer = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 }));
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), fc.integer(), (rows, seed) => {
        const count = (cellsWanted: readonly number[], choice: number) =>
          rows.filter(([cell, own]) => cellsWanted.includes(cell) && own === choice).length;
        const table = (one: readonly number[], other: readonly number[]) => ({
          A: [count(one, 0), count(other, 0)],
          B: [count(one, 1), count(other, 1)],
        });
        const [structure, conum] = [table([0, 1], [2, 3]), table([0, 2], [1, 3])];
        const entries = [
          flat("1.3", { A: count([0, 1, 2, 3], 0), B: count([0, 1, 2, 3], 1) }),
          crossed("1.3", "structure", structure),
          crossed("1.3", "conum", conum),
        ].flat();
        const questionnaire = questionnaireOf(...both);
        const own = cellsOf(...[0, 1, 2, 3].map((cell) => rows.filter((row) => row[0] === cell).length));
        const question = the(questionnaire, "1.3", "single");
        const choice = anyChoice(seededRandom(seed, "x"));
        const groups = solutionValue(
          answerCounts(questionnaire, publication(entries), question, "", own, choice),
        );
        expect(groups.map((group) => group.rows)).toEqual(own);
        const given = (cellsWanted: readonly number[], label: string) =>
          cellsWanted.flatMap((cell) => groups[cell]!.values).filter((value) => value === label).length;
        for (const label of ["A", "B"] as const) {
          expect([given([0, 1], label), given([2, 3], label)]).toEqual(structure[label]);
          expect([given([0, 2], label), given([1, 3], label)]).toEqual(conum[label]);
        }
        groups.forEach(({ values }, cell) => {
          expect(values).toHaveLength(own[cell]!.length);
        });
      }),
    );
  });

  test("read a department like any question of a single answer", () => {
    const department = { ...single, kind: "department", choices: ["01", "2A"], crossings: [] };
    const questionnaire = smallQuestionnaire(3, [department]);
    const printed = publication(flat("1.3", { "01": 1, "2A": 2 }));
    const question = questionById(questionnaire, "1.3");
    if (question.kind !== "department") throw new Error(question.kind);
    expect(solutionValue(answerCounts(questionnaire, printed, question, "", cellsOf(1, 1, 1, 0)))).toEqual([
      { rows: [0, 1, 2], values: ["01", "2A", "2A"] },
    ]);
  });
});
