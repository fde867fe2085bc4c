import { sum } from "../../base/sum";
import { cornerCells, cornerRange } from "../../exact/cornerRange";
import { integers, intersect, type Range, rangesSummingTo } from "../../exact/range";
import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { type Allocation, allocationExtremes } from "./allocationExtremes";
import { likelihoodRatio } from "./likelihoodRatio";
import { logLinearFit } from "./logLinearFit";

/** All answers to a question in two crossings of two groups each. */
export interface CrossedAnswers {
  /** Respondents asked: first group of both crossings, then with the second group of the second, then the second group of the first likewise. */
  readonly sizes: readonly number[];
  /** Those who gave each answer, in the groups of the first crossing, and of the second: shape [answer][2]. */
  readonly first: readonly (readonly number[])[];
  readonly second: readonly (readonly number[])[];
}

/** The test of no three-way interaction when so many in the first group of both crossings gave each answer. */
export interface ThreeWayEnd {
  readonly corners: readonly number[];
  readonly likelihoodRatio: number;
  /** NaN without a degree of freedom. */
  readonly p: number;
}

/** Between what and what the test of no three-way interaction lies. */
export interface ThreeWayRange {
  readonly degreesOfFreedom: number;
  readonly least: ThreeWayEnd;
  readonly greatest: ThreeWayEnd;
}

/**
 * How many in the first group of both crossings may have given each answer, when each crossing of the answers
 * is known but not both at once: all that leaves no count of any answer below 0 (Fréchet 1940), and that all
 * answers can have together.
 *
 * @returns undefined where no counts keep the margins
 */
export function answerCorners({ sizes, first, second }: CrossedAnswers): readonly Range[] | undefined {
  const [a, b, c, d] = sizes as [number, number, number, number];
  const inGroup = (margins: readonly (readonly number[])[], group: number) =>
    sum(margins.map((own) => own[group]!));
  const isComplete =
    inGroup(first, 0) === a + b &&
    inGroup(first, 1) === c + d &&
    inGroup(second, 0) === a + c &&
    inGroup(second, 1) === b + d &&
    first.every((own, k) => sum(own) === sum(second[k]!));
  if (!isComplete) return undefined;
  const cells = sizes.map((n): Range => [0, n]);
  return rangesSummingTo(
    a,
    first.map((own, k) => cornerRange(cells, own, second[k]!)),
  );
}

/**
 * The least and the greatest G² of no three-way interaction (`logLinearTest`) between the answers and two
 * crossings, over every table of counts that is left open when each crossing is known but not both at once.
 * Both ends are reached. All these tables have the same margins, hence the same fit: G² is a sum of what each
 * answer's count in one cell adds, and its extremes are found exactly (`allocationExtremes`). Compared with
 * R 4.2 `loglin` on each of the tables.
 *
 * @param corners further bounds of the answers' counts in the first group of both crossings
 * @returns undefined where no counts keep the margins
 */
export function threeWayRange(
  { sizes, first, second }: CrossedAnswers,
  corners?: readonly Range[],
): ThreeWayRange | undefined {
  const possible = answerCorners({ sizes, first, second });
  const ranges =
    possible &&
    rangesSummingTo(sizes[0]!, corners ? possible.map((own, k) => intersect(own, corners[k]!)) : possible);
  if (ranges === undefined) return undefined;
  const cellsOf = (corner: number, k: number) => cornerCells(corner, first[k]!, second[k]!);
  const some = cornersOfSome(ranges, sizes[0]!).map(cellsOf);
  const [a, b, c, d] = sizes.map((_, cell) => some.map((own) => own[cell]!));
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
  const { least, greatest } = allocationExtremes(
    ranges.map((range, k) => {
      const fits = fitted.flatMap((plane) => plane.map((own) => own[k]!));
      return {
        from: range[0],
        values: integers(range).map((corner) => likelihoodRatio(cellsOf(corner, k), fits)),
      };
    }),
    sizes[0]!,
  )!;
  const end = (own: Allocation): ThreeWayEnd => ({
    corners: own.integers,
    likelihoodRatio: own.sum,
    p: chiSquareUpperTail(own.sum, degreesOfFreedom),
  });
  return { degreesOfFreedom, least: end(least), greatest: end(greatest) };
}

/** One of the tables: as many as can be of the first answers. */
function cornersOfSome(ranges: readonly Range[], total: number): readonly number[] {
  let left = total - sum(ranges.map(([least]) => least));
  return ranges.map(([least, most]) => {
    const more = Math.min(left, most - least);
    left -= more;
    return least + more;
  });
}
