import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../lib/answers/Survey";
import { seededRandom } from "../../lib/base/random";
import { solutionValue } from "../../lib/base/Solution";
import { UserError } from "../../lib/base/UserError";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { hiddenCounts } from "../../lib/reconstruct/hiddenCounts";
import { cellsIn, cellsOf, columnOf, crossed, smallQuestionnaire, surveyIn } from "../support/smallReport";

const hidden = { id: "101", label: "Cachée", kind: "single", choices: ["Oui", "Non"], crossings: [] };
const choice = {
  id: "1.3",
  label: "Choix",
  kind: "single",
  choices: ["A", "B", "C"],
  crossings: ["structure"],
};
/** A scale that these answers to the hidden question open, or these to 1.3. */
const opened = (id: string, is: readonly string[], or: readonly string[], crossings = ["structure"]) => ({
  id,
  label: id,
  kind: "scale",
  scale: { min: 1, max: 10 },
  access: {
    condition: {
      or: [
        { question: "101", is },
        { question: "1.3", is: or },
      ],
    },
    deduced: "Essai.",
  },
  crossings,
});
const [some, most] = [opened("1.4", ["Oui"], ["A"]), opened("1.5", ["Oui", "Non"], ["A", "B"])];

/** The answers to the hidden question, in a survey of these answers to 1.3 in these cells. */
const hiddenIn = (
  cells: readonly (readonly number[])[],
  answers: readonly Answer[],
  entries: readonly (readonly PublishedNumber[])[],
  { questions = [choice, some, most] as readonly object[], question = hidden as object, seed = 1 } = {},
) => {
  const questionnaire = smallQuestionnaire(answers.length, questions, [question]);
  const survey = surveyIn(questionnaire, cells, { q1_3: answers });
  const random = seededRandom(seed, "x");
  return solutionValue(
    hiddenCounts(survey, publication(entries.flat()), questionnaire.hidden![0]!, cellsIn(survey), random),
  );
};

const total = (id: string, publique: number | string, privee: number | string) =>
  crossed(id, "structure", { Total: [publique, privee] });

const notTold = new UserError("Les réponses à la question cachée 101 ne se déduisent pas des effectifs.");

