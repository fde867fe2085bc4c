import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../lib/base/random";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { questionById } from "../../lib/questionnaire/lookup";
import type { Questionnaire } from "../../lib/questionnaire/types";
import { anyChoice, leastAssumption } from "../../lib/reconstruct/Choice";
import { fewestWrong, groupSizes, impossibleItems, possibleSizes } from "../../lib/reconstruct/groupSizes";
import { without } from "../support/section2";
import { at, cellsOf, crossed, smallQuestionnaire, surveyIn } from "../support/smallReport";
import { reportOf } from "../support/syntheticReport";

const condition = { question: "1.3", is: ["A"] };
const single = { id: "1.3", label: "Choix", kind: "single", choices: ["A", "B"], crossings: ["structure"] };
const scale = {
  id: "1.4",
  label: "Notes",
  kind: "scale",
  scale: { min: 1, max: 10 },
  items: ["Une", "Deux"],
  access: { condition, deduced: "Essai." },
  crossings: ["structure", "conum"],
};
const questionnaire = smallQuestionnaire(12, [
  single,
  scale,
  { ...single, id: "1.5", access: { condition, deduced: "Essai." }, crossings: ["conum"] },
]);

const opened = (of: Questionnaire, ...ids: readonly string[]) => ids.map((id) => questionById(of, id));

/** Sizes by the number of Conum of those who answer 1.5, of which only counts could be printed. */
const roomySizes = (n: number, room: readonly number[]) => [
  ...groupSizes(questionnaire, publication([]), opened(questionnaire, "1.5"), "conum", n, room),
];

/** Sizes by the number of Conum of those who answer 1.4, so many in all and with this room. */
const sizes = (
  entries: readonly (readonly PublishedNumber[])[],
  n: number,
  room: readonly number[],
  fixed?: ReadonlyMap<string, readonly number[]>,
  mostWrong?: number,
) => [
  ...groupSizes(
    questionnaire,
    publication(entries.flat()),
    opened(questionnaire, "1.4"),
    "conum",
    n,
    room,
    fixed,
    mostWrong,
  ),
];

/** The moments of one item by the number of Conum: of Un, of Plusieurs, and of all. */
const moments = (row: string, ...own: readonly (readonly [mean: string, sd: string] | undefined)[]) =>
  ["Un", "Plusieurs", ""].flatMap((column, i) => {
    const [mean, sd] = own[i] ?? [];
    if (mean === undefined || sd === undefined) return [];
    return at("1.4", column === "" ? "" : "conum", row, column, { mean, sd });
  });

