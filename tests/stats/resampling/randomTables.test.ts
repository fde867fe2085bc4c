import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomTables } from "../../../lib/stats/resampling/randomTables";
import { everyTable, waysOf } from "../everyTable";
import { seededUniform } from "../tableOfScores";

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Margins of the same sum: those of a table of counts. */
const margins = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  })
  .map((table) => ({
    rows: table.map(total),
    columns: table[0]!.map((_, j) => total(table.map((row) => row[j]!))),
  }));

test("keeps the margins", () => {
  fc.assert(
    fc.property(margins, fc.integer(), ({ rows, columns }, seed) => {
      const draw = randomTables(rows, columns, seededUniform(seed));
      for (let i = 0; i < 3; i++) {
        const cells = Array.from(draw());
        expect(rows.map((_, r) => total(cells.slice(r * columns.length, (r + 1) * columns.length)))).toEqual(
          rows,
        );
        expect(columns.map((_, c) => total(cells.filter((_, at) => at % columns.length === c)))).toEqual(
          columns,
        );
      }
    }),
  );
});

describe.each([
  { how: "dealt by rows", rows: [5, 4, 3], columns: [7, 5] },
  { how: "dealt by rows, one of them empty and one side small", rows: [6, 0, 5, 5], columns: [2, 14] },
  { how: "dealt by columns", rows: [4, 8], columns: [5, 4, 3] },
  { how: "shuffled, more than two groups", rows: [3, 2, 2], columns: [3, 2, 2] },
  { how: "shuffled, the largest column first", rows: [2, 2, 1], columns: [3, 1, 1] },
  { how: "shuffled, few respondents", rows: [1, 1, 1, 2], columns: [2, 3] },
])("$how", ({ rows, columns }) => {
  test("draws each table as often as there are ways to deal it", () => {
    const draws = 40_000;
    const draw = randomTables(rows, columns, seededUniform(2026));
    const drawn = new Map<string, number>();
    for (let i = 0; i < draws; i++) {
      const key = draw().join();
      drawn.set(key, (drawn.get(key) ?? 0) + 1);
    }
    const every = everyTable(rows, columns).map((table) => ({
      key: table.flat().join(),
      ways: Number(waysOf(table)),
    }));
    const all = total(every.map(({ ways }) => ways));
    for (const { key, ways } of every) {
      const p = ways / all;
      const error = Math.sqrt(draws * p * (1 - p));
      expect(Math.abs((drawn.get(key) ?? 0) - draws * p)).toBeLessThan(4.5 * error + 1);
    }
    expect(total([...drawn.values()])).toBe(draws);
    expect([...drawn.keys()].filter((key) => !every.some((table) => table.key === key))).toEqual([]);
  });
});
