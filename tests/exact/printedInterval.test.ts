import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundDecimal } from "../../lib/base/roundDecimal";
import { UserError } from "../../lib/base/UserError";
import { printedInterval } from "../../lib/exact/printedInterval";
import { roundedRatio, type Tie } from "../support/roundings";

describe("printedInterval", () => {
  test("reads a decimal comma and a decimal point alike", () => {
    expect(printedInterval("3,16")).toEqual({ low: 631, high: 633, scale: 200 });
    expect(printedInterval("3.16")).toEqual(printedInterval("3,16"));
  });

  test("reads a probability without its leading zero", () => {
    expect(printedInterval(".174")).toEqual({ low: 347, high: 349, scale: 2000 });
    expect(printedInterval(",174")).toEqual(printedInterval("0.174"));
    expect(printedInterval(".000")).toEqual({ low: 0, high: 1, scale: 2000 });
  });

  test("takes trailing zeros for precision", () => {
    expect(printedInterval("2")).toEqual({ low: 3, high: 5, scale: 2 });
    expect(printedInterval("2,0")).toEqual({ low: 39, high: 41, scale: 20 });
    expect(printedInterval("2,00")).toEqual({ low: 399, high: 401, scale: 200 });
  });

  test("starts a printed zero at zero", () => {
    expect(printedInterval("0,00")).toEqual({ low: 0, high: 1, scale: 200 });
    expect(printedInterval("0")).toEqual({ low: 0, high: 1, scale: 2 });
  });

  test("starts at the number itself where digits were cut off, at zero too", () => {
    expect(printedInterval("3,16", "truncated")).toEqual({ low: 632, high: 634, scale: 200 });
    expect(printedInterval(".174", "truncated")).toEqual({ low: 348, high: 350, scale: 2000 });
    expect(printedInterval("0,00", "truncated")).toEqual({ low: 0, high: 2, scale: 200 });
    expect(printedInterval("2", "truncated")).toEqual({ low: 4, high: 6, scale: 2 });
  });

  test("has the same ends where a tie may go either way as where it goes up", () => {
    for (const text of ["3,16", ".174", "0,00", "2"]) {
      expect(printedInterval(text, "halfEither")).toEqual(printedInterval(text));
      expect(printedInterval(text, "halfUp")).toEqual(printedInterval(text));
    }
  });

  test("reads a negative number with both of its ends, for a half may be rounded away from zero", () => {
    expect(printedInterval("-0,44")).toEqual({ low: -89, high: -87, scale: 200, closed: true });
    expect(printedInterval("-.44", "truncated")).toEqual({ low: -90, high: -88, scale: 200, closed: true });
  });

  test.each([
    "",
    " ",
    "x",
    "-",
    "-,",
    "--1",
    "+1",
    "1 234",
    "1e3",
    "1,2,3",
    "12,",
    ",",
    ".",
    "59,8%",
    " 3,16",
    "3,16\n",
    "٣",
  ])("refuses %j and quotes it in French", (text) => {
    expect(() => printedInterval(text)).toThrow(UserError);
    expect(() => printedInterval(text)).toThrow(`« ${text} » n’est pas un nombre imprimé.`);
  });

  const printed = fc.record({
    numerator: fc.integer({ min: 0, max: 10 ** 6 }),
    denominator: fc.integer({ min: 1, max: 1000 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    nearby: fc.integer({ min: -2, max: 2 }),
  });

  test("holds a number exactly when that number is printed so", () => {
    fc.assert(
      fc.property(printed, ({ numerator, denominator, decimals, nearby }) => {
        const own = roundDecimal(numerator / denominator, decimals);
        const text = roundDecimal(Math.max(0, Number(own) + nearby / 10 ** decimals), decimals);
        const { low, high, scale } = printedInterval(text);
        const held = low * denominator <= numerator * scale && numerator * scale < high * denominator;
        expect(held).toBe(own === text);
      }),
      { numRuns: 2000 },
    );
  });

  test("holds, truncated, a number exactly when its first digits are these", () => {
    fc.assert(
      fc.property(printed, ({ numerator, denominator, decimals, nearby }) => {
        const own = Math.floor((numerator * 10 ** decimals) / denominator);
        const units = Math.max(0, own + nearby);
        const text = roundDecimal(units / 10 ** decimals, decimals);
        const { low, high, scale } = printedInterval(text, "truncated");
        const held = low * denominator <= numerator * scale && numerator * scale < high * denominator;
        expect(held).toBe(units === own);
      }),
      { numRuns: 1000 },
    );
  });

  test("holds a tie printed half up, and its upper end too where it was printed half down or to even", () => {
    const tie = fc.record({ odd: fc.nat({ max: 5000 }), decimals: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(tie, ({ odd, decimals }) => {
        // (2 k + 1) / 2 units
        const [numerator, denominator] = [2 * odd + 1, 2 * 10 ** decimals];
        const text = (way: Tie) => roundedRatio(numerator, denominator, decimals, way);
        const [up, down] = [printedInterval(text("up")), printedInterval(text("down"), "halfEither")];
        expect(up.low * denominator).toBe(numerator * up.scale);
        expect(down.high * denominator).toBe(numerator * down.scale);
        expect([text("up"), text("down")]).toContain(text("even"));
      }),
      { numRuns: 300 },
    );
  });
});
