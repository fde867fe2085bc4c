import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CrossedSums, interactionRange } from "../../lib/exact/interactionRange";
import { squareBounds } from "../../lib/exact/squareBounds";
import { twoWayAnova } from "../../lib/stats/means/twoWayAnova";
import { relativeError } from "../support/closeTo";
import { answersOf, crossed, everyCrossedCells, interactionOf, rangesOf, squaresOf } from "./crossedCells";

const withoutSquares = ({ squares: _, ...row }: CrossedSums): CrossedSums => row;

/** Compares with the range of every data set of so many answers. */
function compare(totals: readonly number[], max: number, row: (own: CrossedSums) => CrossedSums) {
  const cells = [...everyCrossedCells(totals, { min: 1, max })];
  const ranges = rangesOf(cells, (own) => {
    const known = row(crossed(own, { min: 1, max }));
    return { key: JSON.stringify([own.map(({ n }) => n), known]), known };
  });
  const unreached: string[] = [];
  for (const { known, cells: own, least, greatest } of ranges) {
    const found = interactionRange(
      own.map(({ n }) => n),
      known,
    )!;
    const reached =
      relativeError(1 + found.least.F, 1 + least) < 1e-12 &&
      relativeError(1 + found.greatest.F, 1 + greatest) < 1e-12;
    if (!reached) unreached.push(JSON.stringify(known));
    expect(found.least.F).toBeLessThanOrEqual(least * (1 + 1e-12));
    expect(found.greatest.F).toBeGreaterThanOrEqual(greatest * (1 - 1e-12));
  }
  expect(ranges.length).toBeGreaterThan(1000);
  return { unreached, ranges };
}

