import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../lib/base/random";
import { solutionValue } from "../../lib/base/Solution";
import { UserError } from "../../lib/base/UserError";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { questionById } from "../../lib/questionnaire/lookup";
import { withExceptions } from "../../lib/reconstruct/withExceptions";
import { at, smallQuestionnaire } from "../support/smallReport";

type Cells = readonly (readonly number[])[];

/** The rows asked a scale with so many exceptions, crossed so. */
const widened = (
  exceptions: number | undefined,
  crossings: readonly string[],
  entries: readonly (readonly PublishedNumber[])[],
  cells: Cells,
  others: Cells,
  seed = 1,
) => {
  const access = {
    condition: { question: "1.1", is: ["Publique"] },
    deduced: "Essai.",
    ...(exceptions === undefined ? {} : { exceptions }),
  };
  const questionnaire = smallQuestionnaire(20, [
    { id: "1.3", label: "Note", kind: "scale", scale: { min: 1, max: 10 }, access, crossings },
  ]);
  const question = questionById(questionnaire, "1.3");
  const random = seededRandom(seed, "x");
  return solutionValue(
    withExceptions(questionnaire, publication(entries.flat()), question, cells, others, random),
  );
};

/** Two and two answer by condition; four more in each cell do not. */
const cells = [[0, 5], [6, 10], [], []];
const others = [
  [1, 2, 3, 4],
  [7, 8, 9, 11],
  [12, 13, 14, 15],
  [16, 17, 18, 19],
];

/** How many were added to each cell. */
const added = (of: Cells) => of.map((rows, cell) => rows.length - cells[cell]!.length);

/** The moments of a group. */
const moments = (by: "structure" | "conum", column: string, [mean, sd]: readonly [string, string]) =>
  at("1.3", by, "", column, { mean, sd });

describe("withExceptions", () => {
  test("leaves the rows as they are where the questionnaire allows no exception, whatever is printed", () => {
    const impossible = moments("structure", "Publique", ["17,00", "0,00"]);
    expect(widened(undefined, ["structure"], [impossible], cells, others)).toBe(cells);
  });

  test("adds the exception to the first cell where nothing printed tells which", () => {
    expect(added(widened(1, [], [], cells, others))).toEqual([1, 0, 0, 0]);
  });

  test("passes over a cell with nobody left in it", () => {
    expect(added(widened(1, [], [], cells, [[], [], others[2]!, others[3]!]))).toEqual([0, 0, 1, 0]);
  });

  // A mean in thirds is of three, one in halves of two (or of four).
  const [half, third] = [
    ["4,50", "0,71"],
    ["4,33", "1,53"],
  ] as const;

  test.each([
    { un: third, plusieurs: half, expected: [1, 0, 0, 0] },
    { un: half, plusieurs: third, expected: [0, 1, 0, 0] },
  ])("adds it to the cell with which the printed moments can follow: $expected", ({
    un,
    plusieurs,
    expected,
  }) => {
    const printed = [moments("conum", "Un", un), moments("conum", "Plusieurs", plusieurs)];
    expect(added(widened(1, ["conum"], printed, cells, others))).toEqual(expected);
  });

  test("uses the moments of both crossings at once", () => {
    const conum = [moments("conum", "Un", half), moments("conum", "Plusieurs", third)];
    // Four public ones, and not five.
    const quarter = moments("structure", "Publique", ["4,25", "1,26"]);
    const alone = (by: "structure" | "conum") => added(widened(1, [by], [...conum, quarter], cells, others));
    expect(alone("conum")).toEqual([0, 1, 0, 0]);
    expect(alone("structure")).toEqual([0, 0, 1, 0]);
    const together = widened(1, ["structure", "conum"], [...conum, quarter], cells, others);
    expect(added(together)).toEqual([0, 0, 0, 1]);
  });

  test("shares several exceptions among the cells", () => {
    const printed = [moments("conum", "Un", third), moments("conum", "Plusieurs", third)];
    expect(added(widened(2, ["conum"], printed, cells, others))).toEqual([1, 1, 0, 0]);
  });

  test("draws who they are, and keeps the rows in order", () => {
    const drawn = Array.from({ length: 60 }, (_, seed) => widened(1, [], [], cells, others, seed)[0]!);
    const exceptions = drawn.map((rows) => rows.filter((row) => !cells[0]!.includes(row)));
    expect(new Set(exceptions.flat())).toEqual(new Set(others[0]));
    for (const rows of drawn) expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(widened(1, [], [], cells, others, 7)).toEqual(widened(1, [], [], cells, others, 7));
  });

  test("makes a question that one respondent answers, of one that nobody should", () => {
    expect(widened(1, ["structure"], [], [[], [], [], []], [[], [], [], [3]])).toEqual([[], [], [], [3]]);
  });

  test("says in French that no exceptions make the printed numbers possible", () => {
    const message = "Aucune exception à la condition d’accès ne rend ses nombres possibles.";
    const printed = [moments("conum", "Un", ["4,14", "1,07"]), moments("conum", "Plusieurs", half)];
    expect(() => widened(1, ["conum"], printed, cells, others)).toThrow(new UserError(message));
  });

  test("says so too where fewer are left than the exceptions", () => {
    const message = "Aucune exception à la condition d’accès ne rend ses nombres possibles.";
    expect(() => widened(1, [], [], cells, [[], [], [], []])).toThrow(new UserError(message));
    expect(() => widened(3, [], [], cells, [[1], [], [12], []])).toThrow(new UserError(message));
  });

  test("adds as many as are allowed, each from its own cell, once, and takes nobody away", () => {
    const sizes = fc.array(fc.nat({ max: 4 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 4 }), fc.integer(), (own, exceptions, seed) => {
        let row = 0;
        const rows = own.map((n) => Array.from({ length: n }, () => row++));
        const [met, not] = [rows.slice(0, 4), rows.slice(4)];
        fc.pre(not.flat().length >= exceptions);
        const found = widened(exceptions, [], [], met, not, seed);
        expect(found.flat()).toHaveLength(met.flat().length + exceptions);
        found.forEach((all, cell) => {
          expect(new Set(all).size).toBe(all.length);
          expect(all).toEqual(expect.arrayContaining([...met[cell]!]));
          for (const one of all) expect([...met[cell]!, ...not[cell]!]).toContain(one);
        });
      }),
    );
  });
});
