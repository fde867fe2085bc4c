import { expect, test } from "vitest";
import { noncentralChiSquareUpperTail } from "../../../lib/stats/distributions/noncentralChiSquare";
import { noncentralityInterval } from "../../../lib/stats/distributions/noncentralityInterval";

const tailOf = (statistic: number, df: number) => (noncentrality: number) =>
  noncentralChiSquareUpperTail(statistic, df, noncentrality);

test("its ends put half of what the level leaves on each side of the statistic", () => {
  for (const level of [0.5, 0.9, 0.95, 0.999]) {
    const tail = tailOf(30, 5);
    const [low, high] = noncentralityInterval(tail, level);
    expect(tail(low)).toBeCloseTo((1 - level) / 2, 13);
    expect(tail(high)).toBeCloseTo((1 + level) / 2, 13);
  }
});

test("gives back the example of statpsych's ci.cramer: chi-square 19.21 of a 2 x 3 table, n = 200", () => {
  const v = noncentralityInterval(tailOf(19.21, 2), 0.95).map((noncentrality) =>
    Math.sqrt(noncentrality / 200),
  );
  expect(v[0]).toBeCloseTo(0.1601, 4);
  expect(v[1]).toBeCloseTo(0.4417, 4);
});

test("an end is 0 where the statistic is too small for any other", () => {
  const [low, high] = noncentralityInterval(tailOf(3, 5), 0.95);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(0);
  expect(noncentralityInterval(tailOf(0.1, 5), 0.95)).toEqual([0, 0]);
});

test("both are infinite with the statistic, NaN where it is", () => {
  expect(noncentralityInterval(tailOf(Number.POSITIVE_INFINITY, 5), 0.95)).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect(noncentralityInterval(tailOf(Number.NaN, 5), 0.95)).toEqual([Number.NaN, Number.NaN]);
});
