import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PrintedTest, recomputedP } from "../../lib/audit/recomputedP";
import { roundDecimal } from "../../lib/base/roundDecimal";
import { UserError } from "../../lib/base/UserError";
import { chiSquareUpperTail } from "../../lib/stats/distributions/chiSquareUpperTail";
import { fUpperTail } from "../../lib/stats/distributions/fUpperTail";
import examples from "../reference/consistency.json";
import references from "../reference/recomputedP.json";
import { relativeError } from "../support/closeTo";

type Degrees = PrintedTest["degreesOfFreedom"];

describe("recomputedP", () => {
  test("agrees with R's pchisq and pf, and at both ends of the rounding", () => {
    const off = references.filter(({ statistic, degreesOfFreedom, p, low, high }) => {
      const own = recomputedP({ statistic, degreesOfFreedom: pair(degreesOfFreedom), p: "0.5" });
      const errors = [
        relativeError(own.p, p),
        relativeError(own.interval[0], low),
        relativeError(own.interval[1], high),
      ];
      return !(Math.max(...errors) <= 1e-10);
    });
    expect(off).toEqual([]);
    expect(references.length).toBeGreaterThan(25);
    expect(Math.min(...references.map(({ p }) => p))).toBeLessThan(1e-190);
  });

  test("agrees with the examples of statcheck", () => {
    for (const {
      source: _,
      consistent,
      decisionError,
      degreesOfFreedom,
      ...printed
    } of examples.recomputedP) {
      const own = recomputedP({ ...printed, degreesOfFreedom: pair(degreesOfFreedom) });
      expect(own, JSON.stringify(printed)).toMatchObject({ consistent, decisionError });
    }
  });

  test("reads what the report prints: a comma in the statistic, a point and no zero in p", () => {
    const printed = { statistic: "5,428", degreesOfFreedom: [1] } as const;
    expect(recomputedP({ ...printed, p: ".020" })).toMatchObject({ consistent: true, decisionError: false });
    expect(recomputedP({ ...printed, p: ".021" })).toMatchObject({ consistent: false, decisionError: false });
    expect(recomputedP({ ...printed, p: ".200" })).toMatchObject({ consistent: false, decisionError: true });
    expect(recomputedP({ ...printed, p: "0,02" }).consistent).toBe(true);
  });

  test("finds every p consistent that some statistic printed so has, and no other", () => {
    // From 2.65 to 2.75 of chi-square with 1 degree of freedom, p is .0973 to .1036.
    const consistent = (p: string) => recomputedP({ statistic: "2,7", degreesOfFreedom: [1], p }).consistent;
    expect([".096", ".097", ".100", ".104", ".105"].map(consistent)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test("finds every p printed of a statistic consistent, and no decision error in it", () => {
    fc.assert(
      fc.property(
        statistics,
        degrees,
        fc.integer({ min: 0, max: 3 }),
        (value, degreesOfFreedom, decimals) => {
          const own = recomputedP({
            statistic: roundDecimal(value, decimals).replace(".", ","),
            degreesOfFreedom,
            p: roundDecimal(tail(value, degreesOfFreedom), 3).replace(/^0/, ""),
          });
          expect(own).toMatchObject({ consistent: true, decisionError: false });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("finds a p inconsistent that is a unit beyond what the ends of the statistic print", () => {
    fc.assert(
      fc.property(statistics, degrees, (value, degreesOfFreedom) => {
        const printed = { statistic: roundDecimal(value, 2), degreesOfFreedom };
        const [low, high] = recomputedP({ ...printed, p: ".5" }).interval;
        const beyond = [roundDecimal(high + 0.00101, 3), roundDecimal(low - 0.00101, 3)];
        for (const p of beyond.filter((text) => !text.startsWith("-") && Number(text) > 0)) {
          expect(recomputedP({ ...printed, p }).consistent, p).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("takes .050 for significant, and decides by the statistic as it is printed", () => {
    // chi-square 3.842 and 3.841 of 1 degree of freedom: .04998 and .05001
    const decision = (statistic: string, p: string) => {
      const { consistent, decisionError } = recomputedP({ statistic, degreesOfFreedom: [1], p });
      return [consistent, decisionError];
    };
    expect(decision("3,842", ".050")).toEqual([true, false]);
    expect(decision("3,841", ".050")).toEqual([true, false]);
    expect(decision("3,842", ".060")).toEqual([false, true]);
    expect(decision("3,841", ".060")).toEqual([false, false]);
    expect(decision("3,842", ".040")).toEqual([false, false]);
    expect(decision("3,841", ".040")).toEqual([false, true]);
    expect(decision("6,000", ".050")).toEqual([false, false]);
    expect(decision("3,000", ".050")).toEqual([false, true]);
  });

  test("takes .000 for less than .0005, and 1.000 for a statistic of 0", () => {
    const consistent = (statistic: string, p: string) =>
      recomputedP({ statistic, degreesOfFreedom: [1, 925], p }).consistent;
    expect(consistent("45,203", ".000")).toBe(true);
    expect(consistent("12,300", ".000")).toBe(true);
    expect(consistent("11,000", ".000")).toBe(false);
    expect(consistent("0,000", "1.000")).toBe(true);
    expect(consistent("0,000", ".900")).toBe(false);
  });

  test("makes no allowance for one-tailed tests: half of p is inconsistent", () => {
    // .0833 / 2 = .0416
    const printed = { statistic: "3,000", degreesOfFreedom: [1] } as const;
    expect(recomputedP({ ...printed, p: ".083" }).consistent).toBe(true);
    expect(recomputedP({ ...printed, p: ".042" })).toMatchObject({ consistent: false, decisionError: true });
  });

  test("flags what was cut off: 3.849, printed 3.84, with its own p", () => {
    const of = (statistic: string) =>
      recomputedP({ statistic, degreesOfFreedom: [1], p: ".0498" }).consistent;
    expect(of("3.85")).toBe(true);
    expect(of("3.84")).toBe(false);
  });

  test("finds nothing consistent without a degree of freedom", () => {
    const none = recomputedP({ statistic: "3,000", degreesOfFreedom: [0], p: ".083" });
    expect(none.p).toBeNaN();
    expect(none.interval).toEqual([Number.NaN, Number.NaN]);
    expect(none.consistent).toBe(false);
    expect(recomputedP({ statistic: "3,000", degreesOfFreedom: [1, 0], p: ".083" }).consistent).toBe(false);
  });

  test("refuses in French what is no number", () => {
    const refusal = new UserError("« x » n’est pas un nombre imprimé.");
    expect(() => recomputedP({ statistic: "x", degreesOfFreedom: [1], p: ".020" })).toThrow(refusal);
    expect(() => recomputedP({ statistic: "5,428", degreesOfFreedom: [1], p: "x" })).toThrow(refusal);
  });
});

const statistics = fc.double({ min: 0, max: 30, noNaN: true });
const degrees: fc.Arbitrary<Degrees> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 20 })),
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 1000 })),
);

/** The degrees of freedom of a JSON file, which has no tuples. */
function pair([first, within]: readonly number[]): Degrees {
  return within === undefined ? [first!] : [first!, within];
}

function tail(value: number, [first, within]: Degrees): number {
  return within === undefined ? chiSquareUpperTail(value, first) : fUpperTail(value, first, within);
}
