import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../../lib/stats/design/calibrate";
import type { CalibrationMethod } from "../../../lib/stats/design/calibrationForm";
import type { Margin } from "../../../lib/stats/design/Margin";
import references from "../../reference/calibration.json";
import { relativeError } from "../../support/closeTo";

interface Case {
  readonly name: string;
  readonly method: "linear" | "raking" | "logit";
  readonly bounds?: readonly [number, number];
  readonly w: readonly number[];
  readonly margins: readonly { readonly codes: readonly number[]; readonly totals: readonly number[] }[];
  readonly numbers: readonly { readonly values: readonly number[]; readonly total: number }[];
  readonly calibrated: readonly number[];
}
const cases = references as unknown as readonly Case[];
const howOf = ({ method, bounds }: Case): CalibrationMethod =>
  method === "logit" ? { method, bounds: bounds! } : { method };
const marginsOf = ({ margins, numbers }: Case): readonly Margin[] => [
  ...margins.map((own) => ({ kind: "categories" as const, ...own })),
  ...numbers.map((own) => ({ kind: "number" as const, ...own })),
];
const linear = { method: "linear" } as const;
const raking = { method: "raking" } as const;
const categories = (codes: readonly number[], totals: readonly number[]): Margin => ({
  kind: "categories",
  ...{ codes, totals },
});
/** The weights, where there are some. */
function weightsOf(...args: Parameters<typeof calibrate>): readonly number[] {
  const found = calibrate(...args);
  if (found.outcome !== "calibrated") throw new Error(found.outcome);
  return [...found.weights];
}
const sumOf = (margin: Margin, weights: readonly number[]) =>
  margin.kind === "number"
    ? [weights.reduce((sum, w, i) => sum + w * margin.values[i]!, 0)]
    : margin.totals.map((_, c) => weights.reduce((sum, w, i) => (margin.codes[i] === c ? sum + w : sum), 0));

describe.each(cases)("calibration against R's survey: $name", (own) => {
  test("gives the same weights", () => {
    const made = weightsOf(own.w, marginsOf(own), howOf(own));
    const error = Math.max(...made.map((w, i) => relativeError(w, own.calibrated[i]!)));
    expect(error).toBeLessThan(1e-10);
  });
});