describe("hiddenCounts", () => {
  // Public: A, B, C, C; private: A, C, C.
  const cells = cellsOf(3, 1, 1, 2);
  const answers = ["A", "B", "C", "C", "A", "C", "C"];

  test("are what the opened questions have besides those whom their other condition opens", () => {
    // 1.4: 2 public of whom 1 says A, 1 private who says A; 1.5: 4 of whom 2 say A or B, 2 of whom 1 does.
    const groups = hiddenIn(cells, answers, [total("1.4", 2, 1), total("1.5", 4, 2)]);
    expect(groups.map(({ values }) => values)).toEqual([["Oui", "Non"], ["Non"]]);
    expect(groups[0]!.rows.toSorted()).toEqual([2, 3]);
    expect([5, 6]).toContain(groups[1]!.rows[0]);
    expect(groups[1]!.rows).toHaveLength(1);
  });

  test("do not depend on the order of the questions that it opens", () => {
    const printed = [total("1.4", 2, 1), total("1.5", 4, 2)];
    const questions = [choice, { ...most, id: "1.4" }, { ...some, id: "1.5" }];
    const turned = hiddenIn(cells, answers, [total("1.5", 2, 1), total("1.4", 4, 2)], { questions });
    expect(turned).toEqual(hiddenIn(cells, answers, printed));
  });

  test("are none where the opened questions have nobody besides", () => {
    const groups = hiddenIn(cells, answers, [total("1.4", 1, 1), total("1.5", 2, 1)]);
    expect(groups).toEqual([
      { rows: [], values: [] },
      { rows: [], values: [] },
    ]);
  });

  test("are told by the other crossing where the opened questions are crossed with it", () => {
    const questions = [
      choice,
      opened("1.4", ["Oui"], ["A"], ["conum"]),
      opened("1.5", ["Oui", "Non"], ["A", "B"], ["conum"]),
    ];
    // Un: A, B, C, A; Plusieurs: C, C, C.
    const printed = [crossed("1.4", "conum", { Total: [3, 0] }), crossed("1.5", "conum", { Total: [4, 2] })];
    const groups = hiddenIn(cells, answers, printed, { questions });
    expect(groups.map(({ values }) => values)).toEqual([["Oui"], ["Non", "Non"]]);
    expect(groups[0]!.rows).toEqual([2]);
  });

  test("give an empty group nothing, and a single respondent the one answer", () => {
    const groups = hiddenIn(cellsOf(0, 0, 0, 1), ["C"], [total("1.4", 0, 0), total("1.5", 0, 1)]);
    expect(groups).toEqual([
      { rows: [], values: [] },
      { rows: [0], values: ["Non"] },
    ]);
  });

  test("draw who answers among those whom no other condition opens", () => {
    const printed = [total("1.4", 1, 1), total("1.5", 2, 2)];
    const drawn = Array.from(
      { length: 40 },
      (_, seed) => hiddenIn(cells, answers, printed, { seed })[1]!.rows,
    );
    expect(new Set(drawn.flat())).toEqual(new Set([5, 6]));
  });

  test("are nothing for a hidden question that opens none, or none that is crossed", () => {
    expect(hiddenIn(cells, answers, [], { questions: [choice] })).toEqual([]);
    const questions = [choice, opened("1.4", ["Oui"], ["A"], [])];
    expect(hiddenIn(cells, answers, [], { questions })).toEqual([]);
  });

  test.each([
    ["the sizes of a question that it opens are not printed", [total("1.5", 4, 2)]],
    ["a size is smaller than what the other condition opens", [total("1.4", 0, 1), total("1.5", 4, 2)]],
    ["more would have answered than are free", [total("1.4", 2, 1), total("1.5", 4, 4)]],
    ["one answer would be negative", [total("1.4", 3, 1), total("1.5", 3, 2)]],
    ["nothing is printed", []],
  ])("say in French that the sizes do not tell them: %s", (_, printed) => {
    expect(() => hiddenIn(cells, answers, printed)).toThrow(notTold);
  });

  test("say so where an answer opens no question of its own", () => {
    const question = { ...hidden, choices: ["Oui", "Non", "Peut-être"] };
    const printed = [total("1.4", 2, 1), total("1.5", 4, 2)];
    expect(() => hiddenIn(cells, answers, printed, { question })).toThrow(notTold);
    const questions = [choice, most];
    expect(() => hiddenIn(cells, answers, [total("1.5", 4, 2)], { questions })).toThrow(notTold);
  });

  test("say in French that a condition is too involved", () => {
    const and = [
      { question: "101", is: ["Oui"] },
      { question: "1.3", is: ["A"] },
    ];
    const questions = [choice, { ...some, access: { condition: { and }, deduced: "Essai." } }];
    expect(() => hiddenIn(cells, answers, [total("1.4", 2, 1)], { questions })).toThrow(
      new UserError("La condition sur la question cachée 101 est trop composée."),
    );
  });

  test("are those of known answers, given once to each of so many who are free", () => {
    const answer = fc.record({
      cell: fc.nat({ max: 3 }),
      own: fc.constantFrom("A", "B", "C"),
      hidden: fc.constantFrom("Oui", "Non", null),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 40 }), fc.integer(), (drawn, seed) => {
        // Who says A or B is not put the hidden question.
        const rows = drawn
          .toSorted((a, b) => a.cell - b.cell)
          .map((row) => (row.own === "C" ? row : { ...row, hidden: null }));
        const inGroup = (g: number) => rows.filter(({ cell }) => Math.floor(cell / 2) === g);
        const sizes = (is: readonly string[], or: readonly string[]) =>
          [0, 1].map(
            (g) =>
              inGroup(g).filter(
                (row) => or.includes(row.own) || (row.hidden !== null && is.includes(row.hidden)),
              ).length,
          ) as [number, number];
        const printed = [
          total("1.4", ...sizes(["Oui"], ["A"])),
          total("1.5", ...sizes(["Oui", "Non"], ["A", "B"])),
        ];
        const own = cellsOf(...[0, 1, 2, 3].map((cell) => rows.filter((row) => row.cell === cell).length));
        const groups = hiddenIn(
          own,
          rows.map((row) => row.own),
          printed,
          { seed },
        );
        const column = columnOf(rows.length, groups);
        for (const g of [0, 1]) {
          for (const label of ["Oui", "Non"]) {
            const given = [...column.entries()].filter(
              ([row, value]) => value === label && Math.floor(rows[row]!.cell / 2) === g,
            );
            expect(given).toHaveLength(inGroup(g).filter((row) => row.hidden === label).length);
          }
        }
        column.forEach((value, row) => {
          if (value !== null) expect(rows[row]!.own).toBe("C");
        });
      }),
    );
  });
});
