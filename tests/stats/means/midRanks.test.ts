import fc from "fast-check";
import { expect, test } from "vitest";
import { midRanks } from "../../../lib/stats/means/midRanks";
import references from "../../reference/scores.json";

for (const { name, groups, ranks } of references) {
  test(`agrees with R's rank: ${name}`, () => {
    expect(midRanks(groups.flat()).ranks).toEqual(ranks);
  });
}

test("ranks sum to n (n + 1) / 2, and their variance falls short by the ties", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }), (values) => {
      const { ranks, ties } = midRanks(values);
      const n = values.length;
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2);
      const squares = ranks.reduce((sum, rank) => sum + (rank - (n + 1) / 2) ** 2, 0);
      expect(12 * squares).toBe(n ** 3 - n - ties);
    }),
  );
});

test("an empty column has no ranks, and a NaN makes all NaN", () => {
  expect(midRanks([])).toEqual({ ranks: [], ties: 0 });
  expect(midRanks([3, Number.NaN])).toEqual({ ranks: [Number.NaN, Number.NaN], ties: Number.NaN });
});
