import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNear, isOneDigit, isRoundedTwice, isSwapped, slipWeight } from "../../lib/audit/slip";
import { roundDecimal } from "../../lib/base/roundDecimal";
import { formatLike } from "../../lib/published/formatAsPrinted";
import { runs } from "../support/realChecks";

/** The weight of an F printed so, which no rounding explains. */
const weight = (printed: string, value: number, ...neighbours: readonly string[]) =>
  slipWeight({ statistic: "F", printed }, value, neighbours);

describe("slipWeight, of numbers of three digits", () => {
  const any = 0.05 / 1000;
  const digit = 0.2 / 27;
  const last = 0.15 / 18;
  const swap = 0.075 / 2;

  test("is least where all digits are wrong", () => {
    expect(weight("1,23", 9.87)).toBeCloseTo(any, 15);
    expect(weight("1,23", 2.34)).toBeCloseTo(any, 15);
    expect(weight("1,23", 1.23)).toBeCloseTo(any, 15);
  });

  test("counts a wrong digit, whichever it is", () => {
    expect(weight("1,23", 4.23)).toBeCloseTo(any + digit, 15);
    expect(weight("1,23", 1.93)).toBeCloseTo(any + digit, 15);
    expect(weight("1,23", 1.24)).toBeCloseTo(any + digit + last, 15);
  });

  test("counts a number that is off by up to nine in its last digit, also where that changes the one before", () => {
    expect(weight("1,28", 1.31)).toBeCloseTo(any + last, 15);
    expect(weight("1,31", 1.28)).toBeCloseTo(any + last, 15);
    expect(weight("1,95", 2.04)).toBeCloseTo(any + last, 15);
    expect(weight("1,95", 2.05)).toBeCloseTo(any, 15);
  });

  test("counts two neighbouring digits in each other's place", () => {
    expect(weight("3,12", 1.32)).toBeCloseTo(any + swap, 15);
    expect(weight("1,62", 1.26)).toBeCloseTo(any + swap, 15);
    // 1.23 and 1.32 are also near each other; in 3.21 the digits that are swapped are not neighbours.
    expect(weight("1,32", 1.23)).toBeCloseTo(any + swap + last, 15);
    expect(weight("3,21", 1.23)).toBeCloseTo(any, 15);
  });

  test("counts the number of a neighbour, as often as it is one of them", () => {
    expect(weight("1,23", 9.87, "1,23")).toBeCloseTo(any + 0.12, 15);
    expect(weight("1,23", 9.87, "1,23", "5,55")).toBeCloseTo(any + 0.06, 15);
    expect(weight("1,23", 9.87, "1,23", "5,55", "1,23")).toBeCloseTo(any + 0.08, 15);
    expect(weight("1,23", 9.87, "1,24", "5,55")).toBeCloseTo(any, 15);
  });

  test("does not take a number that is near for that of its neighbour", () => {
    expect(weight("1,23", 1.31, "1,23")).toBeCloseTo(any + last, 15);
    expect(weight("1,23", 1.33, "1,23")).toBeCloseTo(any + digit + 0.12, 15);
  });

  test("counts a mean and a standard deviation that were rounded twice, and nothing else that was", () => {
    const near = any + digit + last;
    for (const statistic of ["mean", "sd"] as const) {
      expect(slipWeight({ statistic, printed: "1,45" }, 1.4446, [])).toBeCloseTo(near + 0.3, 15);
      expect(slipWeight({ statistic, printed: "1,45" }, 1.4444, [])).toBeCloseTo(near, 15);
      expect(slipWeight({ statistic, printed: "1,44" }, 1.4446, [])).toBeCloseTo(any, 15);
    }
    expect(weight("1,45", 1.4446)).toBeCloseTo(near, 15);
  });

  test("puts two roundings before a last digit, a copy before a swap, and any of them before anything else", () => {
    const ordered = [
      slipWeight({ statistic: "sd", printed: "1,45" }, 1.4446, []),
      weight("1,23", 9.87, "1,23"),
      weight("3,12", 1.32),
      weight("1,23", 1.24),
      weight("1,28", 1.31),
      weight("1,23", 4.23),
      weight("1,23", 9.87),
    ];
    expect(ordered).toEqual(ordered.toSorted((a, b) => b - a));
    expect(new Set(ordered).size).toBe(ordered.length);
  });
});

