import fc from "fast-check";
import { expect, test } from "vitest";
import { filledTable } from "../../../lib/stats/counts/filledTable";
import { tableOfCounts, transpose } from "../tables";

test("leaves out empty rows and columns, and nothing else", () => {
  expect(
    filledTable([
      [3, 0, 8],
      [0, 0, 0],
      [0, 0, 7],
    ]),
  ).toEqual([
    [3, 8],
    [0, 7],
  ]);
});

test("has no empty row or column left, keeps every respondent, and does not mind the order of the two", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const filled = filledTable(observed);
      for (const counts of [...filled, ...transpose(filled)]) expect(Math.max(...counts)).toBeGreaterThan(0);
      const n = (table: readonly (readonly number[])[]) =>
        table.flat().reduce((sum, count) => sum + count, 0);
      expect(n(filled)).toBe(n(observed));
      expect(filledTable(transpose(observed))).toEqual(transpose(filled));
    }),
  );
});

test("nothing is left of an empty table", () => {
  expect(filledTable([])).toEqual([]);
  expect(filledTable([[0, 0]])).toEqual([]);
});

test("a NaN is a count that is not 0", () => {
  expect(filledTable([[Number.NaN, 0]])).toEqual([[Number.NaN]]);
});
