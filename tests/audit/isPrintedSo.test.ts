import { describe, expect, test } from "vitest";
import { isPrintedSo } from "../../lib/audit/isPrintedSo";

describe("isPrintedSo", () => {
  test("is true of what the report's rounding prints", () => {
    expect(isPrintedSo("32,208", 32.2079)).toBe(true);
    expect(isPrintedSo(".001", 0.00075)).toBe(true);
    expect(isPrintedSo("x", Number.NaN)).toBe(true);
    expect(isPrintedSo("0,000", 0)).toBe(true);
  });

  test("is true of both neighbours of a tie", () => {
    for (const p of [0.3125, 0.31249999999999989, 0.31250000000000006]) {
      expect([".311", ".312", ".313", ".314"].map((printed) => isPrintedSo(printed, p))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
  });

  test("is false of a neighbour as soon as there is no tie", () => {
    expect(isPrintedSo(".313", 0.312499)).toBe(false);
    expect(isPrintedSo(".312", 0.312501)).toBe(false);
    expect(isPrintedSo("0,063", 0.0624999)).toBe(false);
  });

  test("takes a number with fewer decimals, or another sign before them, for what it says", () => {
    expect(isPrintedSo("32,21", 32.208)).toBe(true);
    expect(isPrintedSo("32,22", 32.208)).toBe(false);
    expect(isPrintedSo("32.208", 32.208)).toBe(true);
    expect(isPrintedSo("0,020", 0.02)).toBe(true);
    expect(isPrintedSo("100", 99.6)).toBe(true);
    expect(isPrintedSo("100", 99.4)).toBe(false);
    expect(isPrintedSo("0.0", 0.04)).toBe(true);
  });
});