describe("slipWeight, of other numbers", () => {
  test("compares counts of a single digit, which have nothing to swap", () => {
    expect(slipWeight({ statistic: "n", printed: "7" }, 2, [])).toBeCloseTo(
      0.05 / 10 + 0.2 / 9 + 0.15 / 18,
      15,
    );
  });

  test("compares probabilities without their leading zero", () => {
    const p = (printed: string, value: number) => slipWeight({ statistic: "p", printed }, value, []);
    expect(p(".415", 0.145)).toBeCloseTo(0.05 / 1000 + 0.075 / 2, 15);
    expect(p(".045", 0.945)).toBeCloseTo(0.05 / 1000 + 0.2 / 27, 15);
    expect(p(".999", 1)).toBeCloseTo(0.05 / 10 ** 4 + 0.15 / 18, 15);
  });

  test("compares numbers of unlike length by their distance, a digit more or less, and their neighbours", () => {
    // 102 and 99 tenths; 124 and 13 tenths, or 1,003 and 13
    expect(weight("10,2", 9.9)).toBeCloseTo(0.05 / 10 ** 2 + 0.15 / 18, 15);
    expect(weight("12,4", 1.3)).toBeCloseTo(0.05 / 10 ** 2, 15);
    expect(weight("1003", 13, "1003")).toBeCloseTo(0.05 / 10 ** 2 + 0.12, 15);
    // One of three digits left out of 123, two of three of 122; one of thirty that 12 may have got, two of thirty.
    const count = (printed: string, value: number) => slipWeight({ statistic: "n", printed }, value, []);
    expect(count("13", 123)).toBeCloseTo(0.05 / 10 ** 3 + 0.075 / 6, 15);
    expect(count("12", 122)).toBeCloseTo(0.05 / 10 ** 3 + (0.075 * 2) / 6, 15);
    expect(count("142", 12)).toBeCloseTo(0.05 / 10 ** 2 + 0.075 / 60, 15);
    expect(count("112", 12)).toBeCloseTo(0.05 / 10 ** 2 + (0.075 * 2) / 60, 15);
    expect(count("1423", 12)).toBeCloseTo(0.05 / 10 ** 2, 15);
  });

  test("counts a decimal point that is one or two places off", () => {
    const moved = 0.03 / 4;
    // 12,890 without its last digit, too
    expect(weight("1,289", 12.89) - weight("1,289", 12.77)).toBeCloseTo(moved + 0.075 / 10, 15);
    expect(weight("128,9", 1.289) - weight("128,9", 1.3)).toBeCloseTo(moved, 15);
    expect(slipWeight({ statistic: "p", printed: ".050" }, 0.5, [])).toBeCloseTo(
      0.05 / 1000 + 0.075 / 2 + moved,
      15,
    );
    expect(weight("0,00", 4.2)).toBeCloseTo(0.05 / 1000, 15);
  });

  test("rounds the right number as the printed one is written", () => {
    expect(weight("4,2", 1.23)).toBeCloseTo(0.05 / 10 ** 2 + 0.2 / 18, 15);
    expect(weight("4.23", 1.2299)).toBeCloseTo(weight("4,23", 1.23), 15);
  });

  test("is a number where there is no right one", () => {
    expect(weight("1,23", Number.NaN)).toBeGreaterThanOrEqual(0);
    expect(weight("1,23", Number.POSITIVE_INFINITY, "1,23")).toBeGreaterThanOrEqual(0);
  });
});