describe("weights that are calibrated", () => {
  const people = fc.array(
    fc.record({
      a: fc.nat({ max: 2 }),
      b: fc.nat({ max: 2 }),
      c: fc.nat({ max: 1 }),
      base: fc.integer({ min: 0, max: 6 }),
      true: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  type Person = { a: number; b: number; c: number; base: number; true: number };
  /** Margins that some weights hold: those that are true, of who has a weight at all. */
  const marginsOfTrue = (own: readonly Person[], factor = 1): readonly Margin[] => {
    const weights = own.map((p) => (p.base === 0 ? 0 : factor * p.base * (1 + (p.true - 5) / 10)));
    const bare = [
      categories(
        own.map((p) => p.a),
        [0, 0, 0],
      ),
      categories(
        own.map((p) => p.b),
        [0, 0, 0],
      ),
      categories(
        own.map((p) => p.c),
        [0, 0],
      ),
    ];
    return bare.map((margin) => ({ ...margin, totals: sumOf(margin, weights) }) as Margin);
  };

  test("hold every margin that can be held, whatever the method, and keep within its bounds", () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom<CalibrationMethod>(linear, raking, { method: "logit", bounds: [0.5, 1.6] }),
        (own, how) => {
          const margins = marginsOfTrue(own);
          const base = own.map((p) => p.base);
          const made = weightsOf(base, margins, how);
          for (const margin of margins) {
            const wanted = margin.kind === "number" ? [margin.total] : margin.totals;
            for (const [c, sum] of sumOf(margin, made).entries())
              expect(Math.abs(sum - wanted[c]!)).toBeLessThanOrEqual(1e-8 * Math.max(1, ...wanted));
          }
          for (const [i, w] of made.entries()) {
            if (base[i] === 0) expect(w).toBe(0);
            else if (how.method === "logit") {
              expect(w / base[i]!).toBeGreaterThanOrEqual(0.5);
              expect(w / base[i]!).toBeLessThanOrEqual(1.6);
            } else if (how.method === "raking") expect(w).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  test("are the same from margins in another order, and stay where the margins hold already", () => {
    fc.assert(
      fc.property(people, (own) => {
        const base = own.map((p) => p.base);
        const made = weightsOf(base, marginsOfTrue(own), raking);
        const turned = weightsOf(base, marginsOfTrue(own).toReversed(), raking);
        const again = weightsOf(made, marginsOfTrue(own), raking);
        for (const [i, w] of made.entries()) {
          expect(Math.abs(turned[i]! - w)).toBeLessThan(1e-7 * Math.max(1, w));
          expect(Math.abs(again[i]! - w)).toBeLessThan(1e-7 * Math.max(1, w));
        }
      }),
    );
  });

  test("are found by raking where the population is thousands of times the sample", () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.001, 1, 1e3, 1e6), (own, factor) => {
        const base = own.map((p) => p.base);
        const one = weightsOf(base, marginsOfTrue(own), raking);
        const many = weightsOf(base, marginsOfTrue(own, factor), raking);
        for (const [i, w] of one.entries())
          expect(Math.abs(many[i]! - factor * w)).toBeLessThan(1e-6 * Math.max(factor, factor * w));
      }),
    );
  });
});

describe("margins that cannot hold", () => {
  const conflictOf = (...args: Parameters<typeof calibrate>) =>
    calibrate(...args) as { outcome: string; margins?: readonly number[] };
  const a = [0, 0, 1, 1, 0, 1];
  const b = [0, 1, 0, 1, 0, 1];
  const ones = [1, 1, 1, 1, 1, 1];

  test.each([
    linear,
    raking,
    { method: "logit", bounds: [0.1, 10] } as const,
  ])("are named, under %o: one with a category that nobody is in, two whose totals differ", (how) => {
    const sound = categories(b, [3, 3]);
    expect(conflictOf(ones, [sound, categories(a, [3, 2, 1])], how)).toEqual({
      outcome: "conflict",
      margins: [1],
    });
    expect(conflictOf(ones, [sound, categories(a, [3, 3, 0])], how).outcome).toBe("calibrated");
    expect(
      conflictOf(ones, [categories(a, [3, 3]), sound, categories([0, 0, 0, 1, 1, 1], [3, 4])], how),
    ).toEqual({
      ...{ outcome: "conflict", margins: [0, 2] },
    });
  });

  test("are three where any two of them hold", () => {
    // Who is in both of the first is in the third: 8 + 8 of 10 leave 6 at least in both.
    const both = a.map((code, i) => (code === 0 && b[i] === 0 ? 0 : 1));
    const margins = [
      categories(b, [8, 2]),
      categories(a, [8, 2]),
      categories([0, 1, 0, 1, 0, 1], [8, 2]),
      categories(both, [5, 5]),
    ];
    expect(conflictOf(ones, margins, raking)).toEqual({ outcome: "conflict", margins: [0, 1, 3] });
    expect(conflictOf(ones, margins.slice(0, 3), raking).outcome).toBe("calibrated");
  });

  test("hold only at a bound: said, and which", () => {
    // 8 + 8 - 6 = 10: nobody is left in neither.
    const both = a.map((code, i) => (code === 0 && b[i] === 0 ? 0 : 1));
    const margins = [categories(a, [8, 2]), categories(b, [8, 2]), categories(both, [6, 4])];
    expect(conflictOf(ones, margins, raking)).toEqual({ outcome: "atBounds", margins: [0, 1, 2] });
    expect(conflictOf(ones, margins, linear).outcome).toBe("calibrated");
  });

  test("are those that bounds are too narrow for", () => {
    const margins = [categories(b, [3, 3]), categories(a, [5, 1])];
    expect(conflictOf(ones, margins, { method: "logit", bounds: [0.5, 2] })).toEqual({
      outcome: "conflict",
      margins: [1],
    });
    expect(conflictOf(ones, margins, { method: "logit", bounds: [0.3, 2] })).toEqual({
      ...{ outcome: "conflict", margins: [0, 1] },
    });
    expect(conflictOf(ones, margins, { method: "logit", bounds: [0.3, 2.4] }).outcome).toBe("calibrated");
  });

  test("leave nobody where a category is to be empty, but where bounds or the others forbid", () => {
    const margins = [categories(a, [6, 0]), categories(b, [2, 4])];
    expect(weightsOf(ones, margins, raking)).toEqual([1, 4, 0, 0, 1, 0].map((w) => expect.closeTo(w, 9)));
    expect(conflictOf(ones, margins, { method: "logit", bounds: [0.1, 9] })).toEqual({
      outcome: "conflict",
      margins: [0],
    });
    expect(conflictOf([1, 0, 1, 1, 1, 1], margins, raking)).toEqual({ outcome: "conflict", margins: [0, 1] });
  });

  test("of one respondent, or of nobody, hold where they say no more than that", () => {
    expect(weightsOf([2], [categories([1], [0, 5]), categories([0], [5])], raking)).toEqual([
      expect.closeTo(5, 12),
    ]);
    expect(conflictOf([2], [categories([1], [0, 5]), categories([0], [4])], raking)).toEqual({
      ...{ outcome: "conflict", margins: [0, 1] },
    });
    expect(conflictOf([0, 0], [categories([0, 1], [1, 1])], raking)).toEqual({
      outcome: "conflict",
      margins: [0],
    });
    expect(weightsOf([0, 0], [], linear)).toEqual([0, 0]);
    expect(weightsOf([3, 4], [], raking)).toEqual([3, 4]);
  });

  test("hold twice as well as once, and a number beside its own categories", () => {
    const once = weightsOf(ones, [categories(a, [2, 4])], raking);
    const twice = [
      categories(a, [2, 4]),
      categories(a, [2, 4]),
      { kind: "number" as const, values: a, total: 4 },
    ];
    for (const [i, w] of weightsOf(ones, twice, raking).entries()) expect(w).toBeCloseTo(once[i]!, 10);
    expect(conflictOf(ones, [...twice, { kind: "number", values: a, total: 7 }], raking)).toEqual({
      ...{ outcome: "conflict", margins: [0, 3] },
    });
  });

  test("are as few as any set of them that cannot, as weights on a grid show", () => {
    const totals = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })).map(([x, y]) => [x, y]);
    const codes = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 }), fc.nat({ max: 1 })), {
      ...{ minLength: 1, maxLength: 4 },
    });
    fc.assert(
      fc.property(codes, fc.tuple(totals, totals, totals), (own, sums) => {
        const margins = sums.map((sum, m) =>
          categories(
            own.map((code) => code[m]!),
            sum,
          ),
        );
        const found = conflictOf(
          own.map(() => 1),
          margins,
          raking,
        );
        // Two-way sums of whole numbers over at most 4 respondents: a half is as fine as their corners are.
        const holds = (kept: readonly number[]) =>
          heldOnGrid(
            own.length,
            kept.map((m) => margins[m]!),
            24,
            4,
          );
        const every = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];
        const smallest = every.find((kept) => !holds(kept));
        expect(found.outcome === "conflict" ? found.margins!.length : undefined).toBe(smallest?.length);
        if (found.outcome === "conflict") expect(holds(found.margins!)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether weights of quarters hold margins. */
function heldOnGrid(people: number, margins: readonly Margin[], most: number, unit: number): boolean {
  const place = (weights: readonly number[]): boolean => {
    const given = [...weights, ...Array.from({ length: people - weights.length }, () => 0)];
    const isOver = margins.some((margin) =>
      sumOf(margin, given).some((sum, c) => margin.kind === "categories" && sum > margin.totals[c]! * unit),
    );
    if (isOver) return false;
    if (weights.length === people)
      return margins.every((margin) =>
        sumOf(margin, given).every(
          (sum, c) => margin.kind === "categories" && sum === margin.totals[c]! * unit,
        ),
      );
    for (let w = 0; w <= most; w++) if (place([...weights, w])) return true;
    return false;
  };
  return place([]);
}
