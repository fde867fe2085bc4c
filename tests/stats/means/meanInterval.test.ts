import fc from "fast-check";
import { expect, test } from "vitest";
import { meanInterval } from "../../../lib/stats/means/meanInterval";
import references from "../../reference/meanInterval.json";
import { relativeError } from "../../support/closeTo";

const mean = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const sd = fc.double({ min: 0, max: 1e6, noNaN: true });
const size = fc.integer({ min: 2, max: 5000 });

test("agrees with R's qt", () => {
  const off = references.filter(({ mean, sd, n, level, low, high }) => {
    const interval = meanInterval(mean, sd, n, level);
    return !(relativeError(interval[0], low) <= 1e-12 && relativeError(interval[1], high) <= 1e-12);
  });
  expect(off).toEqual([]);
});

test("covers 95 % by default", () => {
  expect(meanInterval(7.31, 2.14, 927)).toEqual(meanInterval(7.31, 2.14, 927, 0.95));
});

test("contains the mean", () => {
  fc.assert(
    fc.property(mean, sd, size, (m, s, n) => {
      const [low, high] = meanInterval(m, s, n);
      expect(low).toBeLessThanOrEqual(m);
      expect(high).toBeGreaterThanOrEqual(m);
    }),
  );
});

test("narrows with more respondents and widens with the level", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), size, (s, n) => {
      const width = ([low, high]: readonly [number, number]) => high - low;
      expect(width(meanInterval(0, s, n + 1))).toBeLessThan(width(meanInterval(0, s, n)));
      expect(width(meanInterval(0, s, n, 0.99))).toBeGreaterThan(width(meanInterval(0, s, n)));
    }),
  );
});

test("is the mean alone when the standard deviation is 0", () => {
  expect(meanInterval(7, 0, 20)).toEqual([7, 7]);
});

test("has NaN ends for fewer than two respondents, and for NaN in", () => {
  for (const interval of [
    meanInterval(7, Number.NaN, 1),
    meanInterval(7, 2, 1),
    meanInterval(Number.NaN, Number.NaN, 0),
    meanInterval(Number.NaN, 2, 20),
    meanInterval(7, Number.NaN, 20),
    meanInterval(7, 2, Number.NaN),
  ]) {
    expect(interval).toEqual([Number.NaN, Number.NaN]);
  }
});
