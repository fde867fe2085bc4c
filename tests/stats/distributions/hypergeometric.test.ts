import fc from "fast-check";
import { expect, test } from "vitest";
import { hypergeometric, hypergeometricAt } from "../../../lib/stats/distributions/hypergeometric";

/** Pascal's triangle, in whole numbers. */
function choose(n: number, k: number): bigint {
  let ways = k < 0 || k > n ? 0n : 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** The probability of `k` or fewer, from whole numbers. */
function exactUpTo(k: number, all: number, marked: number, drawn: number): number {
  let ways = 0n;
  for (let i = 0; i <= k; i++) ways += choose(marked, i) * choose(all - marked, drawn - i);
  return Number((ways * 10n ** 20n) / choose(all, drawn)) / 1e20;
}

/** A draw: how many there are, marked and drawn. */
const someDraw = fc.integer({ min: 0, max: 120 }).chain((all) => {
  const some = fc.integer({ min: 0, max: all });
  return fc.tuple(fc.constant(all), some, some);
});

test("is the probability that whole numbers give, up to each number", () => {
  fc.assert(
    fc.property(someDraw, ([all, marked, drawn]) => {
      const { least, cumulated } = hypergeometric(all, marked, drawn);
      cumulated.forEach((probability, k) => {
        expect(Math.abs(probability - exactUpTo(least + k, all, marked, drawn))).toBeLessThan(1e-14);
      });
      expect(exactUpTo(least - 1, all, marked, drawn)).toBeLessThan(1e-16);
      expect(cumulated.at(-1)).toBe(1);
    }),
  );
});

test("agrees with R's phyper on the report's own size", () => {
  // phyper(c(200, 231, 260), 449, 478, 478)
  const { least, cumulated } = hypergeometric(927, 449, 478);
  const upTo = (k: number) => cumulated[k - least]!;
  expect(upTo(200)).toBeCloseTo(2.2018466865493718e-5, 16);
  expect(upTo(231)).toBeCloseTo(0.49877475466871513, 13);
  expect(upTo(260)).toBeCloseTo(0.99993207659444638, 13);
});

test("leaves out numbers that never come up, and none that do", () => {
  expect(hypergeometric(10, 7, 6)).toMatchObject({ least: 3, cumulated: { length: 4 } });
  expect(hypergeometric(5, 0, 3)).toEqual({
    least: 0,
    cumulated: [1],
    starts: [0],
  });
  expect(hypergeometric(5, 5, 3)).toMatchObject({ least: 3, cumulated: { length: 1 } });
  expect(hypergeometric(0, 0, 0)).toMatchObject({ least: 0, cumulated: { length: 1 } });
});

test("the number at a place is the first that more than that share of the draws do not pass", () => {
  fc.assert(
    fc.property(someDraw, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (draw, place) => {
      const distribution = hypergeometric(...draw);
      const { least, cumulated } = distribution;
      expect(hypergeometricAt(distribution, place)).toBe(least + cumulated.findIndex((p) => p > place));
    }),
  );
});

test("finds the number at a place that is exactly the end of another", () => {
  const distribution = hypergeometric(2, 1, 1); // 0 or 1, each half of the time
  expect([0, 0.25, 0.5, 0.75, 1 - 2 ** -53].map((place) => hypergeometricAt(distribution, place))).toEqual([
    0, 0, 1, 1, 1,
  ]);

  const uneven = hypergeometric(4, 2, 2); // 0, 1 or 2: once, four times and once in six
  expect([0, 1, 2].map((k) => hypergeometricAt(uneven, uneven.cumulated[k - 1] ?? 0))).toEqual([0, 1, 2]);
});
