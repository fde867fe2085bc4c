import { describe, expect, test } from "vitest";
import {
  type Cell,
  countAndPercent,
  estimate,
  jsonValue,
  listed,
  number,
  numberOf,
  outOf,
  span,
  statisticAndP,
} from "../../../lib/present/document/Cell";
import { cellText } from "../../../lib/present/document/cellText";
import { plain } from "../../support/plain";

describe("cellText", () => {
  test.each<[Cell, string]>([
    ["Oui", "Oui"],
    [number(1686, "integer"), "1 686"],
    [number(59.83, "percent"), "59,8 %"],
    [number(0.0204, "p"), "0,020"],
    [number(1e-9, "pEquals"), "p < 0,001"],
    [number(2.375, "decimal2"), "2,38"],
    [number(-4, "signed1"), "−4,0"],
    [number(0.12, "decimal2", { before: "V = " }), "V = 0,12"],
    [number(Number.NaN, "decimal3"), "—"],
    [number(Number.POSITIVE_INFINITY, "decimal3"), "∞"],
    [countAndPercent({ n: 286, percent: 59.83 }), "286 (59,8 %)"],
    [estimate(0.12, [0.05, 0.19], "decimal2"), "0,12 [0,05 ; 0,19]"],
    [estimate(Number.NaN, [Number.NaN, Number.NaN], "decimal2"), "— [—]"],
    [outOf(3, 10), "3 sur 10"],
    [span(0.004, 0.231, "p"), "0,004 à 0,231"],
    [listed([12, 34]), "12 et 34"],
    [statisticAndP(5.428, 0.02), "5,428 (p = 0,020)"],
  ])("of %j is « %s »", (cell, text) => {
    expect(plain(cellText(cell))).toBe(text);
  });

  test("is the same once a cell has been written as JSON", () => {
    for (const value of [1 / 3, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const cell = number(value, "decimal3");
      expect(cellText(JSON.parse(JSON.stringify(cell)))).toBe(cellText(cell));
      expect(numberOf(jsonValue(value))).toBe(value);
    }
  });
});
