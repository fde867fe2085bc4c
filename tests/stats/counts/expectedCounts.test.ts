import fc from "fast-check";
import { expect, test } from "vitest";
import { expectedCounts } from "../../../lib/stats/counts/expectedCounts";
import references from "../../reference/chiSquareTest.json";
import { relativeError } from "../../support/closeTo";
import { tableOfCounts, transpose } from "../tables";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("agrees with R's chisq.test on the filled rows and columns", () => {
  for (const { name, observed, filledExpected } of references) {
    const filled = expectedCounts(observed)
      .map((row) => row.filter((count) => count !== 0))
      .filter((row) => row.length > 0);
    expect(
      filled.map((row) => row.length),
      name,
    ).toEqual(filledExpected.map((row) => row.length));
    filled.forEach((row, i) => {
      row.forEach((count, j) => {
        expect(relativeError(count, filledExpected[i]![j]!), name).toBeLessThan(1e-15);
      });
    });
  }
});

test("keeps the shape and the margins of the table", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const expected = expectedCounts(observed);
      expect(expected.map((row) => row.length)).toEqual(observed.map((row) => row.length));
      const margins = (table: readonly (readonly number[])[]) => [...table, ...transpose(table)].map(sum);
      const kept = margins(expected);
      margins(observed).forEach((margin, i) => {
        expect(relativeError(kept[i]!, margin)).toBeLessThan(1e-14);
      });
    }),
  );
});

test("the table transposed expects the transposed counts", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      expect(expectedCounts(transpose(observed))).toEqual(transpose(expectedCounts(observed)));
    }),
  );
});

test("a table whose rows are proportional expects exactly itself", () => {
  const observed = [
    [1, 2, 7],
    [3, 6, 21],
  ];
  expect(expectedCounts(observed)).toEqual(observed);
});

test("an empty row or column expects exactly 0", () => {
  const observed = [
    [3, 0, 4],
    [0, 0, 0],
  ];
  expect(expectedCounts(observed)).toEqual(observed);
});

test("an empty table expects zeros, a table without rows or columns nothing", () => {
  const zeros = [
    [0, 0],
    [0, 0],
  ];
  expect(expectedCounts(zeros)).toEqual(zeros);
  expect(expectedCounts([])).toEqual([]);
  expect(expectedCounts([[], []])).toEqual([[], []]);
});

test("a NaN makes every expected count NaN", () => {
  const nan = Number.NaN;
  expect(
    expectedCounts([
      [nan, 1],
      [2, 3],
    ]),
  ).toEqual([
    [nan, nan],
    [nan, nan],
  ]);
});
