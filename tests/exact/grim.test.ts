import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../lib/base/UserError";
import { grim } from "../../lib/exact/grim";
import { momentSolutions } from "../../lib/exact/momentSolutions";
import references from "../reference/consistency.json";
import { printedMoments, roundedRatio, ties } from "../support/roundings";

const answers = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 250 });

describe("grim", () => {
  test("agrees with the published examples", () => {
    const off = references.grim.filter((example) => grim(example) !== example.possible);
    expect(off).toEqual([]);
  });

  test("reads a decimal comma, and counts trailing zeros", () => {
    expect(grim({ mean: "5,19", n: 28 })).toBe(false);
    expect(grim({ mean: "5,18", n: 28 })).toBe(true);
    expect(grim({ mean: "5.2", n: 28 })).toBe(true);
    expect(grim({ mean: "5.20", n: 28 })).toBe(false);
  });

  test("takes a tie rounded up or down, and no other neighbour", () => {
    // 1 / 8 = 0.125
    const possible = ["0.11", "0.12", "0.13", "0.14"].map((mean) => grim({ mean, n: 8 }));
    expect(possible).toEqual([false, true, true, false]);
  });

  test("finds a mean possible exactly where some sum is printed so", () => {
    for (let n = 1; n <= 45; n++) {
      for (const [decimals, items] of [
        [1, 1],
        [2, 1],
        [2, 2],
        [2, 3],
      ] as const) {
        const printed = new Set(
          Array.from({ length: 2 * n * items + 1 }, (_, sum) =>
            ties.map((tie) => roundedRatio(sum, n * items, decimals, tie)),
          ).flat(),
        );
        for (let units = 0; units < 2 * 10 ** decimals; units++) {
          const mean = roundedRatio(units, 10 ** decimals, decimals, "up");
          expect(grim({ mean, n, items }), `${mean} of ${n} x ${items}`).toBe(printed.has(mean));
        }
      }
    }
  });

  test("never flags the mean of answers from 1 to 10, however ties are rounded", () => {
    fc.assert(
      fc.property(
        answers,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...ties),
        (data, decimals, tie) => {
          expect(grim(printedMoments(data, { decimals: [decimals, 2], tie }))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("flags nothing that the joint search finds possible", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 100, max: 1000 }), (n, units) => {
        const mean = roundedRatio(units, 100, 2, "up");
        const solutions = momentSolutions({ total: { n, mean }, crossings: [], min: 1, max: 10 });
        fc.pre(solutions !== undefined && solutions.length > 0);
        expect(grim({ mean, n })).toBe(true);
      }),
    );
  });

  test("flags a mean that was cut off", () => {
    expect(grim({ mean: "0.67", n: 3 })).toBe(true);
    expect(grim({ mean: "0.66", n: 3 })).toBe(false);
  });

  test("knows no mean of nobody, and leaves one answer whole", () => {
    expect(grim({ mean: "0.00", n: 0 })).toBe(false);
    expect(grim({ mean: "5.00", n: 0 })).toBe(false);
    expect(grim({ mean: "5.00", n: 1 })).toBe(true);
    expect(grim({ mean: "5.01", n: 1 })).toBe(false);
  });

  test("refuses in French what is no number", () => {
    expect(() => grim({ mean: "x", n: 3 })).toThrow(new UserError("« x » n’est pas un nombre imprimé."));
    expect(() => grim({ mean: "", n: 0 })).toThrow(UserError);
  });
});