describe("groupSizes", () => {
  test("are those printed under a table of an opened question, and no other", () => {
    const totals = at("1.4", "conum", "Total", "Un", { n: 1 });
    const other = at("1.4", "conum", "Total", "Plusieurs", { n: 4 });
    expect(sizes([totals, other], 5, [6, 6])).toEqual([[1, 4]]);
  });

  test("are those printed under another question with the same condition", () => {
    const total = crossed("1.5", "conum", { Total: [2, 3] });
    expect(sizes([total], 5, [6, 6])).toEqual([[2, 3]]);
  });

  test("are those that the answers which open the question have, where they are crossed so", () => {
    const printed = publication(crossed("1.3", "structure", { A: [4, 1], B: [3, 4] }));
    const own = groupSizes(
      questionnaire,
      printed,
      opened(questionnaire, "1.4"),
      "structure",
      5,
      [7, 5],
      new Map(),
    );
    expect([...own]).toEqual([[4, 1]]);
  });

  test("are, where nothing else is printed, all that there is room for, the nearest to its share first", () => {
    // 5 in 8 | 4: the share of Un is 3,33.
    expect(roomySizes(5, [8, 4])).toEqual([
      [3, 2],
      [4, 1],
      [2, 3],
      [5, 0],
      [1, 4],
    ]);
    expect(roomySizes(5, [3, 4])).toEqual([
      [2, 3],
      [3, 2],
      [1, 4],
    ]);
  });

  test("are at most twelve", () => {
    const own = roomySizes(40, [50, 50]);
    expect(own).toHaveLength(12);
    expect(own.map(([un]) => Math.abs(un! - 20))).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
  });

  test.each([
    ["nobody answers", 0, [3, 4], [[0, 0]]],
    [
      "one respondent answers",
      1,
      [3, 4],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ["one group is empty", 3, [0, 4], [[0, 3]]],
    ["all answer", 7, [3, 4], [[3, 4]]],
    ["more answer than there is room for", 8, [3, 4], []],
    ["there is nobody", 2, [0, 0], []],
  ] as const)("have no more in a group than its room, and as many as answer: %s", (_, n, room, expected) => {
    expect(roomySizes(n, room)).toEqual(expected);
  });

  test("are only those from which the printed moments can follow", () => {
    // A half has two respondents or four; a third has three.
    const une = moments("Une", ["7,50", "0,71"], ["4,33", "1,53"]);
    expect(sizes([une], 5, [6, 6])).toEqual([[2, 3]]);
    expect(sizes([une], 6, [6, 6], undefined, 0)).toEqual([]);
  });

  test("are, where none leave every item possible, those with one impossible item, unless none may be", () => {
    const une = moments("Une", ["7,50", "0,71"], ["4,33", "1,53"]);
    const deux = moments("Deux", ["7,33", "1,53"], ["4,50", "0,71"]);
    expect(sizes([une, deux], 5, [6, 6])).toEqual([
      [3, 2],
      [2, 3],
    ]);
    expect(sizes([une, deux], 5, [6, 6], undefined, 0)).toEqual([]);
  });

  test("use the sizes of another crossing that are known", () => {
    // 7,50 for four public respondents and 3,00 for one leave 33 in all: 7,50 | 6,00 with 2 | 3, 6,00 with 3,00 otherwise.
    const structure = [
      at("1.4", "structure", "Une", "Publique", { mean: "7,50", sd: "0,58" }),
      at("1.4", "structure", "Une", "Privée", { mean: "3,00" }),
    ];
    const conum = [
      at("1.4", "conum", "Une", "Un", { mean: "7,50" }),
      at("1.4", "conum", "Une", "Plusieurs", { mean: "6,00" }),
    ];
    const fixed = (a: number, b: number) => new Map([["structure", [a, b]]]);
    expect(sizes([...structure, ...conum], 5, [6, 6], fixed(4, 1), 0)).toEqual([[2, 3]]);
    expect(sizes([...structure, ...conum], 5, [6, 6], fixed(3, 2), 0)).toEqual([]);
  });

  test("hold those of the answers that the moments are printed of", () => {
    // At most eleven answer: twelve sizes are all there are.
    const answer = fc.record({
      cell: fc.nat({ max: 3 }),
      open: fc.boolean(),
      scores: fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 })),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 11 }), (rows) => {
        const own = rows.toSorted((a, b) => a.cell - b.cell);
        const cells = cellsOf(...[0, 1, 2, 3].map((cell) => own.filter((row) => row.cell === cell).length));
        const survey = surveyIn(questionnaire, cells, {
          q1_3: own.map(({ open }) => (open ? "A" : "B")),
          q1_4_1: own.map(({ open, scores }) => (open ? scores[0] : null)),
          q1_4_2: own.map(({ open, scores }) => (open ? scores[1] : null)),
          q1_5: own.map(() => null),
        });
        const printed = without(reportOf(survey), ({ question }) => question === "1.5");
        const count = (wanted: readonly number[], open: boolean) =>
          own.filter((row) => wanted.includes(row.cell) && (!open || row.open)).length;
        const [un, plusieurs] = [count([0, 2], true), count([1, 3], true)];
        const found = groupSizes(
          survey.questionnaire,
          printed,
          opened(survey.questionnaire, "1.4"),
          "conum",
          un + plusieurs,
          [count([0, 2], false), count([1, 3], false)],
          new Map([["structure", [count([0, 1], true), count([2, 3], true)]]]),
          0,
        );
        expect([...found]).toContainEqual([un, plusieurs]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("possibleSizes", () => {
  const candidate = fc.record({ name: fc.nat(), wrong: fc.nat({ max: 3 }) });

  test("are the candidates with the fewest impossible items, in order, at most twelve, and none with more than may be wrong", () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), fc.nat({ max: 3 }), (candidates, mostWrong) => {
        const least = Math.min(...candidates.map(({ wrong }) => wrong));
        const expected = least > mostWrong ? [] : candidates.filter(({ wrong }) => wrong === least);
        expect(possibleSizes(candidates, ({ wrong }) => wrong, mostWrong)).toEqual(expected.slice(0, 12));
      }),
    );
  });
});

