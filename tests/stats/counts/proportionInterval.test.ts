import fc from "fast-check";
import { expect, test } from "vitest";
import { proportionInterval } from "../../../lib/stats/counts/proportionInterval";
import references from "../../reference/proportionInterval.json";
import { relativeError } from "../../support/closeTo";

const countOf = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

test("agrees with R's prop.test, 0 and n successes included", () => {
  const off = references.filter(({ count, n, level, low, high }) => {
    const interval = proportionInterval(count, n, level);
    return !(relativeError(interval[0], low) <= 1e-12 && relativeError(interval[1], high) <= 1e-12);
  });
  expect(off).toEqual([]);
});

test("covers 95 % by default", () => {
  expect(proportionInterval(286, 478)).toEqual(proportionInterval(286, 478, 0.95));
});

test("stays within [0, 1] and contains the proportion", () => {
  fc.assert(
    fc.property(countOf, level, ([count, n], coverage) => {
      const [low, high] = proportionInterval(count, n, coverage);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test("the interval of the n - count others is its mirror image", () => {
  fc.assert(
    fc.property(countOf, level, ([count, n], coverage) => {
      const [low, high] = proportionInterval(count, n, coverage);
      const [otherLow, otherHigh] = proportionInterval(n - count, n, coverage);
      expect(otherLow).toBeCloseTo(1 - high, 13);
      expect(otherHigh).toBeCloseTo(1 - low, 13);
    }),
  );
});

test("does not collapse at 0 or n, and touches them exactly", () => {
  const [low, high] = proportionInterval(0, 20);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(0.1);
  expect(proportionInterval(20, 20)[0]).toBeLessThan(0.9);
  expect(proportionInterval(20, 20)[1]).toBe(1);
});

test("has NaN ends for an empty group, and for NaN in", () => {
  for (const interval of [
    proportionInterval(0, 0),
    proportionInterval(Number.NaN, 20),
    proportionInterval(3, Number.NaN),
  ]) {
    expect(interval).toEqual([Number.NaN, Number.NaN]);
  }
});
