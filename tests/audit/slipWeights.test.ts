import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSwapped, slipWeight } from "../../lib/audit/slip";
import { formatLike } from "../../lib/published/formatAsPrinted";
import { runs } from "../support/realChecks";

describe("isSwapped, both digits", () => {
  test("is false where one of two wrong digits is the other's right one, and not the reverse", () => {
    expect(isSwapped("0,027", "0,002")).toBe(false);
    expect(isSwapped("12", "31")).toBe(false);
    expect(isSwapped("31", "12")).toBe(false);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-2]{2,4}$/), fc.stringMatching(/^[0-2]{2,4}$/), (printed, right) => {
        const swaps = [...right].slice(1).map((_, i) => {
          return right.slice(0, i) + right[i + 1] + right[i] + right.slice(i + 2);
        });
        expect(isSwapped(printed, right)).toBe(printed !== right && swaps.includes(printed));
        expect(isSwapped(right, printed)).toBe(isSwapped(printed, right));
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe("the weights of all numbers of as many digits", () => {
  const allWeights = (statistic: "mean" | "F", value: number, ...neighbours: readonly string[]) =>
    Array.from({ length: 1000 }, (_, units) => formatLike("0,00", units / 100)).reduce(
      (sum, printed) => sum + slipWeight({ statistic, printed }, value, neighbours),
      0,
    );

  test("are one in all where every slip is possible, but for those that print more digits or fewer", () => {
    expect(allWeights("mean", 3.1446, "7,77", "9,05")).toBeCloseTo(1 - 0.075 - 0.03 * 0.75, 12);
    expect(allWeights("F", 3.1446, "7,77", "9,05")).toBeCloseTo(0.6025, 12);
    expect(allWeights("F", 3.14)).toBeCloseTo(0.4825, 12);
    // Only one of two pairs has different digits.
    expect(allWeights("F", 3.11)).toBeCloseTo(0.445, 12);
  });

  test("are never more than one", () => {
    const text = fc.nat({ max: 999 }).map((units) => formatLike("0,00", units / 100));
    const drawn = fc.record({
      statistic: fc.constantFrom("mean" as const, "F" as const),
      value: fc.nat({ max: 99_949 }).map((units) => units / 10_000),
      neighbours: fc.array(text, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(drawn, ({ statistic, value, neighbours }) => {
        const sum = allWeights(statistic, value, ...neighbours);
        expect(sum).toBeLessThan(1 + 1e-9);
        expect(sum).toBeGreaterThan(0.05 + 0.2 + 0.075 - 1e-9);
      }),
      { numRuns: runs(100) },
    );
  });
});
