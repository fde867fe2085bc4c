import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemCounts } from "../../lib/secrecy/ItemCounts";
import { protectCounts } from "../../lib/secrecy/protectCounts";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import { longTest } from "../support/realChecks";
import { hiddenNames, valuesOverAllTables } from "./everyTable";

const total = (numbers: readonly number[]) => numbers.reduce((sum, own) => sum + own, 0);
const rules = { ...defaultRules, width: 5 };
/** An item whose first crossing gives its answers. */
const item = (...crossings: readonly (readonly (readonly number[])[])[]): ItemCounts => ({
  n: total(crossings[0]!.flat()),
  answers: crossings[0]!.map(total),
  crossings: crossings.map((cells) => ({ cells })),
});
const cellsOf = (own: ItemCounts) =>
  protectCounts(own, rules).crossings.map(({ cells }) => cells.map((row) => row.map(Number)));

describe("the counts that are kept secret", () => {
  test("are none where none is small", () => {
    const mask = protectCounts(
      item([
        [10, 20],
        [30, 10],
      ]),
      rules,
    );
    expect(hiddenNames(mask)).toEqual([]);
  });

  test("are a small one and the cheapest rectangle around it, by hand", () => {
    expect(
      cellsOf(
        item([
          [1, 20, 30],
          [10, 20, 30],
          [11, 40, 60],
        ]),
      ),
    ).toEqual([
      [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 0],
      ],
    ]);
  });

  test("take a zero only where nothing else would do", () => {
    expect(
      cellsOf(
        item([
          [3, 20, 10],
          [0, 30, 12],
          [9, 25, 40],
        ]),
      ),
    ).toEqual([
      [
        [1, 1, 0],
        [0, 0, 0],
        [1, 1, 0],
      ],
    ]);
  });

  test("are more where two would still say too much: 1 and 2 of a sum of 3 have four values", () => {
    const { answers } = protectCounts({ n: 43, answers: [1, 2, 40], crossings: [] }, rules);
    expect(answers).toEqual([true, true, true]);
  });

  test("are the only answer of a whole group, which says what each answered, and another of it", () => {
    const [cells] = cellsOf(
      item([
        [12, 10],
        [0, 20],
        [0, 30],
      ]),
    );
    expect(cells![0]![0]).toBe(1);
    expect(total(cells!.map((row) => row[0]!))).toBeGreaterThan(1);
  });

  test("are a whole group that is too small, its size and that of another", () => {
    const { crossings } = protectCounts(
      item([
        [2, 30, 40],
        [1, 20, 30],
      ]),
      rules,
    );
    expect(crossings[0]!.sizes).toEqual([true, true, false]);
    expect(crossings[0]!.cells.map(([first]) => first)).toEqual([true, true]);
  });

  test("are all of them where too few answered", () => {
    const mask = protectCounts(
      item([
        [2, 0],
        [0, 2],
      ]),
      rules,
    );
    expect(mask.n).toBe(true);
    expect(mask.answers).toEqual([true, true]);
    expect(mask.crossings[0]!.cells.flat()).not.toContain(false);
  });

  test("are those who did not tick an answer too, where they are few", () => {
    const { answers } = protectCounts({ n: 40, answers: [38, 2], crossings: [], impliedLast: true }, rules);
    expect(answers).toEqual([true, true]);
    const nobody = protectCounts({ n: 40, answers: [0, 40], crossings: [], impliedLast: true }, rules);
    expect(nobody.answers).toEqual([false, false]);
  });

  test("are what leaves too few of a whole that is shown", () => {
    const { answers } = protectCounts({ n: 60, answers: [20, 40], crossings: [], most: [22, 70] }, rules);
    expect(answers[0]).toBe(true);
  });

  test("are the same whenever they are asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)), { minLength: 2, maxLength: 4 }),
        (rows) => {
          expect(protectCounts(item(rows), rules)).toEqual(protectCounts(item(rows), rules));
        },
      ),
    );
  });

  const narrow = { ...rules, threshold: 3, width: 3 };
  const small = (rows: number, groups: number, most: number) =>
    fc
      .array(fc.array(fc.nat(most), { minLength: groups, maxLength: groups }), {
        minLength: rows,
        maxLength: rows,
      })
      .filter((cells) => total(cells.flat()) <= 13);

  longTest("have at least so many values over all tables of integers that show the same", () => {
    let hidden = 0;
    fc.assert(
      fc.property(small(2, 3, 9), (cells) => {
        const own = item(cells);
        const mask = protectCounts(own, narrow);
        if (mask.n) return;
        for (const [name, values] of valuesOverAllTables(own, mask)) {
          hidden++;
          expect(`${name}: ${values.size >= 3}`).toBe(`${name}: true`);
        }
      }),
      { numRuns: 80 },
    );
    expect(hidden).toBeGreaterThan(50);
  });

  test("have so many over two crossings of the same respondents, attacked together", () => {
    fc.assert(
      fc.property(small(2, 2, 9), fc.nat(13), fc.nat(13), (cells, a, b) => {
        const [one, other] = cells.map(total) as [number, number];
        const second = [
          [a % (one + 1), one - (a % (one + 1))],
          [b % (other + 1), other - (b % (other + 1))],
        ];
        const own = item(cells, second);
        const mask = protectCounts(own, narrow);
        if (mask.n) return;
        for (const [name, values] of valuesOverAllTables(own, mask))
          expect(`${name}: ${values.size >= 3}`).toBe(`${name}: true`);
      }),
      { numRuns: 80 },
    );
  });
});
