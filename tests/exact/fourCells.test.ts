import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerMargins, fourCells } from "../../lib/exact/fourCells";
import { sum } from "../support/printedRow";

describe("fourCells", () => {
  test("makes the crossings independent where the margins allow it", () => {
    // Half of each answer in the first group, a quarter in the second, an eighth in both.
    const answers = [
      { n: 120, first: 60, second: 30 },
      { n: 80, first: 40, second: 20 },
    ];
    expect(fourCells(answers, 25)).toEqual([15, 10]);
  });

  test("makes them independent within each answer where the answers alone explain them", () => {
    // 80 % of the first answer and 20 % of the second in the first group, half in the second group.
    const answers = [
      { n: 100, first: 80, second: 50 },
      { n: 100, first: 20, second: 50 },
    ];
    expect(fourCells(answers, 50)).toEqual([40, 10]);
  });

  test("shares a link between the crossings among the answers when these have none with either", () => {
    // 40 of 100 in both groups rather than 25, the same three fifths and two fifths.
    const answers = [
      { n: 120, first: 60, second: 60 },
      { n: 80, first: 40, second: 40 },
    ];
    expect(fourCells(answers, 80)).toEqual([48, 32]);
  });

  test("gives every answer the same odds ratio between the crossings (no three-way interaction)", () => {
    const answers = [
      { n: 5_000_000, first: 3_000_000, second: 1_000_000 },
      { n: 3_000_000, first: 600_000, second: 1_200_000 },
      { n: 2_000_000, first: 900_000, second: 1_500_000 },
    ];
    const cells = fourCells(answers, 2_000_000)!;
    const oddsRatios = answers.map(
      ({ n, first, second }, i) =>
        (cells[i]! * (n - first - second + cells[i]!)) / ((first - cells[i]!) * (second - cells[i]!)),
    );
    for (const ratio of oddsRatios) expect(ratio / oddsRatios[0]!).toBeCloseTo(1, 4);
    expect(oddsRatios[0]).not.toBeCloseTo(1, 1);
  });

  test("gives the one possibility when margins leave no choice", () => {
    expect(fourCells([{ n: 10, first: 10, second: 7 }], 7)).toEqual([7]);
    expect(fourCells([{ n: 10, first: 4, second: 6 }], 0)).toEqual([0]);
    expect(
      fourCells(
        [
          { n: 0, first: 0, second: 0 },
          { n: 3, first: 2, second: 2 },
        ],
        1,
      ),
    ).toEqual([0, 1]);
    expect(fourCells([], 0)).toEqual([]);
    const crowded = [
      { n: 5, first: 5, second: 2 },
      { n: 5, first: 1, second: 5 },
    ];
    expect(fourCells(crowded, 3)).toEqual([2, 1]);
  });

  test.each<[string, readonly AnswerMargins[], number]>([
    ["more in both groups than in one", [{ n: 10, first: 4, second: 6 }], 5],
    ["fewer in both than the two groups overlap", [{ n: 10, first: 8, second: 6 }], 3],
    ["more in a group than in all", [{ n: 10, first: 11, second: 6 }], 6],
    ["less than nobody", [{ n: 10, first: -1, second: 6 }], 0],
    [
      "the right total but not answer by answer",
      [
        { n: 5, first: 6, second: 1 },
        { n: 5, first: 1, second: 1 },
      ],
      1,
    ],
    ["a margin that is not known", [{ n: 10, first: Number.NaN, second: 6 }], 3],
    ["an overlap that is not known", [{ n: 10, first: 4, second: 6 }], Number.NaN],
  ])("gives nothing for %s", (_, answers, both) => {
    expect(fourCells(answers, both)).toBeUndefined();
  });

  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }));
  const tables = fc.array(fc.tuple(count, count, count, count), { minLength: 1, maxLength: 12 });

  test("keeps every margin of any table, in cells of no less than 0", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const margins = table.map(([both, first, second, none]) => ({
          n: both + first + second + none,
          first: both + first,
          second: both + second,
        }));
        const overlap = sum(table.map(([both]) => both));
        const cells = fourCells(margins, overlap)!;
        expect(sum(cells)).toBe(overlap);
        cells.forEach((both, i) => {
          const { n, first, second } = margins[i]!;
          for (const cell of [both, first - both, second - both, n - first - second + both]) {
            expect(Number.isInteger(cell) && cell >= 0).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test("stays within a few answers of the most even table", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const margins = table.map(([both, first, second, none]) => ({
          n: both + first + second + none,
          first: both + first,
          second: both + second,
        }));
        const overlap = sum(table.map(([both]) => both));
        const own = entropy(margins, fourCells(margins, overlap)!);
        // No table with these margins is more even but for what rounding costs; the one drawn is not either.
        expect(own).toBeGreaterThan(
          entropy(
            margins,
            table.map(([both]) => both),
          ) - table.length,
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** Entropy of the four cells of every answer, in answers times nats, up to a constant. */
function entropy(margins: readonly AnswerMargins[], cells: readonly number[]): number {
  const term = (cell: number) => (cell === 0 ? 0 : -cell * Math.log(cell));
  return sum(
    margins.map(({ n, first, second }, i) => {
      const both = cells[i]!;
      return sum([both, first - both, second - both, n - first - second + both].map(term));
    }),
  );
}
