import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../lib/base/random";
import { solutionValue } from "../../lib/base/Solution";
import { UserError } from "../../lib/base/UserError";
import { type Publication, publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { questionById } from "../../lib/questionnaire/lookup";
import type { GroupAnswers } from "../../lib/reconstruct/answerCounts";
import { anyChoice, firstPossible, leastAssumption } from "../../lib/reconstruct/Choice";
import { momentCounts } from "../../lib/reconstruct/momentCounts";
import { openingCounts } from "../../lib/reconstruct/openingCounts";
import { without } from "../support/section2";
import {
  at,
  cellsOf,
  columnOf,
  crossed,
  notGivenBack,
  sample,
  smallQuestionnaire,
  surveyIn,
  the,
  withAnswers,
} from "../support/smallReport";
import { reportOf } from "../support/syntheticReport";

const both = ["structure", "conum"];
const access = { condition: { question: "1.3", item: "Une", above: 5 }, deduced: "Essai." };
const scale = {
  id: "1.3",
  label: "Notes",
  kind: "scale",
  scale: { min: 1, max: 10 },
  items: ["Une", "Deux"],
  crossings: ["structure"],
};
const opened = {
  id: "1.4",
  label: "Choix",
  kind: "single",
  choices: ["A", "B"],
  access,
  crossings: ["structure"],
};

/** The scores of an item of 1.3. */
const scores = (
  entries: readonly (readonly PublishedNumber[])[],
  cells: readonly (readonly number[])[],
  {
    questions = [scale, opened] as readonly object[],
    item = "Une",
    how = leastAssumption,
    printed = publication(entries.flat()),
  } = {},
) => {
  const questionnaire = smallQuestionnaire(cells.flat().length, questions);
  return solutionValue(
    openingCounts(questionnaire, printed, the(questionnaire, "1.3", "scale"), item, cells, how),
  );
};

/** How many of each group score 6 or more. */
const high = (groups: readonly GroupAnswers[]) =>
  groups.map(({ values }) => values.filter((value) => Number(value) > 5).length);

/** Eight scores of mean 5,50, four of each structure. */
const moments = (item: string, mean = "5,50") => [
  ...at("1.3", "", item, "", { mean: "5,50", sd: "2,45" }),
  ...["Publique", "Privée"].flatMap((column) => at("1.3", "structure", item, column, { mean })),
];
const cells = cellsOf(2, 2, 2, 2);
const entries = [sample(2, 2, 2, 2), moments("Une"), moments("Deux")];
const base = (n: number) => at("1.4", "", "", "", { base: n });
const total = (publique: number, privee: number) =>
  crossed("1.4", "structure", { Total: [publique, privee] });

describe("openingCounts", () => {
  test("are those of the moments for an item that opens no question", () => {
    const questionnaire = smallQuestionnaire(8, [scale, opened]);
    const own = the(questionnaire, "1.3", "scale");
    const plain = solutionValue(momentCounts(questionnaire, publication(entries.flat()), own, "Deux", cells));
    expect(scores(entries, cells, { item: "Deux" })).toEqual(plain);
    expect(scores(entries, cells, { questions: [scale] })).toEqual(
      solutionValue(momentCounts(questionnaire, publication(entries.flat()), own, "Une", cells)),
    );
  });

  test.each([
    [2, 2],
    [1, 3],
    [3, 1],
    [2, 3],
  ])("have as many above the threshold as the opened question has respondents: %i public ones, %i private ones", (a, b) => {
    const groups = scores([...entries, total(a, b), base(a + b)], cells);
    expect(high(groups)).toEqual([a, b]);
    expect(columnOf(8, groups)).not.toContain(null);
  });

  test("share the base, where no groups are printed, as everybody is shared", () => {
    expect(high(scores([...entries, base(4)], cells))).toEqual([2, 2]);
    expect(high(scores([...entries, base(2)], cells))).toEqual([1, 1]);
  });

  test("read the base from the total of the table where no other is printed", () => {
    expect(high(scores([...entries, at("1.4", "", "Total", "", { n: 4 })], cells))).toEqual([2, 2]);
  });

  test("share the base as all the moments of the opened questions allow", () => {
    // A mean in thirds, of four in all: three private ones.
    const third = { ...opened, kind: "scale", scale: { min: 1, max: 10 }, choices: undefined };
    const means = [
      at("1.4", "structure", "", "Publique", { mean: "4,00" }),
      at("1.4", "structure", "", "Privée", { mean: "4,33", sd: "1,53" }),
    ];
    const groups = scores([...entries, base(4), ...means], cells, { questions: [scale, third] });
    expect(high(groups)).toEqual([1, 3]);
  });

  test("share the base as all the moments but one allow, where no sizes allow all of them", () => {
    // A mean in thirds, of four in all: three private ones for the first item, three public ones for the second.
    const two = {
      ...opened,
      kind: "scale",
      scale: { min: 1, max: 10 },
      items: ["Une", "Deux"],
      choices: undefined,
    };
    const third = (item: string, column: string, other: string) => [
      ...at("1.4", "structure", item, column, { mean: "4,33", sd: "1,53" }),
      ...at("1.4", "structure", item, other, { mean: "4,00" }),
    ];
    const means = [...third("Une", "Privée", "Publique"), ...third("Deux", "Publique", "Privée")];
    const [publique, privee] = high(
      scores([...entries, base(4), means], cells, { questions: [scale, two] }),
    ) as [number, number];
    expect(publique + privee).toBe(4);
    expect([1, 3]).toContain(publique);
  });

  test("have so many in all for an item that is not crossed", () => {
    const plain = { ...scale, crossings: [] };
    const groups = scores([...entries, base(3)], cells, { questions: [plain, opened] });
    expect(groups).toHaveLength(1);
    expect(high(groups)).toEqual([3]);
  });

  test("have so many in each cell of both crossings, without interaction", () => {
    const twice = { ...scale, crossings: both };
    const conum = ["Un", "Plusieurs"].flatMap((column) =>
      at("1.3", "conum", "Une", column, { mean: "5,50" }),
    );
    const own = [...entries, conum, total(2, 2), base(4)];
    expect(high(scores(own, cells, { questions: [twice, opened] }))).toEqual([1, 1, 1, 1]);
  });

  test("look for another base where all would have a score that opens a question", () => {
    const groups = scores([...entries, base(8)], cells);
    const [publique, privee] = high(groups) as [number, number];
    // The mean is in the middle of the scale: half of them.
    expect(publique + privee).toBe(4);
  });

  test("are for an item only those of the questions that this item opens", () => {
    const second = {
      ...opened,
      id: "1.5",
      access: { ...access, condition: { ...access.condition, item: "Deux" } },
    };
    const own = [
      ...entries,
      total(3, 1),
      base(4),
      at("1.5", "", "", "", { base: 3 }),
      crossed("1.5", "structure", { Total: [1, 2] }),
    ];
    const questions = [scale, opened, second];
    expect(high(scores(own, cells, { questions }))).toEqual([3, 1]);
    expect(high(scores(own, cells, { questions, item: "Deux" }))).toEqual([1, 2]);
  });

  test("give an empty group nothing, and a single respondent the one score", () => {
    const one = cellsOf(0, 0, 0, 1);
    const score = (mean: string) => [
      sample(0, 0, 0, 1),
      at("1.3", "", "Une", "", { mean }),
      at("1.3", "structure", "Une", "Privée", { mean }),
    ];
    expect(scores([...score("3,00"), base(0)], one).map(({ values }) => values)).toEqual([[], [3]]);
  });

  test("are above the threshold for everybody where the printed base is everybody and the moments allow it", () => {
    const few = cellsOf(1, 0, 1, 0);
    const printed = [
      sample(1, 0, 1, 0),
      at("1.3", "", "Une", "", { mean: "9,00", sd: "0,00" }),
      ...["Publique", "Privée"].map((column) => at("1.3", "structure", "Une", column, { mean: "9,00" })),
      at("1.4", "", "", "", { base: 2 }),
    ];
    expect(high(scores(printed, few))).toEqual([1, 1]);
  });

  test("are nothing where the question was put to nobody", () => {
    const nobody = cellsOf(0, 0, 0, 0);
    expect(scores([sample(0, 0, 0, 0), base(0)], nobody).flatMap(({ values }) => values)).toEqual([]);
  });

  test("say in French that nothing printed tells how many answered the opened questions", () => {
    expect(() => scores(entries, cells)).toThrow(
      new UserError("Le nombre de réponses aux questions qu’elle ouvre n’est pas imprimé."),
    );
  });

  test("name in French the opened questions that no numbers fit, and say why", () => {
    const second = { ...opened, id: "1.5" };
    const wrong = [...entries, total(4, 0), base(4)];
    expect(() => scores(wrong, cells, { questions: [scale, opened, second] })).toThrow(
      new UserError(
        "Aucun effectif ne convient aux questions qu’elle ouvre (1.4, 1.5). Aucun entier ne donne les moyennes et les écarts-types imprimés.",
      ),
    );
  });

  test("give no reason where no numbers could be tried", () => {
    // More than one item of the opened question that no sizes give.
    const wrong = {
      ...opened,
      kind: "scale",
      scale: { min: 1, max: 10 },
      items: ["Une", "Deux"],
      choices: undefined,
    };
    const means = ["Une", "Deux"].flatMap((item) =>
      ["Publique", "Privée"].flatMap((column) => at("1.4", "structure", item, column, { mean: "17,00" })),
    );
    expect(() => scores([...entries, base(4), means], cells, { questions: [scale, wrong] })).toThrow(
      new UserError("Aucun effectif ne convient aux questions qu’elle ouvre (1.4)."),
    );
  });

  test("give the same again from the same publication", () => {
    const printed: Publication = publication([...entries, base(4)].flat());
    expect(scores([], cells, { printed })).toEqual(scores([], cells, { printed }));
  });

  test("give back every printed moment of known answers, and the opened question its respondents, whatever the choice", () => {
    const answer = fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 10 }), fc.constantFrom("A", "B"));
    const drawn = fc.array(answer, { minLength: 1, maxLength: 30 });
    const crossings = fc.constantFrom(["structure"], ["conum"], [] as string[]);
    fc.assert(
      fc.property(drawn, crossings, fc.option(fc.integer(), { nil: undefined }), (rows, by, seed) => {
        const sorted = rows.toSorted((a, b) => a[0] - b[0]);
        const own = cellsOf(...[0, 1, 2, 3].map((cell) => sorted.filter((row) => row[0] === cell).length));
        // Where all score above the threshold, the printed base is taken for a misprint.
        fc.pre(sorted.some((row) => row[1] <= 5));
        const questions = [
          { id: "1.3", label: "Note", kind: "scale", scale: { min: 1, max: 10 }, crossings: by },
          {
            ...opened,
            access: { condition: { question: "1.3", above: 5 }, deduced: "Essai." },
            crossings: by,
          },
        ];
        const survey = surveyIn(smallQuestionnaire(rows.length, questions), own, {
          q1_3: sorted.map((row) => row[1]),
          q1_4: sorted.map((row) => (row[1] > 5 ? row[2] : null)),
        });
        const { questionnaire } = survey;
        const printed = without(reportOf(survey), ({ statistic }) => statistic === "verdict");
        const question = questionById(questionnaire, "1.3");
        if (question.kind !== "scale") throw new Error(question.kind);
        const choices = seed === undefined ? [] : [anyChoice(seededRandom(seed, "x"))];
        const groups = solutionValue(
          firstPossible([...choices, leastAssumption], (choice) =>
            openingCounts(questionnaire, printed, question, "", own, choice),
          ),
        );
        const column = columnOf(rows.length, groups);
        expect(column).not.toContain(null);
        const wanted =
          by.length === 0
            ? [[0, 1, 2, 3]]
            : by[0] === "structure"
              ? [
                  [0, 1],
                  [2, 3],
                ]
              : [
                  [0, 2],
                  [1, 3],
                ];
        for (const group of wanted) {
          const members = group.flatMap((cell) => own[cell]!);
          expect(members.filter((row) => Number(column[row]) > 5)).toHaveLength(
            members.filter((row) => sorted[row]![1] > 5).length,
          );
        }
        expect(notGivenBack(withAnswers(survey, "1.3", groups), printed, "1.3")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
