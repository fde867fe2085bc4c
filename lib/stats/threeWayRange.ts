import { cornerCells, cornerRange } from "../exact/cornerRange";
import { integers } from "../exact/range";
import { sum } from "../exact/sum";
import { chiSquareUpperTail } from "./chiSquareUpperTail";
import { likelihoodRatio } from "./likelihoodRatio";
import { logLinearFit } from "./logLinearFit";

/** One answer in two crossings of two groups each. */
export interface CrossedAnswer {
  /** Respondents asked: first group of both crossings, then with the second group of the second, then the second group of the first likewise. */
  readonly sizes: readonly number[];
  /** Those who gave the answer, in the groups of the first crossing, and of the second. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The test of no three-way interaction when so many in the first group of both crossings gave the answer. */
export interface ThreeWayCorner {
  readonly corner: number;
  readonly likelihoodRatio: number;
  readonly p: number;
}

/**
 * The least and the greatest G² of no three-way interaction (`logLinearTest`) between an answer and
 * two crossings, over every count that is left open when each crossing of the answer is known but not
 * both at once. Both are reached: each count between the bounds (Fréchet 1940) makes a table. All these
 * tables have the same margins, hence the same fit, so that it is fitted once: some
 * milliseconds for a thousand counts. Compared with R 4.2 `loglin` on each.
 *
 * @returns undefined where no counts keep the margins
 */
export function threeWayRange({
  sizes,
  first,
  second,
}: CrossedAnswer): { readonly least: ThreeWayCorner; readonly greatest: ThreeWayCorner } | undefined {
  const range = cornerRange(
    sizes.map((n) => [0, n]),
    first,
    second,
  );
  const tables = integers(sum(first) === sum(second) ? range : [1, 0]).map((corner) => {
    const given = cornerCells(corner, first, second);
    return { corner, cells: given.map((count, cell) => [count, sizes[cell]! - count] as const) };
  });
  if (tables.length === 0) return undefined;
  const [a, b, c, d] = tables[0]!.cells;
  const { fitted, degreesOfFreedom } = logLinearFit(
    [
      [a!, b!],
      [c!, d!],
    ],
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  );
  const tests = tables.map(({ corner, cells }) => {
    const statistic = likelihoodRatio(cells.flat(), fitted.flat(2));
    return { corner, likelihoodRatio: statistic, p: chiSquareUpperTail(statistic, degreesOfFreedom) };
  });
  return {
    least: tests.reduce((best, test) => (test.likelihoodRatio < best.likelihoodRatio ? test : best)),
    greatest: tests.reduce((best, test) => (test.likelihoodRatio > best.likelihoodRatio ? test : best)),
  };
}
