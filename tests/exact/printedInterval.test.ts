import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printedInterval } from "../../lib/exact/printedInterval";
import { roundDecimal } from "../../lib/exact/roundDecimal";

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

  test.each([
    "",
    " ",
    "x",
    "-1,5",
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
    expect(() => printedInterval(text)).toThrow(RangeError);
    expect(() => printedInterval(text)).toThrow(`« ${text} » n’est pas un nombre imprimé.`);
  });

  test("holds a number exactly when that number is printed so", () => {
    const printed = fc.record({
      numerator: fc.integer({ min: 0, max: 10 ** 6 }),
      denominator: fc.integer({ min: 1, max: 1000 }),
      decimals: fc.integer({ min: 0, max: 3 }),
      nearby: fc.integer({ min: -2, max: 2 }),
    });
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
});
