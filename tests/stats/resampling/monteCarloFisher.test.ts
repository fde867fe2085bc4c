import { expect, test } from "vitest";
import { seededRandom } from "../../../lib/base/random";
import { fisherExactTest } from "../../../lib/stats/counts/fisherExactTest";
import { monteCarloFisher } from "../../../lib/stats/resampling/monteCarloFisher";
import references from "../../reference/fisherExactTest.json";

const seeded = (name: string) => seededRandom(1922, name).fraction;

test("is within four of its standard errors of the exact test, on every table of the references", () => {
  for (const { name, observed, p } of references) {
    const estimate = monteCarloFisher(observed, { draws: 2000, random: seeded(name) });
    expect(Math.abs(estimate.p - p), name).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 2000) + 1 / 2000);
  }
});

test("is one more than the tables no more probable, over one more than the draws: never 0", () => {
  const observed = [
    [30, 0],
    [0, 30],
  ];
  expect(fisherExactTest(observed)).toBeLessThan(1e-16);
  const { p, standardError, draws } = monteCarloFisher(observed, { draws: 99, random: seeded("rare") });
  expect(p).toBe(0.01);
  expect(standardError).toBeCloseTo(Math.sqrt((0.01 * 0.99) / 100), 15);
  expect(draws).toBe(99);
});

test("counts tables that are exactly as probable as the observed one", () => {
  const observed = [
    [2, 1],
    [1, 2],
  ];
  // All four tables but the two outer ones are as probable: every draw counts.
  expect(monteCarloFisher(observed, { draws: 500, random: seeded("ties") }).p).toBe(1);
});

test("the same seed gives the same estimate, and empty rows and columns do not count", () => {
  const observed = [
    [4, 1, 7],
    [2, 6, 3],
  ];
  const of = (table: number[][]) => monteCarloFisher(table, { draws: 500, random: seeded("same") });
  expect(of(observed)).toEqual(of(observed));
  expect(of([[0, 0, 0, 0], ...observed.map((row) => [...row, 0])])).toEqual(of(observed));
});

test("is NaN with fewer than two filled rows or columns", () => {
  for (const observed of [
    [],
    [[1, 2]],
    [[1], [2]],
    [
      [0, 0],
      [1, 2],
    ],
  ]) {
    const { p, standardError } = monteCarloFisher(observed, { draws: 9, random: seeded("none") });
    expect([p, standardError]).toEqual([Number.NaN, Number.NaN]);
  }
});
