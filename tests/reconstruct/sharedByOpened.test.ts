import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../lib/base/random";
import { solutionValue } from "../../lib/base/Solution";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import type { GroupAnswers } from "../../lib/reconstruct/answerCounts";
import { answerCounts } from "../../lib/reconstruct/answerCounts";
import { anyChoice, leastAssumption } from "../../lib/reconstruct/Choice";
import { sharedByOpened } from "../../lib/reconstruct/sharedByOpened";
import { at, cellsOf, columnOf, crossed, smallQuestionnaire, the } from "../support/smallReport";

const choice = {
  id: "1.3",
  label: "Choix",
  kind: "single",
  choices: ["A", "B", "C"],
  crossings: ["structure"],
};
const openedBy = (condition: object, crossings = ["conum"]) => ({
  id: "1.4",
  label: "Note",
  kind: "scale",
  scale: { min: 1, max: 10 },
  access: { condition, deduced: "Essai." },
  crossings,
});
const opened = openedBy({ question: "1.3", is: ["A", "B"] });

/** The answers to 1.3 of these groups of the structure, shared among these cells. */
const shared = (
  groups: readonly GroupAnswers[],
  cells: readonly (readonly number[])[],
  entries: readonly (readonly PublishedNumber[])[],
  { questions = [choice, opened] as readonly object[], seed = 1, how = leastAssumption } = {},
) => {
  const questionnaire = smallQuestionnaire(cells.flat().length, questions);
  const question = the(questionnaire, "1.3", "single");
  const random = seededRandom(seed, "x");
  return sharedByOpened(questionnaire, publication(entries.flat()), question, groups, cells, random, how);
};

/** The two groups of the structure with these answers, in these cells. */
const groupsIn = (cells: readonly (readonly number[])[], ...values: readonly (readonly string[])[]) =>
  values.map((own, g): GroupAnswers => ({ rows: [...cells[2 * g]!, ...cells[2 * g + 1]!], values: own }));

/** How many of each cell are to give one of these answers. */
const opening = (groups: readonly GroupAnswers[], cells: readonly (readonly number[])[]) =>
  cells.map(
    (rows) =>
      groups
        .filter(({ values }) => values.some((value) => value === "A" || value === "B"))
        .flatMap((group) => group.rows)
        .filter((row) => rows.includes(row)).length,
  );

const total = (un: number, plusieurs: number) => crossed("1.4", "conum", { Total: [un, plusieurs] });

