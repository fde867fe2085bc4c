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

  test("is true of ties in both directions, where they may go either way, as half up", () => {
    for (const [printed, value] of [
      [".312", 0.3125],
      [".313", 0.3125],
      [".314", 0.3125],
      ["32,21", 32.208],
    ] as const) {
      expect(isPrintedSo(printed, value, "halfEither")).toBe(isPrintedSo(printed, value));
      expect(isPrintedSo(printed, value, "halfUp")).toBe(isPrintedSo(printed, value));
    }
  });

  test("is true, where digits are cut off, of the first digits and of no others", () => {
    const fits = (value: number, ...texts: readonly string[]) =>
      texts.filter((printed) => isPrintedSo(printed, value, "truncated"));
    expect(fits(3.1496, "3,13", "3,14", "3,15")).toEqual(["3,14"]);
    expect(fits(3.1401, "3,13", "3,14", "3,15")).toEqual(["3,14"]);
    expect(fits(0.99999, ".998", ".999", "1.000")).toEqual([".999"]);
    expect(fits(99.96, "99,9", "100,0", "99", "100")).toEqual(["99,9", "99"]);
    expect(fits(0, "0,000", "0,001")).toEqual(["0,000"]);
    expect(fits(1e-200, ".000", ".001")).toEqual([".000"]);
  });

  test("is true, where digits are cut off, of both neighbours of what may be computed just below itself", () => {
    for (const value of [3.15, 3.1499999999999995, 3.1500000000000004]) {
      const fits = ["3,13", "3,14", "3,15", "3,16"].filter((text) => isPrintedSo(text, value, "truncated"));
      expect(fits).toEqual(["3,14", "3,15"]);
    }
  });

  test("takes x, whatever the rounding, for a number that there is not", () => {
    expect(isPrintedSo("x", Number.NaN, "truncated")).toBe(true);
    expect(isPrintedSo("0,000", Number.NaN, "truncated")).toBe(false);
    expect(isPrintedSo("0,000", Number.POSITIVE_INFINITY, "truncated")).toBe(false);
    expect(isPrintedSo("0,000", Number.NaN)).toBe(false);
  });

  test("takes « < .001 » for any smaller number, and for that one not", () => {
    for (const printed of ["<.001", "< .001", "<0,001"]) {
      expect([1e-200, 0.00099, 0.001, 0.01].map((p) => isPrintedSo(printed, p))).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
  });
});
