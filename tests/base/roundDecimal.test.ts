import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundDecimal } from "../../lib/base/roundDecimal";

describe("roundDecimal", () => {
  test.each([
    [1.005, 2, "1.01"],
    [2.675, 2, "2.68"],
    [0.285, 2, "0.29"],
    [1.45, 1, "1.5"],
    [8.345, 2, "8.35"],
    [0.5, 0, "1"],
    [1.5, 0, "2"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [-1.005, 2, "-1.01"],
    [0.0005, 3, "0.001"],
    [0.05, 1, "0.1"],
  ])("rounds a tie away from zero on the decimal value: %s to %i decimals is %s", (value, decimals, text) => {
    expect(roundDecimal(value, decimals)).toBe(text);
  });

  test("takes a tie reached with an error in the last place for a tie", () => {
    expect(roundDecimal(28.749999999999996, 1)).toBe("28.8");
    expect(roundDecimal(1.1 + 0.145, 2)).toBe("1.25");
    expect(roundDecimal(0.1 + 0.2 - 0.255, 2)).toBe("0.05");
  });

  test("does not round twice: what is short of a tie in its 15 digits is rounded down", () => {
    expect(roundDecimal(1.4449, 1)).toBe("1.4");
    expect(roundDecimal(1.4449, 2)).toBe("1.44");
    expect(roundDecimal(0.4499999999999, 1)).toBe("0.4");
    expect(roundDecimal(2.49999999999999, 0)).toBe("2");
  });

  test("carries over every nine", () => {
    expect(roundDecimal(9.995, 2)).toBe("10.00");
    expect(roundDecimal(99.96, 1)).toBe("100.0");
    expect(roundDecimal(0.9999999999999999, 3)).toBe("1.000");
    expect(roundDecimal(999999.5, 0)).toBe("1000000");
  });

  test("never writes a negative zero", () => {
    expect(roundDecimal(-0, 2)).toBe("0.00");
    expect(roundDecimal(-0.004, 2)).toBe("0.00");
    expect(roundDecimal(-1e-200, 0)).toBe("0");
    expect(roundDecimal(-0.005, 2)).toBe("-0.01");
  });

  test("writes very large and very small numbers without exponent", () => {
    expect(roundDecimal(1e21, 0)).toBe("1000000000000000000000");
    expect(roundDecimal(-1e21, 2)).toBe("-1000000000000000000000.00");
    expect(roundDecimal(1e-200, 3)).toBe("0.000");
    expect(roundDecimal(1.5e-7, 7)).toBe("0.0000002");
    expect(roundDecimal(Number.MIN_VALUE, 2)).toBe("0.00");
    expect(roundDecimal(Number.MAX_VALUE, 0)).toMatch(/^179769313486232\d{294}$/);
  });

  test("keeps trailing zeros, and has no point without decimals", () => {
    expect(roundDecimal(0, 0)).toBe("0");
    expect(roundDecimal(0, 3)).toBe("0.000");
    expect(roundDecimal(100, 1)).toBe("100.0");
    expect(roundDecimal(3, 0)).toBe("3");
  });

  test("writes what is not a finite number as String does", () => {
    expect(roundDecimal(Number.NaN, 2)).toBe("NaN");
    expect(roundDecimal(Number.POSITIVE_INFINITY, 0)).toBe("Infinity");
    expect(roundDecimal(Number.NEGATIVE_INFINITY, 3)).toBe("-Infinity");
  });

  test("agrees with exact rounding on every decimal of up to 15 digits", () => {
    const decimal = fc.record({
      digits: fc.maxSafeInteger().map((n) => n % 10 ** 15),
      places: fc.integer({ min: 0, max: 20 }),
      decimals: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(decimal, ({ digits, places, decimals }) => {
        const value = Number(`${digits}e-${places}`);
        expect(roundDecimal(value, decimals)).toBe(exactly(BigInt(digits), 10n ** BigInt(places), decimals));
      }),
      { numRuns: 2000 },
    );
  });

  test("agrees with exact rounding on ties, one unit above and one below", () => {
    const tie = fc.record({
      units: fc.integer({ min: -(10 ** 8), max: 10 ** 8 }),
      decimals: fc.integer({ min: 0, max: 4 }),
      off: fc.constantFrom(-1, 0, 1),
    });
    fc.assert(
      fc.property(tie, ({ units, decimals, off }) => {
        const digits = (10 * units + 5) * 100 + off;
        const value = Number(`${digits}e-${decimals + 3}`);
        expect(roundDecimal(value, decimals)).toBe(
          exactly(BigInt(digits), 10n ** BigInt(decimals + 3), decimals),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("agrees with exact rounding on ratios of integers, as means and percents are", () => {
    const ratio = fc.record({
      sum: fc.integer({ min: -(10 ** 6), max: 10 ** 6 }),
      n: fc.integer({ min: 1, max: 2000 }),
      decimals: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(ratio, ({ sum, n, decimals }) => {
        expect(roundDecimal(sum / n, decimals)).toBe(exactly(BigInt(sum), BigInt(n), decimals));
        expect(roundDecimal((100 * sum) / n, decimals)).toBe(
          exactly(100n * BigInt(sum), BigInt(n), decimals),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

/** numerator / denominator rounded half away from zero, in integers alone. */
function exactly(numerator: bigint, denominator: bigint, decimals: number): string {
  const size = numerator < 0n ? -numerator : numerator;
  const units = (2n * size * 10n ** BigInt(decimals) + denominator) / (2n * denominator);
  const digits = units.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return numerator < 0n && units > 0n ? `-${text}` : text;
}