describe("sharedByOpened", () => {
  const cells = cellsOf(4, 4, 4, 4);
  const groups = groupsIn(
    cells,
    ["A", "A", "A", "B", "C", "C", "C", "C"],
    ["A", "B", "C", "C", "C", "C", "C", "C"],
  );

  test("shares the answers that open a question so that it has its printed sizes", () => {
    expect(opening(shared(groups, cells, [total(6, 0)]), cells)).toEqual([4, 0, 2, 0]);
    expect(opening(shared(groups, cells, [total(0, 6)]), cells)).toEqual([0, 4, 0, 2]);
  });

  test("adds no interaction", () => {
    // 4 public, 2 private, 3 and 3: half of each.
    expect(opening(shared(groups, cells, [total(3, 3)]), cells)).toEqual([2, 2, 1, 1]);
  });

  test("draws any of what the sizes leave open where the choice does", () => {
    const corners = Array.from({ length: 80 }, (_, seed) => {
      const how = anyChoice(seededRandom(seed, "choice"));
      return opening(shared(groups, cells, [total(3, 3)], { how }), cells)[0];
    });
    // The private ones have 2 at most among the 3 of Un, so that the first cell has 1 at least.
    expect(new Set(corners)).toEqual(new Set([1, 2, 3]));
  });

  test("draws who they are", () => {
    const drawn = Array.from({ length: 40 }, (_, seed) => shared(groups, cells, [total(1, 5)], { seed }));
    const first = drawn.map(
      (own) =>
        own[0]!.rows
          .filter((row) => cells[0]!.includes(row))
          .concat(own[2]!.rows.filter((row) => cells[2]!.includes(row)))[0],
    );
    expect(new Set(first).size).toBeGreaterThan(3);
    expect(shared(groups, cells, [total(1, 5)], { seed: 9 })).toEqual(drawn[9]);
  });

  test("takes, where no sizes are printed, the nearest to their share from which the means can follow", () => {
    // 6 in 8 | 8: 3 | 3, but a mean in quarters is of four.
    const means = [
      at("1.4", "conum", "", "Un", { mean: "4,25", sd: "1,26" }),
      at("1.4", "conum", "", "Plusieurs", { mean: "4,50", sd: "0,71" }),
    ];
    const sizes = (entries: readonly (readonly PublishedNumber[])[]) => {
      const [a, b, c, d] = opening(shared(groups, cells, entries), cells) as [number, number, number, number];
      return [a + c, b + d];
    };
    expect(sizes(means)).toEqual([4, 2]);
    expect(sizes([])).toEqual([3, 3]);
  });

  test("shares the other answers among those who are left, group by group", () => {
    const own = shared(groups, cells, [total(3, 3)]);
    expect(own.map(({ values }) => values)).toEqual([
      ["A", "A", "A", "B"],
      ["C", "C", "C", "C"],
      ["A", "B"],
      ["C", "C", "C", "C", "C", "C"],
    ]);
    expect([...own[0]!.rows, ...own[1]!.rows].toSorted((a, b) => a - b)).toEqual([
      ...cells[0]!,
      ...cells[1]!,
    ]);
    expect([...own[2]!.rows, ...own[3]!.rows].toSorted((a, b) => a - b)).toEqual([
      ...cells[2]!,
      ...cells[3]!,
    ]);
  });

  test.each([
    ["opens no question", [choice]],
    [
      "opens only questions that are not crossed with the other",
      [choice, openedBy({ question: "1.3", is: ["A"] }, ["structure"])],
    ],
    [
      "opens one together with another question only",
      [
        choice,
        openedBy({
          and: [
            { question: "1.3", is: ["A"] },
            { question: "1.1", is: ["Publique"] },
          ],
        }),
      ],
    ],
    ["is crossed with both already", [{ ...choice, crossings: ["structure", "conum"] }, opened]],
    ["is crossed with the other only", [{ ...choice, crossings: ["conum"] }, opened]],
    ["is not crossed", [{ ...choice, crossings: [] }, opened]],
  ])("leaves the answers as they are where their question %s", (_, questions) => {
    expect(shared(groups, cells, [total(3, 3)], { questions })).toBe(groups);
  });

  test("leaves the answers as they are where they are not given group by group", () => {
    const everybody = [{ rows: cells.flat(), values: groups.flatMap(({ values }) => values) }];
    expect(shared(everybody, cells, [total(3, 3)])).toBe(everybody);
  });

  test("leaves the answers as they are where there are no sizes from which the means can follow", () => {
    // No sizes give either item such means.
    const wrong = { ...opened, items: ["Une", "Deux"] };
    const means = ["Une", "Deux"].flatMap((item) =>
      ["Un", "Plusieurs"].flatMap((column) => at("1.4", "conum", item, column, { mean: "17,00" })),
    );
    expect(shared(groups, cells, [means], { questions: [choice, wrong] })).toBe(groups);
  });

  test("takes no sizes that the four cells cannot hold together, though both groups could", () => {
    // Public with one Conum, private with several, two of each: both public open, so both have one Conum.
    const few = cellsOf(2, 0, 0, 2);
    const own = groupsIn(few, ["A", "A"], ["C", "C"]);
    const given = shared(own, few, []);
    for (const { rows, values } of given) expect(rows).toHaveLength(values.length);
    expect(opening(given, few)).toEqual([2, 0, 0, 0]);
  });

  test("shares nobody's answers, and those of a single respondent", () => {
    const nobody = cellsOf(0, 0, 0, 0);
    const none = groupsIn(nobody, [], []);
    expect(columnOf(0, shared(none, nobody, [total(0, 0)]))).toEqual([]);
    const one = cellsOf(0, 0, 0, 1);
    expect(columnOf(1, shared(groupsIn(one, [], ["A"]), one, [total(0, 1)]))).toEqual(["A"]);
    expect(columnOf(1, shared(groupsIn(one, [], ["C"]), one, [total(0, 0)]))).toEqual(["C"]);
  });

  test("shares answers where a group, or a cell, is empty", () => {
    const empty = cellsOf(3, 2, 0, 0);
    const own = groupsIn(empty, ["A", "B", "C", "C", "C"], []);
    expect(opening(shared(own, empty, [total(2, 0)]), empty)).toEqual([2, 0, 0, 0]);
    const diagonal = cellsOf(3, 0, 0, 2);
    const two = groupsIn(diagonal, ["A", "B", "C"], ["A", "C"]);
    expect(opening(shared(two, diagonal, [total(2, 1)]), diagonal)).toEqual([2, 0, 0, 1]);
  });

  test("gives each who was asked one answer, its groups the answers they had, and the opened question its sizes", () => {
    const answer = fc.tuple(fc.nat({ max: 3 }), fc.constantFrom("A", "B", "C"));
    const drawn = fc.array(answer, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(drawn, fc.integer(), fc.boolean(), (rows, seed, any) => {
        const sorted = rows.toSorted((a, b) => a[0] - b[0]);
        const own = cellsOf(...[0, 1, 2, 3].map((cell) => sorted.filter((row) => row[0] === cell).length));
        const count = (wanted: readonly number[], label: string) =>
          sorted.filter((row) => wanted.includes(row[0]) && row[1] === label).length;
        const opens = (wanted: readonly number[]) => count(wanted, "A") + count(wanted, "B");
        const table = Object.fromEntries(
          ["A", "B", "C"].map((label) => [label, [count([0, 1], label), count([2, 3], label)]]),
        );
        const questionnaire = smallQuestionnaire(sorted.length, [choice, opened]);
        const entries = [crossed("1.3", "structure", table), total(opens([0, 2]), opens([1, 3]))];
        const question = the(questionnaire, "1.3", "single");
        const given = solutionValue(
          answerCounts(questionnaire, publication(entries.flat()), question, "", own),
        );
        const how = any ? anyChoice(seededRandom(seed, "choice")) : leastAssumption;
        const column = columnOf(sorted.length, shared(given, own, entries, { seed, how }));
        expect(column).not.toContain(null);
        const found = (wanted: readonly number[], labels: readonly string[]) =>
          wanted.flatMap((cell) => own[cell]!).filter((row) => labels.includes(String(column[row]))).length;
        for (const label of ["A", "B", "C"]) {
          expect([found([0, 1], [label]), found([2, 3], [label])]).toEqual(table[label]);
        }
        expect(found([0, 2], ["A", "B"])).toBe(opens([0, 2]));
        expect(found([1, 3], ["A", "B"])).toBe(opens([1, 3]));
      }),
      { numRuns: 200 },
    );
  });
});