describe("the kinds of slips", () => {
  const numbers = fc.record({
    decimals: fc.integer({ min: 0, max: 3 }),
    units: fc.integer({ min: 0, max: 99_999 }),
    other: fc.integer({ min: 0, max: 99_999 }),
  });
  const written = (units: number, decimals: number) =>
    roundDecimal(units / 10 ** decimals, decimals).replace(".", ",");

  test("are told by digits of which one is wrong, and no more", () => {
    expect([isOneDigit("181,800", "182,800"), isOneDigit(".670", ".700")]).toEqual([true, false]);
    expect([isOneDigit("1,23", "1,23"), isOneDigit("1,23", "12,3"), isOneDigit("223", "22")]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isOneDigit("", ""), isOneDigit("x", "x"), isOneDigit("1", "x")]).toEqual([false, false, false]);
  });

  test("are told by two digits in each other's place", () => {
    expect(isSwapped(".154", ".145")).toBe(true);
    expect(isSwapped("62,9", "69,2")).toBe(true);
    expect(isSwapped("93,1", "13,9")).toBe(false);
    expect(isSwapped("1122", "2211")).toBe(false);
    expect(isSwapped("1212", "2121")).toBe(false);
    expect(isSwapped("12", "12")).toBe(false);
    expect(isSwapped("12", "13")).toBe(false);
    expect(isSwapped("12", "021")).toBe(false);
    expect(isSwapped("", "")).toBe(false);
    expect(isSwapped("x", "x")).toBe(false);
  });

  test("are told of every number of which two different neighbouring digits are swapped", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,6}$/), fc.nat({ max: 4 }), (right, rank) => {
        const i = rank % (right.length - 1);
        const printed = right.slice(0, i) + right[i + 1] + right[i] + right.slice(i + 2);
        expect(isSwapped(printed, right)).toBe(right[i] !== right[i + 1]);
      }),
    );
  });

  test("are told, as near, of numbers that differ by one to nine units of the last digit", () => {
    expect([0, 1, 9, 10].map((off) => isNear(written(995 + off, 2), written(995, 2)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    fc.assert(
      fc.property(numbers, ({ decimals, units, other }) => {
        const off = other % 12;
        const [a, b] = [written(units, decimals), written(units + off, decimals)];
        expect(isNear(a, b)).toBe(off >= 1 && off <= 9);
        expect(isNear(b, a)).toBe(isNear(a, b));
      }),
      { numRuns: runs(300) },
    );
  });

  test("are told, as rounded twice, of means and standard deviations just below a tie", () => {
    const mean = (printed: string, value: number) => isRoundedTwice({ statistic: "mean", printed }, value);
    expect([1.4444, 1.4445, 1.4449999, 1.445, 1.4551].map((value) => mean("1,45", value))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(mean("1.45", 1.4446)).toBe(true);
    expect(mean("1,46", 1.4446)).toBe(false);
    expect(mean("2", 1.4446)).toBe(false);
    expect(mean("2", 1.46)).toBe(true);
    expect(isRoundedTwice({ statistic: "percent", printed: "1,45" }, 1.4446)).toBe(false);
    expect(isRoundedTwice({ statistic: "p", printed: ".45" }, 0.4446)).toBe(false);
  });

  test("are told, as rounded twice, of what two roundings give and one does not", () => {
    const drawn = fc.record({
      units: fc.integer({ min: 0, max: 9_999 }),
      printed: fc.integer({ min: 0, max: 101 }),
    });
    fc.assert(
      fc.property(drawn, ({ units, printed }) => {
        // In integers: ten-thousandths to thousandths to hundredths, a half up.
        const [once, twice] = [
          Math.floor((units + 50) / 100),
          Math.floor((Math.floor((units + 5) / 10) + 5) / 10),
        ];
        const place = { statistic: "sd", printed: written(printed % 3 === 0 ? printed : twice, 2) } as const;
        expect(isRoundedTwice(place, units / 10_000)).toBe(
          place.printed === written(twice, 2) && twice !== once,
        );
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe("the weights of all numbers of as many digits", () => {
  // 5.55 has no different digits to swap; nothing but two roundings makes 5.56 of 5.5546.
  const plain = 0.05 + 0.2 + 0.15;
  // A decimal point one place off prints 0,55 or, as 5,55 is a tie, 0,56; of a p also .006.
  const moved = 0.03 / 4;

  test("are the shares of the slips that there can be, one in all but for swaps and other lengths", () => {
    expect(allWeights("F", 5.55)).toBeCloseTo(plain + 2 * moved, 12);
    expect(allWeights("p", 0.555)).toBeCloseTo(plain + 3 * moved, 12);
    expect(allWeights("F", 5.5546, "1,23", "9,01")).toBeCloseTo(plain + 0.12 + moved, 12);
    expect(allWeights("mean", 5.5546, "1,23", "9,01")).toBeCloseTo(plain + 0.12 + 0.3 + moved, 12);
  });

  test("are less where a slip would need more digits, a negative number or another neighbour", () => {
    expect(allWeights("F", 9.99)).toBeCloseTo(0.05 + 0.2 + 0.15 / 2 + moved, 12);
    expect(allWeights("F", 0)).toBeCloseTo(0.05 + 0.2 + 0.15 / 2, 12);
    // One neighbour is near, and one has more digits.
    expect(allWeights("F", 5.55, "5,50", "1,23", "10,01")).toBeCloseTo(plain + 0.12 / 3 + 2 * moved, 12);
  });
});

/** The sum of the weights of every text written like this number. */
function allWeights(statistic: "mean" | "F" | "p", value: number, ...neighbours: readonly string[]): number {
  const right = statistic === "p" ? ".000" : "0,00";
  const decimals = statistic === "p" ? 3 : 2;
  return Array.from({ length: 1000 }, (_, units) => formatLike(right, units / 10 ** decimals)).reduce(
    (sum, printed) => sum + slipWeight({ statistic, printed }, value, neighbours),
    0,
  );
}
