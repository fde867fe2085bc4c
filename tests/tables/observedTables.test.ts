import { expect, test } from "vitest";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { type CountedCrossing, observedTables } from "../../lib/tables/observedTables";
import { rowTests } from "../../lib/tables/rowTests";
import { countsCrossing, gridCrossing, multipleCrossing } from "../present/crossings";

const countTables = (crossing: CountedCrossing) => observedTables(crossing).map(({ observed }) => observed);

const observed = [
  [286, 358],
  [192, 91],
];

test("is the whole table of a single choice", () => {
  expect(countTables(countsCrossing(observed))).toEqual([observed]);
});

test("is given or not, for each answer to a multiple choice", () => {
  const crossing = multipleCrossing(
    [
      [30, 12],
      [8, 40],
    ],
    [50, 60],
  );
  expect(countTables(crossing)).toEqual([
    [
      [30, 12],
      [20, 48],
    ],
    [
      [8, 40],
      [42, 20],
    ],
  ]);
});

test("is a table an item of a grid", () => {
  const tables = [
    [
      [10, 4],
      [6, 9],
    ],
    [
      [8, 8],
      [8, 5],
    ],
  ];
  expect(countTables(gridCrossing(tables))).toEqual(tables);
});

test("gives the p of each test back", () => {
  const crossing = multipleCrossing(
    [
      [30, 12],
      [8, 40],
      [5, 5],
    ],
    [50, 60],
  );
  expect(countTables(crossing).map((table) => chiSquareTest(table).p)).toEqual(
    rowTests(crossing).map(({ p }) => p),
  );
});
