import { describe, expect, test } from "vitest";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { cramersV } from "../../lib/stats/counts/cramersV";
import { etaSquared } from "../../lib/stats/means/etaSquared";
import { rowTests } from "../../lib/tables/rowTests";
import { plainTest } from "../../lib/tables/unweighted";
import { countsCrossing, gridCrossing, meansCrossing, multipleCrossing } from "../present/crossings";

describe("rowTests", () => {
  test("is the one test of a single choice, without a label", () => {
    const table = countsCrossing([
      [286, 358],
      [192, 91],
    ]);
    expect(rowTests(table)).toEqual([
      {
        label: "",
        p: table.test.p,
        effect: cramersV([
          [286, 358],
          [192, 91],
        ]),
        measure: "V",
        smallestExpected: plainTest(table.test, "").smallestExpected,
      },
    ]);
  });

  test("is one test a row of a multiple choice, given or not", () => {
    const table = multipleCrossing(
      [
        [30, 12],
        [8, 40],
        [5, 5],
      ],
      [50, 60],
    );
    const tests = rowTests(table);
    expect(tests.map(({ label }) => label)).toEqual(table.rows.map(({ label }) => label));
    table.rows.forEach((row, i) => {
      const given = row.cells.map(({ n }) => n);
      const observed = [given, table.groups.map(({ n }, g) => n - given[g]!)];
      expect(tests[i]!.p).toBe(row.test.p);
      expect(tests[i]!.effect).toBe(cramersV(observed));
      expect(tests[i]!.smallestExpected).toBe(chiSquareTest(observed).smallestExpected);
    });
  });

  test("is one test an item of a grid", () => {
    const table = gridCrossing([
      [
        [10, 4],
        [6, 9],
      ],
      [
        [8, 8],
        [8, 5],
      ],
    ]);
    expect(rowTests(table).map(({ p }) => p)).toEqual(table.rows.map(({ test: own }) => own.p));
    expect(rowTests(table)[0]!.effect).toBe(
      cramersV(table.rows[0]!.answers.map(({ cells }) => cells.map(({ n }) => n))),
    );
  });

  test("is one analysis of variance a row of means, with eta squared", () => {
    const table = meansCrossing([
      [
        [1, 2, 3],
        [6, 7, 9],
      ],
      [
        [4, 5],
        [4, 6],
      ],
    ]);
    expect(rowTests(table)).toEqual(
      table.rows.map(({ label, test: own }) => ({
        label,
        p: own.p,
        effect: etaSquared(plainTest(own, "")),
        measure: "eta²",
        smallestExpected: Number.NaN,
      })),
    );
  });
});
