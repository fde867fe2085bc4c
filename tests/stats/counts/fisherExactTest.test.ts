import fc from "fast-check";
import { expect, test } from "vitest";
import { fisherExactTest } from "../../../lib/stats/counts/fisherExactTest";
import references from "../../reference/fisherExactTest.json";
import { relativeError } from "../../support/closeTo";
import { everyTable, waysOf } from "../everyTable";
import { expectAgreement } from "../expectAgreement";
import { transpose } from "../tables";

for (const { name, observed, p } of references) {
  test(`agrees with R's fisher.test: ${name}`, () => {
    // R's network of tables of more than 2 x 2 adds path lengths that it has rounded.
    expectAgreement(fisherExactTest(observed)!, p, observed.flat().length === 4 ? 1e-11 : 1e-9);
  });
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const smallTable = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((table) => [...table, ...transpose(table)].every((counts) => total(counts) > 0));

test("is the share of the ways to deal the respondents, counted one by one in whole numbers", () => {
  fc.assert(
    fc.property(smallTable, (observed) => {
      const tables = everyTable(observed.map(total), transpose(observed).map(total));
      const ways = tables.map(waysOf);
      const all = ways.reduce((sum, own) => sum + own, 0n);
      const asRare = ways.filter((own) => own <= waysOf(observed)).reduce((sum, own) => sum + own, 0n);
      expect(relativeError(fisherExactTest(observed)!, Number(asRare) / Number(all))).toBeLessThan(1e-11);
    }),
  );
});

test("neither the order of rows and columns nor which is which matters", () => {
  fc.assert(
    fc.property(smallTable, (observed) => {
      const p = fisherExactTest(observed)!;
      const turned = transpose([...observed].reverse().map((row) => [...row].reverse()));
      expect(relativeError(fisherExactTest(turned)!, p)).toBeLessThan(1e-11);
    }),
  );
});

test("is exactly 1 for the most probable table", () => {
  expect(
    fisherExactTest([
      [5, 5],
      [5, 5],
    ]),
  ).toBe(1);
  expect(
    fisherExactTest([
      [1, 0],
      [0, 1],
    ]),
  ).toBe(1);
});

test("a table of six rows and 927 respondents takes well under a second", () => {
  const observed = [12, 40, 3, 88, 104, 4].map((count, i) => [count, [1, 99, 0, 178, 380, 18][i]!]);
  const start = performance.now();
  fisherExactTest(observed);
  expect(performance.now() - start).toBeLessThan(1000);
});

test("is undefined past the work allowed", () => {
  const observed = [
    [10, 12, 9],
    [11, 9, 10],
    [10, 9, 10],
  ];
  expect(fisherExactTest(observed, 100)).toBeUndefined();
  expect(fisherExactTest(observed)).toBeGreaterThan(0.9);
  expect(
    fisherExactTest([
      [1e9, 1e9],
      [1e9, 1e9],
    ]),
  ).toBeUndefined();
});

test("is NaN with fewer than two filled rows or columns, or where a count is not a whole number", () => {
  for (const observed of [
    [],
    [[]],
    [[0, 0]],
    [[1, 2]],
    [[1], [2]],
    [
      [0, 0],
      [1, 2],
    ],
    [
      [1, 2.5],
      [3, 4],
    ],
    [
      [1, -2],
      [3, 4],
    ],
    [
      [1, Number.NaN],
      [3, 4],
    ],
  ]) {
    expect(fisherExactTest(observed)).toBeNaN();
  }
});