describe("interactionRange", () => {
  test.each([
    ["", withoutSquares],
    [" with the sums of squares of the groups", (row: CrossedSums) => row],
  ])("is reached at both ends on a scale of three%s, over all data of five or six answers", (_, row) => {
    expect(compare([5, 6], 3, row).unreached).toEqual([]);
  });

  test("loses no data set of five answers on a scale of five, where a few ends are not reached", () => {
    const { unreached, ranges } = compare([5], 5, (row) => row);
    expect(unreached.length).toBeGreaterThan(0);
    expect(unreached.length).toBeLessThan(ranges.length / 20);
  });

  test.each([5, 6, 9])("%i scores from 1 to 10 have every sum of squares 46 or more below the most", (n) => {
    for (const [sum, squares] of squaresOf(n, { min: 1, max: 10 })) {
      const [least, most] = squareBounds(n, sum, { min: 1, max: 10 });
      for (let square = least; square <= most - 46; square += 2) expect(squares.has(square)).toBe(true);
    }
  });

  test("holds the F of any answers, the narrower the more is known", () => {
    fc.assert(
      fc.property(answersOf({ min: 1, max: 10 }), (cells) => {
        const { F } = twoWayAnova([cells.slice(0, 2), cells.slice(2)]).interaction;
        fc.pre(!Number.isNaN(F));
        const row = crossed(cells.map(momentsOf), { min: 1, max: 10 });
        const sizes = cells.map(({ length }) => length);
        const [wide, narrow] = [interactionRange(sizes, withoutSquares(row))!, interactionRange(sizes, row)!];
        for (const { least, greatest } of [wide, narrow]) {
          expect(least.F).toBeLessThanOrEqual(F * (1 + 1e-9) + 1e-15);
          expect(greatest.F).toBeGreaterThanOrEqual(F * (1 - 1e-9) - 1e-15);
        }
        expect(narrow.least.F).toBeGreaterThanOrEqual(wide.least.F);
        expect(narrow.greatest.F).toBeLessThanOrEqual(wide.greatest.F);
      }),
      { numRuns: 300 },
    );
  });

  test("gives at each end the F of the two-way analysis of variance of those cells", () => {
    fc.assert(
      fc.property(answersOf({ min: 1, max: 10 }), (answers) => {
        const cells = answers.map(momentsOf);
        const row = crossed(cells, { min: 1, max: 10 });
        const sizes = cells.map(({ n }) => n);
        const range = interactionRange(sizes, row);
        fc.pre(range !== undefined);
        for (const { F, corner } of [range!.least, range!.greatest]) {
          const { first, second, sumOfSquares } = row;
          const sums = [corner, first[0]! - corner, second[0]! - corner, first[1]! - second[0]! + corner];
          // How the sum of squares is shared out among the cells does not matter: all to the first.
          const own = sums.map((sum, cell) => ({
            n: sizes[cell]!,
            sum,
            sumOfSquares: cell === 0 ? sumOfSquares : 0,
          }));
          const expected = twoWayAnova([own.slice(0, 2), own.slice(2)]).interaction.F;
          if (Number.isFinite(F)) expect(relativeError(1 + F, 1 + expected)).toBeLessThan(1e-9);
          else expect(expected).toBeGreaterThan(1e9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("turns with its splits", () => {
    fc.assert(
      fc.property(answersOf({ min: 1, max: 10 }), (answers) => {
        const [a, b, c, d] = answers.map(momentsOf);
        const range = (...cells: readonly ReturnType<typeof momentsOf>[]) => {
          const found = interactionRange(
            cells.map(({ n }) => n),
            crossed(cells, { min: 1, max: 10 }),
          );
          return found && [found.least.F, found.greatest.F];
        };
        const own = range(a!, b!, c!, d!);
        for (const other of [range(a!, c!, b!, d!), range(d!, c!, b!, a!), range(b!, a!, d!, c!)]) {
          expect(other === undefined).toBe(own === undefined);
          other?.forEach((F, end) => {
            if (F === Number.POSITIVE_INFINITY) expect(own![end]).toBe(F);
            else expect(relativeError(1 + F, 1 + own![end]!)).toBeLessThan(1e-9);
          });
        }
      }),
    );
  });

  test("is a single F where the margins leave no choice", () => {
    const answers = [[1, 1], [1], [10, 10], [10, 9, 10]];
    const { least, greatest } = interactionRange(
      [2, 1, 2, 3],
      crossed(answers.map(momentsOf), { min: 1, max: 10 }),
    )!;
    expect(least).toEqual(greatest);
    expect(least.corner).toBe(2);
  });

  test("is infinite where cells may all be constant and interact", () => {
    const answers = [[1, 1], [3, 3], [2], [1]];
    const row = crossed(answers.map(momentsOf), { min: 1, max: 3 });
    expect(interactionOf(answers.map(momentsOf))).toBe(Number.POSITIVE_INFINITY);
    expect(interactionRange([2, 2, 1, 1], row)!.greatest.F).toBe(Number.POSITIVE_INFINITY);
  });

  const row = crossed([[1, 2], [4, 5], [2, 2], [3]].map(momentsOf), { min: 1, max: 5 });
  test.each<[string, readonly number[], CrossedSums]>([
    ["an empty cell", [3, 0, 2, 2], row],
    ["four respondents", [1, 1, 1, 1], { first: [3, 3], second: [3, 3], sumOfSquares: 10, min: 1, max: 3 }],
    [
      "cells that are all constant without interaction",
      [2, 2, 2, 2],
      crossed(
        [
          [1, 1],
          [2, 2],
          [3, 3],
          [4, 4],
        ].map(momentsOf),
        { min: 1, max: 5 },
      ),
    ],
    ["splits of different totals", [2, 2, 2, 1], { ...row, first: [12, 8] }],
    [
      "a sum of squares of the wrong parity",
      [2, 2, 2, 1],
      withoutSquares({ ...row, sumOfSquares: row.sumOfSquares + 1 }),
    ],
    [
      "too small a sum of squares",
      [2, 2, 2, 1],
      withoutSquares({ ...row, sumOfSquares: row.sumOfSquares - 20 }),
    ],
    [
      "too large a sum of squares",
      [2, 2, 2, 1],
      withoutSquares({ ...row, sumOfSquares: row.sumOfSquares + 60 }),
    ],
    ["sums beyond the scale", [2, 2, 2, 1], { ...row, first: [21, 0], second: [10, 11] }],
  ])("is undefined for %s", (_, sizes, own) => {
    expect(interactionRange([2, 2, 2, 1], row)).toBeDefined();
    expect(interactionRange(sizes, own)).toBeUndefined();
  });

  test("is undefined for what is known of the groups and contradicts itself", () => {
    const cell = momentsOf([1, 2, 3, 4, 5]);
    const roomy = crossed([cell, cell, cell, cell], { min: 1, max: 5 });
    const squares = { first: [110, 110], second: [110, 110] };
    const rangeOf = (own: Partial<CrossedSums>) => interactionRange([5, 5, 5, 5], { ...roomy, ...own });
    expect(roomy.squares).toEqual(squares);
    for (const right of [
      [110, 110],
      [112, 108],
    ]) {
      expect(rangeOf({ squares: { ...squares, first: right } })).toBeDefined();
      expect(rangeOf({ squares: { ...squares, second: right } })).toBeDefined();
    }
    for (const wrong of [
      [111, 109],
      [112, 110],
    ]) {
      expect(rangeOf({ squares: { ...squares, first: wrong } })).toBeUndefined();
      expect(rangeOf({ squares: { ...squares, second: wrong } })).toBeUndefined();
    }
    expect(interactionRange([5, 5, 5, 5], withoutSquares(roomy))).toBeDefined();
    expect(interactionRange([5, 5, 5, 5], { ...withoutSquares(roomy), second: [30, 32] })).toBeUndefined();
  });
});

function momentsOf(values: readonly number[]) {
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
  };
}
