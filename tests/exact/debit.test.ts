import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../lib/base/UserError";
import { debit } from "../../lib/exact/debit";
import { momentSolutions } from "../../lib/exact/momentSolutions";
import references from "../reference/consistency.json";
import { printedMoments, roundedRatio, ties } from "../support/roundings";

describe("debit", () => {
  test("agrees with the published examples", () => {
    const off = references.debit.filter((example) => debit(example) !== example.possible);
    expect(off).toEqual([]);
  });

  test("reads a decimal comma", () => {
    expect(debit({ mean: "0,53", sd: "0,50", n: 1683 })).toBe(true);
    expect(debit({ mean: "0,19", sd: ",35", n: 1683 })).toBe(false);
  });

  test("flags no answers that are 0 or 1, however ties are rounded", () => {
    for (let n = 1; n <= 60; n++) {
      for (let ones = 0; ones <= n; ones++) {
        const data = Array.from({ length: n }, (_, i) => Number(i < ones));
        for (const tie of ties) {
          for (const decimals of [
            [1, 1],
            [2, 2],
            [1, 3],
            [2, 3],
          ] as const) {
            const printed = printedMoments(data, { decimals, tie });
            expect(debit(printed), `${ones} of ${n}: ${printed.mean} ${printed.sd}`).toBe(true);
          }
        }
      }
    }
  });

  test("does not flag the answers that a published version flags", () => {
    const wronglyFlagged = references.wronglyFlagged.filter(({ check }) => check === "debit");
    expect(wronglyFlagged).toHaveLength(1);
    for (const { answers, mean, sd, n } of wronglyFlagged) {
      const data = answers.flatMap(([value, count]) => new Array<number>(count!).fill(value!));
      expect(printedMoments(data, { decimals: [2, 3] })).toMatchObject({ mean, sd, n });
      expect(debit({ mean, sd, n })).toBe(true);
    }
  });

  test("takes the standard deviations between the least and the most that the mean allows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 2000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 750 }),
        (n, m, s) => {
          const means = Array.from({ length: 1001 }, (_, i) => (m - 0.5 + i / 1000) / 100).filter(
            (mean) => mean >= 0 && mean <= 1,
          );
          const sds = means.map((mean) => Math.sqrt((n / (n - 1)) * mean * (1 - mean)));
          const gap = Math.max(Math.min(...sds) - (s + 0.5) / 1000, (s - 0.5) / 1000 - Math.max(...sds));
          fc.pre(Math.abs(gap) > 1e-9);
          const printed = { n, mean: roundedRatio(m, 100, 2, "up"), sd: roundedRatio(s, 1000, 3, "up") };
          expect(debit(printed)).toBe(gap < 0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("says the same of zeros and ones in each other's place", () => {
    const printed = { n: fc.integer({ min: 1, max: 999 }), m: fc.nat(100), s: fc.nat(75) };
    fc.assert(
      fc.property(fc.record(printed), ({ n, m, s }) => {
        const sd = roundedRatio(s, 100, 2, "up");
        const [mean, other] = [m, 100 - m].map((units) => roundedRatio(units, 100, 2, "up"));
        expect(debit({ mean: mean!, sd, n })).toBe(debit({ mean: other!, sd, n }));
      }),
      { numRuns: 1000 },
    );
  });

  test("flags nothing that the joint search finds possible on a scale from 0 to 1", () => {
    let possible = 0;
    for (const n of [1, 2, 3, 7, 20, 40, 99]) {
      for (let m = 0; m <= 100; m++) {
        for (let s = 0; s <= 75; s++) {
          const printed = { n, mean: roundedRatio(m, 100, 2, "up"), sd: roundedRatio(s, 100, 2, "up") };
          const solutions = momentSolutions({ total: printed, crossings: [], min: 0, max: 1 })!;
          if (solutions.length === 0) continue;
          possible++;
          expect(debit(printed), `${printed.mean} ${printed.sd} of ${n}`).toBe(true);
        }
      }
    }
    expect(possible).toBeGreaterThan(150);
  });

  test("lets pass a mean that no such answers have", () => {
    const unseen = references.unseen.filter(({ check }) => check === "debit");
    expect(unseen).toHaveLength(1);
    for (const { mean, sd, n, min, max } of unseen) {
      expect(debit({ mean, sd, n })).toBe(true);
      expect(momentSolutions({ total: { mean, sd, n }, crossings: [], min, max })).toEqual([]);
    }
  });

  test("knows no mean above 1, nothing of nobody, and of one answer that it is 0 or 1", () => {
    expect(debit({ mean: "1.01", sd: "0.00", n: 50 })).toBe(false);
    expect(debit({ mean: "7.22", sd: "0.50", n: 50 })).toBe(false);
    expect(debit({ mean: "0.00", sd: "0.00", n: 0 })).toBe(false);
    expect(debit({ mean: "0.50", sd: "0.50", n: 0 })).toBe(false);
    expect(debit({ mean: "1.00", sd: "0.00", n: 1 })).toBe(true);
    expect(debit({ mean: "0.50", sd: "0.50", n: 1 })).toBe(false);
  });

  test("refuses in French what is no number", () => {
    const refusal = new UserError("« x » n’est pas un nombre imprimé.");
    expect(() => debit({ mean: "x", sd: "0.50", n: 3 })).toThrow(refusal);
    expect(() => debit({ mean: "0.50", sd: "x", n: 3 })).toThrow(refusal);
  });
});
