import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countOf, tally } from "../../lib/tables/tally";

describe("tally", () => {
  test("counts each label in each group, and who answered there, another answer included", () => {
    const places = Int32Array.of(0, 1, -1, 2, 0, 1);
    const groups = Int32Array.of(0, 1, 0, 0, -1, 2);
    expect(tally(places, 2, groups, 2)).toEqual({
      counts: [
        [1, 0],
        [0, 1],
      ],
      sizes: [2, 1],
    });
    expect(tally(places, 2)).toEqual({ counts: [[2], [2]], sizes: [5] });
  });

  test("is what counting one by one gives", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: -1, max: 2 })));
    fc.assert(
      fc.property(rows, (pairs) => {
        const [places, groups] = [pairs.map(([place]) => place), pairs.map(([, group]) => group)];
        const { counts, sizes } = tally(Int32Array.from(places), 3, Int32Array.from(groups), 2);
        for (const g of [0, 1]) {
          for (const label of [0, 1, 2])
            expect(counts[label]![g]).toBe(pairs.filter(([p, own]) => p === label && own === g).length);
          expect(sizes[g]).toBe(pairs.filter(([p, own]) => p >= 0 && own === g).length);
        }
      }),
    );
  });
});

test("countOf is a percent of those who answered, NaN when nobody did", () => {
  expect(countOf(1, 4)).toEqual({ n: 1, percent: 25 });
  expect(countOf(0, 0).percent).toBeNaN();
});
