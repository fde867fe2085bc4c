import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sizesNear } from "../../lib/secrecy/sizesNear";

const hidden = Number.NaN;

describe("sizesNear", () => {
  test("shares out what is not known, in every way, the truth first", () => {
    const { ways, isAll } = sizesNear([[hidden, 7, hidden]], [[1, 7, 2]], 100);
    expect(isAll).toBe(true);
    expect(ways[0]).toEqual([[1, 7, 2]]);
    expect(new Set(ways.map(([own]) => own!.join()))).toEqual(new Set(["0,7,3", "1,7,2", "2,7,1", "3,7,0"]));
  });

  test("keeps what is known and every sum, each way once and the nearest first", () => {
    const key = fc
      .array(fc.record({ size: fc.nat(9), isHidden: fc.boolean() }), { minLength: 2, maxLength: 4 })
      // One that is hidden alone follows from the sum.
      .filter((groups) => groups.filter(({ isHidden }) => isHidden).length !== 1);
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 2 }), fc.constantFrom(20, 500), (keys, most) => {
        const truth = keys.map((own) => own.map(({ size }) => size));
        const known = keys.map((own) => own.map(({ size, isHidden }) => (isHidden ? hidden : size)));
        const { ways, isAll } = sizesNear(known, truth, most);
        expect(ways[0]).toEqual(truth);
        const names = ways.map((way) => JSON.stringify(way));
        expect(new Set(names).size).toBe(names.length);
        if (isAll) expect(ways.length).toBeLessThanOrEqual(most);
        for (const way of ways)
          for (const [k, sizes] of way.entries()) {
            expect(sizes.reduce((a, b) => a + b)).toBe(truth[k]!.reduce((a, b) => a + b));
            for (const [g, size] of sizes.entries()) {
              expect(size).toBeGreaterThanOrEqual(0);
              if (!Number.isNaN(known[k]![g]!)) expect(size).toBe(truth[k]![g]!);
            }
          }
      }),
      { numRuns: 100 },
    );
  });
});
