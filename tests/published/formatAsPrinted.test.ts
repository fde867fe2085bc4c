import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAsPrinted, formatLike } from "../../lib/published/formatAsPrinted";
import type { Statistic } from "../../lib/published/PublishedNumber";

describe("formatAsPrinted", () => {
  test.each<[Statistic, number, string]>([
    ["n", 927, "927"],
    ["base", 212, "212"],
    ["ddl", 1, "1"],
    ["percent", 59.7826, "59,8"],
    ["percent", 100, "100,0"],
    ["percent", 0, "0,0"],
    ["mean", 7.3, "7,30"],
    ["sd", 0.456, "0,46"],
    ["chi2", 5.428, "5,428"],
    ["F", 1234.5, "1234,500"],
    ["p", 0.02, ".020"],
    ["p", 0.0371, ".037"],
    ["p", 0.0004, ".000"],
  ])("prints %s %s as %s", (statistic, value, printed) => {
    expect(formatAsPrinted(statistic, value)).toBe(printed);
  });

  test.each<[Statistic, number, string]>([
    ["percent", 0.25, "0,3"],
    ["percent", 12.35, "12,4"],
    ["mean", 1.005, "1,01"],
    ["mean", 2.675, "2,68"],
    ["sd", 1.115, "1,12"],
    ["chi2", 3.0005, "3,001"],
    ["p", 0.0005, ".001"],
    ["p", 0.0475, ".048"],
    ["mean", -1.005, "-1,01"],
  ])("rounds a tie of %s away from zero on its decimal value: %s is %s", (statistic, value, printed) => {
    expect(formatAsPrinted(statistic, value)).toBe(printed);
  });

  test.each([
    [1, "1.000"],
    [0.9996, "1.000"],
    [0.9994, ".999"],
    [0, ".000"],
    [1e-200, ".000"],
    [0.00049999, ".000"],
  ])("prints the probability %s as %s", (p, printed) => {
    expect(formatAsPrinted("p", p)).toBe(printed);
  });

  test.each<Statistic>([
    "percent",
    "mean",
    "sd",
    "chi2",
    "F",
    "p",
  ])("prints x for a %s that could not be computed", (statistic) => {
    expect(formatAsPrinted(statistic, Number.NaN)).toBe("x");
    expect(formatAsPrinted(statistic, Number.POSITIVE_INFINITY)).toBe("x");
  });

  test("never prints a negative zero", () => {
    expect(formatAsPrinted("mean", -0.001)).toBe("0,00");
    expect(formatAsPrinted("percent", -0)).toBe("0,0");
  });

  test("gives back the percent of any count to half a decimal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (n, count) => {
        const percent = (100 * Math.min(count, n)) / n;
        const printed = formatAsPrinted("percent", percent);
        expect(printed).toMatch(/^\d+,\d$/);
        expect(Math.abs(Number(printed.replace(",", ".")) - percent)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

describe("formatLike", () => {
  test.each([
    ["16,83", 16.8299, "16,83"],
    ["16,830", 16.8299, "16,830"],
    ["100", 100, "100"],
    ["100", 99.4, "99"],
    ["0.0", 0.04, "0.0"],
    ["0,0", 0.05, "0,1"],
    [".050", 0.0504, ".050"],
    [".0", 1, "1.0"],
    ["x", 3, "x"],
    ["3,1", Number.NaN, "x"],
  ])("writes as %s is written: %d gives %s", (printed, value, expected) => {
    expect(formatLike(printed, value)).toBe(expected);
  });
});
