import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printedNumber, printedRatio, printedRoot, printers } from "../../bench/auditPrinters";

const each = (print: (printer: (typeof printers)[number]) => string) => printers.map(print);

describe("the printers of the benchmark: half up, half even, truncating", () => {
  test.each([
    ["a tie to an even digit", [1n, 8n], ["0.13", "0.12", "0.12"]],
    ["a tie to an odd one", [3n, 8n], ["0.38", "0.38", "0.37"]],
    ["less than a tie", [1249n, 10_000n], ["0.12", "0.12", "0.12"]],
    ["more than a tie", [1251n, 10_000n], ["0.13", "0.13", "0.12"]],
    ["a tie at a nine", [1995n, 1000n], ["2.00", "2.00", "1.99"]],
    ["a printed number", [29n, 100n], ["0.29", "0.29", "0.29"]],
  ] as const)("print %s", (_, ratio, expected) => {
    expect(each((printer) => printedRatio(printer, 2, ratio))).toEqual(expected);
    const [top, bottom] = ratio;
    expect(each((printer) => printedRoot(printer, 2, [top ** 2n, bottom ** 2n]))).toEqual(expected);
    expect(each((printer) => printedNumber(printer, 2, Number(top) / Number(bottom)))).toEqual(expected);
  });

  test("print a number by its decimal value, not its binary one, however small or large", () => {
    expect(each((printer) => printedNumber(printer, 2, 1.005))).toEqual(["1.01", "1.00", "1.00"]);
    expect(each((printer) => printedNumber(printer, 3, 1e-200))).toEqual(["0.000", "0.000", "0.000"]);
    expect(each((printer) => printedNumber(printer, 1, 1e21))).toEqual(
      Array(3).fill("1000000000000000000000.0"),
    );
    expect(each((printer) => printedNumber(printer, 0, 2.5))).toEqual(["3", "2", "2"]);
  });

  test("print what is at most a unit, and when rounding half a unit, from the value", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1000 }), (top, bottom) => {
        const value = top / bottom;
        const [up, even, cut] = each((printer) =>
          printedRatio(printer, 2, [BigInt(top), BigInt(bottom)]),
        ).map(Number);
        expect(Math.abs(up! - value)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(Math.abs(even! - value)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(value - cut!).toBeGreaterThan(-1e-9);
        expect(value - cut!).toBeLessThan(0.01 + 1e-9);
      }),
    );
  });
});