describe("fewestWrong", () => {
  const backwards = { ...leastAssumption, order: <T>(values: readonly T[]) => [...values].reverse() };

  test("are those at which no item is wrong, as the choice orders them, and one is not asked for", () => {
    const asked: number[] = [];
    const likely = (mostWrong: number) => {
      asked.push(mostWrong);
      return ["a", "b", "c"];
    };
    expect(fewestWrong(likely, leastAssumption)).toEqual(["a", "b", "c"]);
    expect(fewestWrong(likely, backwards)).toEqual(["c", "b", "a"]);
    expect(asked).toEqual([0, 0]);
  });

  test("are otherwise those at which one is, the likeliest first whatever the choice", () => {
    const likely = (mostWrong: number) => (mostWrong === 0 ? [] : ["a", "b", "c", "d", "e"]);
    for (const choice of [leastAssumption, backwards, anyChoice(seededRandom(1, "x"))]) {
      expect(fewestWrong(likely, choice)).toEqual(["a", "b", "c", "d", "e"]);
    }
  });

  test("are none where two are", () => {
    expect(fewestWrong(() => [], leastAssumption)).toEqual([]);
  });
});

describe("impossibleItems", () => {
  const count = (entries: readonly (readonly PublishedNumber[])[], own: Record<string, readonly number[]>) =>
    impossibleItems(
      questionnaire,
      publication(entries.flat()),
      opened(questionnaire, "1.4", "1.5"),
    )(new Map(Object.entries(own)));
  const une = moments("Une", ["7,50", "0,71"], ["4,33", "1,53"]);
  const deux = moments("Deux", ["7,50", "0,71"], ["4,33", "1,53"]);

  test("are counted item by item", () => {
    expect(count([une, deux], { conum: [2, 3] })).toBe(0);
    expect(count([une, deux], { conum: [3, 2] })).toBe(2);
    expect(count([une, moments("Deux", ["5,00", "0,00"], ["5,00", "0,00"])], { conum: [3, 2] })).toBe(1);
  });

  test("are not counted beyond those that are enough", () => {
    const all = publication([une, deux].flat());
    const impossible = impossibleItems(questionnaire, all, opened(questionnaire, "1.4", "1.5"));
    expect(impossible(new Map([["conum", [3, 2]]]), 1)).toBe(1);
  });

  test("are none where nothing is printed, or where only counts are", () => {
    expect(count([], { conum: [3, 2] })).toBe(0);
    expect(count([crossed("1.5", "conum", { A: [9, 9], B: [9, 9] })], { conum: [3, 2] })).toBe(0);
  });

  test("are not looked for in a crossing whose sizes are not given", () => {
    expect(count([une], { structure: [3, 2] })).toBe(0);
    expect(count([une], { structure: [3, 2], conum: [3, 2] })).toBe(1);
  });

  test("are those whose p does not follow, too", () => {
    // 7, 8 | 3, 4, 6: F(1, 3) = (6 × 3,167² / 5) / (5,167 / 3) = 6,987, of which p is 0,0774.
    const test = (p: string) => at("1.4", "conum", "Une", "", { p });
    expect(count([une, test(".077")], { conum: [2, 3] })).toBe(0);
    expect(count([une, test(".277")], { conum: [2, 3] })).toBe(1);
  });
});
