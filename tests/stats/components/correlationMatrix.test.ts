import fc from "fast-check";
import { expect, test } from "vitest";
import { correlationMatrix } from "../../../lib/stats/components/correlationMatrix";
import references from "../../reference/correlationMatrix.json";
import { largestError } from "../largestError";
import { tableOfScores } from "../tableOfScores";

for (const { name, rows, correlations } of references) {
  test(`agrees with R's cor: ${name}`, () => {
    expect(largestError(correlationMatrix(rows), correlations)).toBeLessThan(1e-12);
  });
}

test("is symmetric, within [-1, 1], and exactly 1 on the diagonal of items that vary", () => {
  fc.assert(
    fc.property(tableOfScores, (rows) => {
      const correlations = correlationMatrix(rows);
      correlations.forEach((row, i) => {
        const constant = new Set(rows.map((answers) => answers[i])).size === 1;
        expect(row[i]).toBe(constant ? Number.NaN : 1);
        row.forEach((r, j) => {
          expect(r).toBe(correlations[j]![i]);
          if (!Number.isNaN(r)) expect(Math.abs(r)).toBeLessThanOrEqual(1);
        });
      });
    }),
  );
});

test("a change of unit or of sign changes no more than the sign", () => {
  fc.assert(
    fc.property(tableOfScores, fc.constantFrom(-4, -0.5, 3, 1e8), (rows, factor) => {
      const scaled = rows.map(([first, ...rest]) => [factor * first! + 7, ...rest]);
      const expected = correlationMatrix(rows).map((row, i) =>
        row.map((r, j) => ((i === 0) !== (j === 0) ? Math.sign(factor) * r : r)),
      );
      expect(largestError(correlationMatrix(scaled), expected)).toBeLessThan(1e-13);
    }),
  );
});

test("a constant item has NaN in its row and column, and leaves the others alone", () => {
  const [first, second] = correlationMatrix([
    [1, 3, 2],
    [2, 3, 4],
    [3, 3, 6],
  ]);
  expect(first).toEqual([1, Number.NaN, expect.closeTo(1, 14)]);
  expect(second).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test("two respondents correlate all that varies at 1 or -1", () => {
  expect(
    largestError(
      correlationMatrix([
        [1, 9, 2],
        [4, 3, 3],
      ]),
      [
        [1, -1, 1],
        [-1, 1, -1],
        [1, -1, 1],
      ],
    ),
  ).toBeLessThan(1e-15);
});

test("without respondents there are no items, and of one respondent nothing varies", () => {
  expect(correlationMatrix([])).toEqual([]);
  expect(correlationMatrix([[4]])).toEqual([[Number.NaN]]);
});
