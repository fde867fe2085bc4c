import { describe, expect, test } from "vitest";
import { crossTable } from "../../lib/tables/crossTable";
import { type Crossing, isSignificant, smallestP } from "../../lib/tables/Table";
import { smallSurvey } from "../support/smallSurvey";

const survey = smallSurvey({}, { q1_1: "Privée" });

/** A crossing whose tests have these p-values: one a row of scores, or one for a table of counts. */
function withP(id: "1.4" | "1.5", ...ps: readonly number[]): Crossing {
  const table = crossTable(survey, id, "1.1");
  return table.kind === "crossedCounts"
    ? { ...table, test: { ...table.test, p: ps[0]! } }
    : { ...table, rows: table.rows.map((row, i) => ({ ...row, test: { ...row.test, p: ps[i]! } })) };
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
});

describe("smallestP", () => {
  test("is the smallest of the rows, or that of the table", () => {
    expect(smallestP(withP("1.4", 0.4, 0.2))).toBe(0.2);
    expect(smallestP(withP("1.5", 0.3))).toBe(0.3);
  });

  test("is infinite when nothing could be tested", () => {
    expect(smallestP(withP("1.4", Number.NaN, Number.NaN))).toBe(Number.POSITIVE_INFINITY);
    expect(smallestP(withP("1.5", Number.NaN))).toBe(Number.POSITIVE_INFINITY);
  });
});
