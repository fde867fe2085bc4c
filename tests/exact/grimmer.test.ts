import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../lib/base/UserError";
import { grim } from "../../lib/exact/grim";
import { grimmer } from "../../lib/exact/grimmer";
import { momentSolutions } from "../../lib/exact/momentSolutions";
import references from "../reference/consistency.json";
import { dataSets, printedMoments, roundedRatio, roundedRoot, ties } from "../support/roundings";

const upTo8 = [1, 2, 3, 4, 5, 6, 7, 8];
const answers = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 250 });
const decimals = fc.integer({ min: 0, max: 3 });
const sizes = fc.integer({ min: 1, max: 150 });

describe("grimmer", () => {
  test("agrees with the published examples", () => {
    const off = references.grimmer.filter((example) => grimmer(example) !== example.possible);
    expect(off).toEqual([]);
  });

  test("reads a decimal comma, and a standard deviation without leading zero", () => {
    expect(grimmer({ mean: "3,44", sd: "2,47", n: 18 })).toBe(false);
    expect(grimmer({ mean: "1,5", sd: ",71", n: 2 })).toBe(true);
  });

  test("does not flag the answers that published versions flag", () => {
    const wronglyFlagged = references.wronglyFlagged.filter(({ check }) => check === "grimmer");
    expect(wronglyFlagged).toHaveLength(4);
    for (const { answers, mean, sd, n, items } of wronglyFlagged) {
      const data = answers.flatMap(([value, count]) => new Array<number>(count!).fill(value!));
      const decimals = [mean, sd].map((text) => text.split(".")[1]!.length) as [number, number];
      const printed = ties.map((tie) => printedMoments(data, { items, decimals, tie }));
      expect(printed).toContainEqual({ n, items, mean, sd });
      expect(grimmer({ mean, sd, n, items }), `${mean} and ${sd} of ${n}`).toBe(true);
    }
  });

  test.each([
    [upTo8, 2, 1286],
    [upTo8, 1, 1286],
    [upTo8, 0, 1286],
    [[12], 1, 1820],
  ])("flags no data set of %j answers from 1 to 5, means printed with %i decimals", (lengths, forMean, all) => {
    const sets = lengths.flatMap((n) => [...dataSets(n, 1, 5)]);
    const flagged = sets.filter((data) =>
      ties.some((tie) => !grimmer(printedMoments(data, { decimals: [forMean, 2], tie }))),
    );
    expect(sets).toHaveLength(all);
    expect(flagged).toEqual([]);
  });

  test.each([
    [5, 1],
    [12, 1],
    [20, 1],
    [6, 2],
    [4, 3],
  ])("finds possible exactly what some sum and sum of squares print: n = %i, %i items", (n, items) => {
    for (const decimals of [
      [1, 1],
      [2, 2],
    ] as const) {
      const printed = new Set<string>();
      for (let sum = 0; sum <= n * items; sum++) {
        // The least sum of squares of any numbers, and of the same parity as the sum.
        for (let squares = Math.ceil(sum ** 2 / n); squares <= 4 * n * items ** 2; squares++) {
          if ((squares - sum) % 2 !== 0) continue;
          for (const tie of ties) {
            for (const other of ties) {
              const mean = roundedRatio(sum, n * items, decimals[0], tie);
              const spread = n * squares - sum ** 2;
              printed.add(`${mean} ${roundedRoot(spread, n * (n - 1) * items ** 2, decimals[1], other)}`);
            }
          }
        }
      }
      // Below 1, so that neither a greater sum nor a greater sum of squares comes near.
      for (let units = 0; units < 10 ** decimals[0]; units++) {
        for (let spread = 0; spread < 1.3 * 10 ** decimals[1]; spread++) {
          const mean = roundedRatio(units, 10 ** decimals[0], decimals[0], "up");
          const sd = roundedRatio(spread, 10 ** decimals[1], decimals[1], "up");
          expect(grimmer({ mean, sd, n, items }), `${mean} ${sd}`).toBe(printed.has(`${mean} ${sd}`));
        }
      }
    }
  });

  test("never flags answers from 1 to 10, however ties are rounded", () => {
    fc.assert(
      fc.property(answers, decimals, decimals, fc.constantFrom(...ties), (data, forMean, forSd, tie) => {
        expect(grimmer(printedMoments(data, { decimals: [forMean, forSd], tie }))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("never flags respondents who are each the mean of several items", () => {
    const respondents = fc.integer({ min: 2, max: 6 }).chain((items) =>
      fc.record({
        items: fc.constant(items),
        sums: fc.array(fc.integer({ min: items, max: 10 * items }), { minLength: 1, maxLength: 60 }),
      }),
    );
    fc.assert(
      fc.property(respondents, fc.constantFrom(...ties), ({ items, sums }, tie) => {
        expect(grimmer(printedMoments(sums, { items, tie }))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("flags whatever GRIM flags, and nothing that the joint search finds possible", () => {
    let [flagged, possible] = [0, 0];
    fc.assert(
      fc.property(sizes, fc.integer({ min: 100, max: 1000 }), fc.integer({ min: 0, max: 450 }), (n, m, s) => {
        const printed = { n, mean: roundedRatio(m, 100, 2, "up"), sd: roundedRatio(s, 100, 2, "up") };
        if (!grim(printed)) {
          flagged++;
          expect(grimmer(printed)).toBe(false);
        }
        if (momentSolutions({ total: printed, crossings: [], min: 1, max: 10 })!.length > 0) {
          possible++;
          expect(grimmer(printed)).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(Math.min(flagged, possible)).toBeGreaterThan(100);
  });

  test("lets pass what only the scale, or the inequality of integers, forbids", () => {
    const unseen = references.unseen.filter(({ check }) => check === "grimmer");
    expect(unseen).toHaveLength(5);
    for (const { mean, sd, n, min, max } of unseen) {
      expect(grimmer({ mean, sd, n }), `${mean} and ${sd} of ${n}`).toBe(true);
      expect(momentSolutions({ total: { mean, sd, n }, crossings: [], min, max })).toEqual([]);
    }
  });

  test("flags a standard deviation that was cut off, or has n in its denominator", () => {
    // (1, 2): 0.7071 with n - 1, 0.5 with n; (1, 1, 2): 0.57735
    expect(grimmer({ mean: "1.50", sd: "0.71", n: 2 })).toBe(true);
    expect(grimmer({ mean: "1.50", sd: "0.50", n: 2 })).toBe(false);
    expect(grimmer({ mean: "1.33", sd: "0.58", n: 3 })).toBe(true);
    expect(grimmer({ mean: "1.33", sd: "0.57", n: 3 })).toBe(false);
  });

  test("knows nothing of nobody, and tests the mean alone of one respondent", () => {
    expect(grimmer({ mean: "0.00", sd: "0.00", n: 0 })).toBe(false);
    expect(grimmer({ mean: "4.00", sd: "0.00", n: 1 })).toBe(true);
    expect(grimmer({ mean: "4.00", sd: "1.00", n: 1 })).toBe(true);
    expect(grimmer({ mean: "4.50", sd: "0.00", n: 1 })).toBe(false);
  });

  test("refuses in French what is no number", () => {
    const refusal = new UserError("« x » n’est pas un nombre imprimé.");
    expect(() => grimmer({ mean: "1.00", sd: "x", n: 3 })).toThrow(refusal);
    expect(() => grimmer({ mean: "x", sd: "1.00", n: 3 })).toThrow(refusal);
  });
});
