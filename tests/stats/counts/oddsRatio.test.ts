import fc from "fast-check";
import { expect, test } from "vitest";
import { oddsRatio } from "../../../lib/stats/counts/oddsRatio";
import references from "../../reference/associations.json";
import { relativeError } from "../../support/closeTo";
import { expectAgreement } from "../expectAgreement";

const { NaN: nan } = Number;

for (const reference of references) {
  test(`agrees with R's vcd::oddsratio: ${reference.name}`, () => {
    const { ratio, interval } = oddsRatio(reference.observed);
    expectAgreement(ratio, reference.oddsRatio, 1e-13);
    const at90 = oddsRatio(reference.observed, 0.9).interval;
    for (const end of [0, 1] as const) {
      expectAgreement(interval[end], reference.odds95[end]!, 1e-11);
      expectAgreement(at90[end], reference.odds90[end]!, 1e-11);
    }
  });
}

test("rows in the other order give the inverse of the ratio and of its interval", () => {
  const count = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const here = oddsRatio([
        [a, b],
        [c, d],
      ]);
      fc.pre(!Number.isNaN(here.ratio));
      const there = oddsRatio([
        [c, d],
        [a, b],
      ]);
      expect(relativeError(there.ratio, 1 / here.ratio)).toBeLessThan(1e-13);
      expect(relativeError(there.interval[0], 1 / here.interval[1])).toBeLessThan(1e-12);
      expect(relativeError(there.interval[1], 1 / here.interval[0])).toBeLessThan(1e-12);
    }),
  );
});

test("is ad / bc", () => {
  expect(
    oddsRatio([
      [12, 3],
      [4, 5],
    ]).ratio,
  ).toBe((12 * 5) / (3 * 4));
});

test("with an empty cell, 0.5 is added to each count", () => {
  expect(
    oddsRatio([
      [12, 7],
      [0, 9],
    ]),
  ).toEqual(
    oddsRatio([
      [12.5, 7.5],
      [0.5, 9.5],
    ]),
  );
});

test("is NaN of a table that is not 2 x 2, or has an empty row or column", () => {
  for (const observed of [
    [],
    [[1, 2]],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [
      [0, 0],
      [1, 2],
    ],
    [
      [0, 1],
      [0, 2],
    ],
  ]) {
    expect(oddsRatio(observed)).toEqual({ ratio: nan, interval: [nan, nan] });
  }
});
