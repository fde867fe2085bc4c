import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemCounts } from "../../lib/secrecy/ItemCounts";
import { itemSystem } from "../../lib/secrecy/itemSystem";
import { protectCounts } from "../../lib/secrecy/protectCounts";
import { provenVerdict } from "../../lib/secrecy/provenVerdict";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { longTest } from "../support/realChecks";

const total = (numbers: readonly number[]) => numbers.reduce((sum, own) => sum + own, 0);
const item = (cells: readonly (readonly number[])[]): ItemCounts => ({
  n: total(cells.flat()),
  answers: cells.map(total),
  crossings: [{ cells }],
});
const rules = { ...defaultRules, threshold: 3, width: 3 };
const verdictOf = (own: ItemCounts) => {
  const mask = protectCounts(own, rules);
  return { mask, verdict: provenVerdict(itemSystem(own), mask, 0, rules.width) };
};
const isSignificant = (cells: readonly (readonly number[])[]) => chiSquareTest(cells).p <= 0.05;

describe("the verdict of a test that is kept secret", () => {
  test("is told where what is shown decides it whatever the hidden cells are", () => {
    const cells = [
      [2, 9, 90],
      [8, 8, 10],
      [60, 70, 20],
    ];
    expect(verdictOf(item(cells)).verdict).toBe(true);
  });

  test("is not where nothing is hidden, or a margin is", () => {
    expect(
      verdictOf(
        item([
          [20, 30],
          [30, 20],
        ]),
      ).verdict,
    ).toBeUndefined();
    expect(
      verdictOf(
        item([
          [1, 30, 40],
          [1, 20, 30],
        ]),
      ).verdict,
    ).toBeUndefined();
  });

  longTest("leaves each hidden cell its values over all tables of the same margins and verdict", () => {
    const counts = fc.array(fc.nat(12), { minLength: 3, maxLength: 3 });
    let told = 0;
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        const own = item([a, b, c]);
        const { mask, verdict } = verdictOf(own);
        if (verdict === undefined) return;
        told++;
        expect(verdict).toBe(isSignificant([a, b, c]));
        const hidden = mask.crossings[0]!.cells;
        const values = hidden.map((row) => row.map(() => new Set<number>()));
        for (const table of sameMargins([a, b, c])) {
          const isShown = table.every((row, i) =>
            row.every((n, g) => hidden[i]![g] || n === [a, b, c][i]![g]),
          );
          if (isShown && isSignificant(table) === verdict)
            table.forEach((row, i) => void row.forEach((n, g) => void values[i]![g]!.add(n)));
        }
        hidden.forEach(
          (row, i) =>
            void row.forEach((is, g) => {
              if (is) expect(values[i]![g]!.size).toBeGreaterThanOrEqual(rules.width);
            }),
        );
      }),
      { numRuns: 150 },
    );
    expect(told).toBeGreaterThan(5);
  });
});

/** Every 3 × 3 table with the margins of this one. */
function* sameMargins(cells: readonly (readonly number[])[]): Generator<readonly (readonly number[])[]> {
  const rows = cells.map(total);
  const columns = [0, 1, 2].map((g) => total(cells.map((row) => row[g]!)));
  for (let a = 0; a <= rows[0]!; a++)
    for (let b = 0; a + b <= rows[0]!; b++)
      for (let c = 0; c <= rows[1]!; c++)
        for (let d = 0; c + d <= rows[1]!; d++) {
          const first = [a, b, rows[0]! - a - b];
          const second = [c, d, rows[1]! - c - d];
          const third = columns.map((n, g) => n - first[g]! - second[g]!);
          if (third.every((n) => n >= 0)) yield [first, second, third];
        }
}
