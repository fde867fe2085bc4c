import fc from "fast-check";
import { expect, test } from "vitest";
import { cronbachAlpha } from "../../../lib/stats/components/cronbachAlpha";
import references from "../../reference/cronbachAlpha.json";
import { relativeError } from "../../support/closeTo";
import { largestError } from "../largestError";
import { tableOfScores } from "../tableOfScores";

for (const reference of references) {
  test(`agrees with psych's alpha: ${reference.name}`, () => {
    const { alpha, standardisedAlpha, items } = cronbachAlpha(reference.rows);
    expect(relativeError(alpha, reference.alpha)).toBeLessThan(1e-13);
    expect(relativeError(standardisedAlpha, reference.standardisedAlpha)).toBeLessThan(1e-13);
    expect(
      largestError(
        items.map((item) => item.correctedCorrelation),
        reference.correctedCorrelations,
      ),
    ).toBeLessThan(1e-13);
    expect(
      largestError(
        items.map((item) => item.alphaIfDeleted),
        reference.alphasIfDeleted,
      ),
    ).toBeLessThan(1e-13);
  });

  test(`agrees with psych's Feldt interval: ${reference.name}`, () => {
    const { low, high, low99, high99 } = reference;
    expect(largestError(cronbachAlpha(reference.rows).interval, [low, high])).toBeLessThan(1e-11);
    expect(largestError(cronbachAlpha(reference.rows, 0.99).interval, [low99, high99])).toBeLessThan(1e-11);
  });
}

test("alpha if deleted is the alpha of the other items", () => {
  fc.assert(
    fc.property(tableOfScores, (rows) => {
      cronbachAlpha(rows).items.forEach(({ alphaIfDeleted }, j) => {
        const rest = cronbachAlpha(rows.map((row) => row.toSpliced(j, 1))).alpha;
        if (Number.isFinite(rest)) expect(relativeError(1 + alphaIfDeleted, 1 + rest)).toBeLessThan(1e-11);
        else expect(alphaIfDeleted).toBe(rest);
      });
    }),
  );
});

test("without one of two items there is no alpha, whatever rounding makes of it", () => {
  for (const rows of [
    [
      [0.1, 0.7],
      [0.2, 0.4],
      [0.3, 0.3],
      [0.5, 0.4],
    ],
    [
      [1, 2],
      [2, 4],
      [3, 3],
      [5, 4],
    ],
  ]) {
    expect(cronbachAlpha(rows).items.map((item) => item.alphaIfDeleted)).toEqual([Number.NaN, Number.NaN]);
  }
});

test("items that are the same but for an origin agree wholly", () => {
  const { alpha, standardisedAlpha, interval, items } = cronbachAlpha(
    [1, 4, 2, 8].map((x) => [x, x + 5, x - 2]),
  );
  expect(largestError([alpha, standardisedAlpha, ...interval], [1, 1, 1, 1])).toBeLessThan(1e-14);
  for (const { correctedCorrelation, alphaIfDeleted } of items) {
    expect(largestError([correctedCorrelation, alphaIfDeleted], [1, 1])).toBeLessThan(1e-14);
  }
});

test("a constant item counts in alpha, and has no correlation of its own", () => {
  const rows = [1, 4, 2, 8].map((x) => [x, x, 5]);
  const { alpha, standardisedAlpha, items } = cronbachAlpha(rows);
  expect(alpha).toBeCloseTo(0.75, 14);
  expect(standardisedAlpha).toBeNaN();
  expect(items[2]).toEqual({ correctedCorrelation: Number.NaN, alphaIfDeleted: expect.closeTo(1, 14) });
});

test("is NaN with a single item or respondent, and where nothing varies", () => {
  for (const rows of [
    [],
    [[1, 2, 3]],
    [[1], [2], [3]],
    [
      [4, 4],
      [4, 4],
    ],
  ]) {
    const { alpha, standardisedAlpha, interval } = cronbachAlpha(rows);
    expect([alpha, standardisedAlpha, ...interval]).toEqual(Array(4).fill(Number.NaN));
  }
});

test("is minus infinity where the items cancel out", () => {
  const { alpha, interval } = cronbachAlpha([1, 4, 2, 8].map((x) => [x, -x]));
  expect([alpha, ...interval]).toEqual(Array(3).fill(Number.NEGATIVE_INFINITY));
});
