import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossedMoments } from "../../lib/exact/crossedMoments";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const squares = (values: readonly number[]) => sum(values.map((value) => value ** 2));

/** The groups of two splits of four cells of answers. */
function splits(cells: readonly (readonly number[])[]) {
  const group = (...which: readonly number[]) => which.flatMap((cell) => cells[cell]!);
  const of = (groups: readonly (readonly number[])[]) => ({
    sums: groups.map(sum),
    sumsOfSquares: groups.map(squares),
  });
  return [of([group(0, 1), group(2, 3)]), of([group(0, 2), group(1, 3)])] as const;
}

const answers = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 30 });

describe("crossedMoments", () => {
  test("begins between the bounds, where no interaction lies beyond them, and says at the end whether it saw all", () => {
    // Numbers far apart in cells of one: the squares have no choice.
    const cells = [[17, 15], [0], [0], [14]];
    const [first, second] = splits(cells);
    const found = [...crossedMoments([2, 1, 1, 1], first, second, { min: 0 })];
    expect(found).toContainEqual(
      cells.map((own) => ({ n: own.length, sum: sum(own), sumOfSquares: squares(own) })),
    );
    const whole = (values: readonly (readonly number[])[], range: { min: number; max?: number }) => {
      const search = crossedMoments(
        values.map(({ length }) => length),
        ...splits(values),
        range,
      );
      let step = search.next();
      while (!step.done) step = search.next();
      return step.value;
    };
    expect(whole([[3, 4], [5], [2], [1]], { min: 1, max: 10 })).toBe(true);
    const many = [1, 5, 10, 10].map((value) => new Array<number>(60).fill(value));
    expect(
      whole(
        many.map((own) => own.map((value, i) => (i % 2 === 0 ? value : 11 - value))),
        { min: 1, max: 10 },
      ),
    ).toBe(false);
  });

  test("yields cells that add up to the groups of both splits, with sums and squares that answers may have", () => {
    fc.assert(
      fc.property(fc.tuple(answers, answers, answers, answers), (cells) => {
        const [first, second] = splits(cells);
        const sizes = cells.map(({ length }) => length);
        const found = crossedMoments(sizes, first, second, { min: 1, max: 10 }).next().value;
        expect(found).toBeDefined();
        const [a, b, c, d] = found as readonly { n: number; sum: number; sumOfSquares: number }[];
        for (const key of ["sum", "sumOfSquares"] as const) {
          const [one, other] = [first, second].map((split) =>
            key === "sum" ? split.sums : split.sumsOfSquares,
          );
          expect([a![key] + b![key], c![key] + d![key]]).toEqual(one);
          expect([a![key] + c![key], b![key] + d![key]]).toEqual(other);
        }
        for (const cell of [a!, b!, c!, d!]) expect(Math.abs(cell.sum - cell.sumOfSquares) % 2).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test("comes to the true cells, where they are small", () => {
    const few = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.tuple(few, few, few, few), (cells) => {
        const [first, second] = splits(cells);
        const sizes = cells.map(({ length }) => length);
        const all = [...crossedMoments(sizes, first, second, { min: 1, max: 10 })];
        expect(all.map((found) => found.map((cell) => [cell.n, cell.sum, cell.sumOfSquares]))).toContainEqual(
          cells.map((cell) => [cell.length, sum(cell), squares(cell)]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("begins where there is no interaction", () => {
    const cells = [
      [2, 2, 2],
      [4, 4, 4],
      [5, 5, 5],
      [7, 7, 7],
    ];
    const [first, second] = splits(cells);
    const { value } = crossedMoments([3, 3, 3, 3], first, second, { min: 1, max: 10 }).next();
    expect((value as readonly { sum: number }[]).map((cell) => cell.sum)).toEqual([6, 12, 15, 21]);
  });
});
