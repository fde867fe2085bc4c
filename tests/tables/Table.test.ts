import { describe, expect, test } from "vitest";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import { type Crossing, hasTotal, isCrossing, isSignificant, smallestP } from "../../lib/tables/Table";
import { itemSurvey, ticked } from "../support/itemSurvey";
import { smallSurvey } from "../support/smallSurvey";

const survey = smallSurvey({}, { q1_1: "Privée" });
const items = itemSurvey(ticked("100"), { ...ticked("010"), q1_1: "Privée" });

/** A crossing whose tests have these p-values: one a row, or one for a table of counts. */
function withP(id: "1.4" | "1.5" | "2.1" | "2.2", ...ps: readonly number[]): Crossing {
  const table = crossTable(id.startsWith("1.") ? survey : items, id, "1.1");
  const change = <R extends { readonly test: { readonly p: number } }>(row: R, i: number): R => ({
    ...row,
    test: { ...row.test, p: ps[i]! },
  });
  switch (table.kind) {
    case "crossedCounts":
      return change(table, 0);
    case "crossedMeans":
      return { ...table, rows: table.rows.map(change) };
    case "crossedMultiple":
      return { ...table, rows: table.rows.map(change) };
    case "crossedGrid":
      return { ...table, rows: table.rows.map(change) };
  }
}

describe("isSignificant", () => {
  test.each([
    [0, true],
    [0.049999, true],
    [0.05, true],
    [0.05 + Number.EPSILON, false],
    [1, false],
    [Number.NaN, false],
  ])("holds a p-value of %s for significant: %s (the report's threshold is p ≤ .05)", (p, expected) => {
    expect(isSignificant(withP("1.5", p))).toBe(expected);
  });

  test("takes one significant row for a significant table, and skips the rows without a test", () => {
    expect(isSignificant(withP("1.4", 0.2, 0.05))).toBe(true);
    expect(isSignificant(withP("1.4", Number.NaN, 0.01))).toBe(true);
    expect(isSignificant(withP("1.4", 0.2, 0.06))).toBe(false);
    expect(isSignificant(withP("1.4", Number.NaN, Number.NaN))).toBe(false);
  });

  test("takes one answer of a multiple choice, or one item of a grid, for the same", () => {
    expect(isSignificant(withP("2.1", 0.2, 0.05, Number.NaN))).toBe(true);
    expect(isSignificant(withP("2.1", 0.2, 0.06, Number.NaN))).toBe(false);
    expect(isSignificant(withP("2.2", 0.2, 0.05))).toBe(true);
    expect(isSignificant(withP("2.2", 0.2, 0.06))).toBe(false);
  });
});

describe("smallestP", () => {
  test("is the smallest of the rows, or that of the table", () => {
    expect(smallestP(withP("1.4", 0.4, 0.2))).toBe(0.2);
    expect(smallestP(withP("1.5", 0.3))).toBe(0.3);
    expect(smallestP(withP("2.1", 0.4, Number.NaN, 0.2))).toBe(0.2);
    expect(smallestP(withP("2.2", 0.3, 0.6))).toBe(0.3);
  });

  test("is infinite when nothing could be tested", () => {
    expect(smallestP(withP("1.4", Number.NaN, Number.NaN))).toBe(Number.POSITIVE_INFINITY);
    expect(smallestP(withP("1.5", Number.NaN))).toBe(Number.POSITIVE_INFINITY);
  });
});

test("isCrossing tells the tables that cross two questions", () => {
  for (const id of ["1.2", "2.1", "2.2", "2.3"]) {
    expect(isCrossing(flatTable(items, id))).toBe(false);
    expect(isCrossing(crossTable(items, id, "1.1"))).toBe(true);
  }
});

test("hasTotal holds for answers that exclude each other, and not for a multiple choice", () => {
  const total = (id: string) => {
    const table = flatTable(items, id);
    return table.kind === "flatCounts" && hasTotal(table);
  };
  expect(["1.1", "2.4", "2.1"].map(total)).toEqual([true, true, false]);
});
