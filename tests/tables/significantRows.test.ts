import { describe, expect, test } from "vitest";
import { crossTable } from "../../lib/tables/crossTable";
import { significantRows } from "../../lib/tables/significantRows";
import { type Crossing, significanceLevel } from "../../lib/tables/Table";
import { countsCrossing, meansCrossing } from "../present/crossings";
import { readSurvey } from "../support/committed";

const survey = readSurvey();
const ps = (table: Crossing) =>
  table.kind === "crossedCounts" ? [table.test.p] : table.rows.map((row) => row.test.p);

describe("significantRows", () => {
  test.each([
    ["a scale", "4.4", "2.6"],
    ["a grid", "6.4", "2.3"],
    ["a multiple choice", "15.6", "2.3"],
  ])("keeps of %s the rows at or under the threshold, in their order, and counts the others", (_, id, by) => {
    const table = crossTable(survey, id, by);
    const kept = significantRows(table);
    const expected = ps(table).filter((p) => p <= significanceLevel);
    if (expected.length === 0 || expected.length === ps(table).length) {
      expect(kept).toBe(table);
      return;
    }
    expect(ps(kept)).toEqual(expected);
    expect(kept.omittedRows).toBe(ps(table).length - expected.length);
    expect({ ...kept, rows: [], omittedRows: 0 }).toEqual({ ...table, rows: [], omittedRows: 0 });
  });

  test("is the whole crossing where it is tested at once, or where no row is significant", () => {
    const counts = countsCrossing([
      [10, 0],
      [0, 10],
    ]);
    expect(significantRows(counts)).toBe(counts);
    const alike = meansCrossing([
      [
        [5, 6],
        [5, 6],
      ],
      [
        [3, 4],
        [3, 4],
      ],
    ]);
    expect(significantRows(alike)).toBe(alike);
  });

  test("leaves out rows that could not be tested", () => {
    const table = meansCrossing([
      [
        [1, 2, 1],
        [9, 10, 9],
      ],
      [[5], []],
    ]);
    expect(significantRows(table).omittedRows).toBe(1);
  });
});
