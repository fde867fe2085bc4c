import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../../lib/base/sum";
import { product } from "../../../lib/exact/range";
import { allocationExtremes } from "../../../lib/stats/counts/allocationExtremes";

const term = fc.record({
  from: fc.integer({ min: -5, max: 5 }),
  values: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 5 }),
});

test("are those of all allocations, one by one", () => {
  fc.assert(
    fc.property(
      fc.array(term, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -20, max: 30 }),
      (terms, total) => {
        const all = [...product(terms.map(({ values }) => values.map((_, i) => i)))]
          .filter((taken) => sum(taken) + sum(terms.map(({ from }) => from)) === total)
          .map((taken) => sum(taken.map((i, k) => terms[k]!.values[i]!)));
        const extremes = allocationExtremes(terms, total);
        if (all.length === 0) {
          expect(extremes).toBeUndefined();
          return;
        }
        expect(extremes!.least.sum).toBe(Math.min(...all));
        expect(extremes!.greatest.sum).toBe(Math.max(...all));
        for (const { integers, sum: own } of [extremes!.least, extremes!.greatest]) {
          expect(sum(integers)).toBe(total);
          expect(sum(integers.map((integer, k) => terms[k]!.values[integer - terms[k]!.from]!))).toBe(own);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("need not lie at the ends of a term: 1 and 1 of two humps", () => {
  const hump = { from: 0, values: [0, 5, 0] };
  expect(allocationExtremes([hump, hump], 2)).toEqual({
    least: { integers: [0, 2], sum: 0 },
    greatest: { integers: [1, 1], sum: 10 },
  });
});

test("of no terms are 0 of a total of 0, and of a term without values there are none", () => {
  expect(allocationExtremes([], 0)?.greatest).toEqual({ integers: [], sum: 0 });
  expect(allocationExtremes([], 1)).toBeUndefined();
  expect(
    allocationExtremes(
      [
        { from: 0, values: [] },
        { from: 0, values: [1, 2] },
      ],
      0,
    ),
  ).toBeUndefined();
});
