import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChiSquareTest, chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import references from "../../reference/chiSquareTest.json";
import { relativeError } from "../../support/closeTo";
import { tableOfCounts, transpose } from "../tables";

for (const reference of references) {
  test(`agrees with R's chisq.test: ${reference.name}`, () => {
    const result = chiSquareTest(reference.observed);
    expect(relativeError(result.statistic, reference.statistic)).toBeLessThan(1e-14);
    expect(relativeError(result.p, reference.p)).toBeLessThan(1e-12);
    expect(relativeError(result.smallestExpected, reference.smallestExpected)).toBeLessThan(1e-15);
    expect(result.degreesOfFreedom).toBe(reference.degreesOfFreedom);
    expect(result.cellsBelowFive).toBe(reference.cellsBelowFive);
    expect(result.cells).toBe(reference.cells);
  });
}

/** The same test but for the order of additions: everything equal, the real numbers to 12 digits. */
function expectSameTest(actual: ChiSquareTest, expected: ChiSquareTest): void {
  expect(actual.degreesOfFreedom).toBe(expected.degreesOfFreedom);
  expect(actual.cells).toBe(expected.cells);
  expect(actual.cellsBelowFive).toBe(expected.cellsBelowFive);
  expect(actual.smallestExpected).toBe(expected.smallestExpected);
  if (Number.isNaN(expected.statistic)) {
    expect(actual.statistic).toBeNaN();
    expect(actual.p).toBeNaN();
  } else {
    expect(relativeError(1 + actual.statistic, 1 + expected.statistic)).toBeLessThan(1e-12);
    expect(relativeError(actual.p, expected.p)).toBeLessThan(1e-10);
  }
}

test("the table transposed gives the same test", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      expectSameTest(chiSquareTest(transpose(observed)), chiSquareTest(observed));
    }),
  );
});

test("the rows in another order give the same test", () => {
  const shuffled = tableOfCounts.chain((table) =>
    fc.tuple(
      fc.constant(table),
      fc.shuffledSubarray(table, { minLength: table.length, maxLength: table.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([observed, permuted]) => {
      expectSameTest(chiSquareTest(permuted), chiSquareTest(observed));
    }),
  );
});

test("empty rows and columns change nothing", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const padded = [...observed.map((row) => [...row, 0]), [...observed[0]!.map(() => 0), 0]];
      const { expected: _, ...rest } = chiSquareTest(observed);
      expect(chiSquareTest(padded)).toMatchObject(rest);
    }),
  );
});

test("the statistic lies between 0 and n × (the smaller dimension - 1)", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const { statistic } = chiSquareTest(observed);
      fc.pre(!Number.isNaN(statistic));
      const n = observed.flat().reduce((total, count) => total + count, 0);
      expect(statistic).toBeGreaterThanOrEqual(0);
      const bound = n * (Math.min(observed.length, observed[0]!.length) - 1);
      expect(statistic).toBeLessThanOrEqual(bound * (1 + 1e-12));
    }),
  );
});

test("twice the respondents in the same proportions double the statistic", () => {
  fc.assert(
    fc.property(tableOfCounts, (observed) => {
      const doubled = chiSquareTest(observed.map((row) => row.map((count) => 2 * count)));
      expect(doubled.statistic).toBe(2 * chiSquareTest(observed).statistic);
    }),
  );
});

test("proportional rows have a statistic of exactly 0 and p exactly 1", () => {
  const row = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 6 });
  const factors = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(row, factors, (counts, times) => {
      const result = chiSquareTest(times.map((factor) => counts.map((count) => factor * count)));
      expect(result.statistic).toBe(0);
      expect(result.p).toBe(1);
    }),
  );
});

test("a perfect association in a 2x2 table has a statistic of n", () => {
  expect(
    chiSquareTest([
      [251, 0],
      [0, 676],
    ]).statistic,
  ).toBeCloseTo(927, 10);
});

test("an empty table has nothing to test: 0 degrees of freedom, statistic and p NaN", () => {
  for (const empty of [
    [],
    [[]],
    [[], []],
    [[0]],
    [[0, 0]],
    [
      [0, 0],
      [0, 0],
    ],
  ]) {
    expect(chiSquareTest(empty)).toMatchObject({
      statistic: Number.NaN,
      degreesOfFreedom: 0,
      p: Number.NaN,
      smallestExpected: Number.NaN,
      cellsBelowFive: 0,
      cells: 0,
    });
  }
});

test("a single filled row or column has nothing to test either", () => {
  for (const single of [
    [[12, 3, 4]],
    [[12], [3], [4]],
    [
      [12, 3],
      [0, 0],
    ],
    [
      [12, 0],
      [3, 0],
    ],
    [[7]],
  ]) {
    expect(chiSquareTest(single)).toMatchObject({
      statistic: Number.NaN,
      degreesOfFreedom: 0,
      p: Number.NaN,
    });
  }
});

test("the cells of empty rows and columns are not counted as below 5", () => {
  const result = chiSquareTest([
    [30, 0, 20],
    [0, 0, 0],
    [4, 0, 3],
  ]);
  expect(result).toMatchObject({ degreesOfFreedom: 1, cells: 4, cellsBelowFive: 2 });
  expect(result.expected[1]).toEqual([0, 0, 0]);
  expect(result.smallestExpected).toBeCloseTo((7 * 23) / 57, 12);
});

test("an expected count of exactly 5 is not below 5", () => {
  const result = chiSquareTest([
    [5, 5],
    [5, 5],
  ]);
  expect(result).toMatchObject({ cellsBelowFive: 0, smallestExpected: 5 });
});

test("a NaN among the counts makes the statistic and p NaN", () => {
  const result = chiSquareTest([
    [Number.NaN, 1],
    [2, 3],
  ]);
  expect(result).toMatchObject({ statistic: Number.NaN, p: Number.NaN, smallestExpected: Number.NaN });
});
