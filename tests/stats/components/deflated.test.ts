import { expect, test } from "vitest";
import { deflated, meanProducts } from "../../../lib/stats/components/deflated";
import { standardisedColumns } from "../../../lib/stats/components/standardised";
import { symmetricEigen } from "../../../lib/stats/components/symmetricEigen";
import references from "../../reference/deflated.json";
import { largestError } from "../largestError";

const eigenOf = (columns: readonly Float64Array[]) =>
  symmetricEigen(meanProducts(columns).map((row) => Array.from(row)));
const rowsOf = (columns: readonly Float64Array[]) =>
  Array.from(columns[0]!, (_, i) => columns.map((column) => column[i]!));

for (const { name, rows, steps } of references) {
  const columns = standardisedColumns(rows);
  const eigen = eigenOf(columns);
  for (const { components, residuals, raise } of steps) {
    test(`agrees with what R's svd leaves, and with its dimensions: ${name}, ${components} taken off`, () => {
      const left = deflated(columns, eigen, components);
      // Relative to the columns, whose standard deviation is 1: what is left may be all rounding.
      const scaled = (table: readonly (readonly number[])[]) => [[1], ...table];
      expect(largestError(scaled(rowsOf(left.residuals)), scaled(residuals))).toBeLessThan(1e-12);
      expect(left.raise).toBeCloseTo(raise, 12);
    });
  }
}

test("works by hand: of (1, −1, 0) and (1, 1, −2), which are at right angles, the longer goes first", () => {
  const columns = [Float64Array.of(1, -1, 0), Float64Array.of(1, 1, -2)];
  const { residuals, raise } = deflated(columns, eigenOf(columns), 1);
  expect(
    largestError(
      residuals.map((column) => [...column]),
      [
        [1, -1, 0],
        [0, 0, 0],
      ],
    ),
  ).toBeLessThan(1e-15);
  expect(raise).toBe(2);
});

test("leaves the columns that it was given as they were", () => {
  const columns = standardisedColumns(references[0]!.rows);
  const before = columns.map((column) => column.slice());
  const { residuals } = deflated(columns, eigenOf(columns), 2);
  expect(columns).toEqual(before);
  expect(deflated(columns, eigenOf(columns), 0).residuals).toEqual(before);
  expect(residuals).not.toEqual(before);
});

test("leaves nothing once all dimensions are taken off: there is nothing to raise", () => {
  const columns = standardisedColumns([
    [1, 2],
    [2, 4],
    [5, 10],
  ]);
  for (const components of [1, 2]) {
    const { residuals, raise } = deflated(columns, eigenOf(columns), components);
    expect(Math.max(...residuals.flatMap((column) => [...column].map(Math.abs)))).toBeLessThan(1e-14);
    expect(raise).toBe(Number.POSITIVE_INFINITY);
  }
});

test("the mean products of standard scores are their correlations", () => {
  const [one, other] = meanProducts(
    standardisedColumns([
      [1, 1],
      [2, 5],
      [3, 3],
    ]),
  );
  expect(
    largestError(
      [[...one!], [...other!]],
      [
        [1, 0.5],
        [0.5, 1],
      ],
    ),
  ).toBeLessThan(1e-14);
});
