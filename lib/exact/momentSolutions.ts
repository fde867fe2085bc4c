import { CrossingSolution, left, ofParity } from "./CrossingSolution";
import type { Rounding } from "./printedInterval";
import { groupSumRanges, readRow, squareRange, squaresAt, totalRange } from "./printedRanges";
import {
  addRanges,
  combinations,
  integers,
  integersWithParity,
  intersect,
  product,
  type Range,
  withoutWidest,
} from "./range";

/** What is printed of one group: its size, and its mean and standard deviation unless left out. */
export interface PrintedMoments {
  readonly n: number;
  readonly mean?: string;
  readonly sd?: string;
  /** Between what its standard error says that the standard deviation lies. */
  readonly sdWithin?: readonly [low: number, high: number];
  readonly interval?: PrintedEnds;
}

/** The ends of an interval of a mean, as they are printed, and how many standard deviations each is from it. */
export interface PrintedEnds {
  readonly low?: readonly [low: number, high: number] | undefined;
  readonly high?: readonly [low: number, high: number] | undefined;
  readonly away: number;
}

/** A crossing of the same respondents: its groups, and its F unless left out. */
export interface PrintedCrossing {
  readonly groups: readonly PrintedMoments[];
  readonly F?: string;
}

/** One row of means: all respondents, and the same respondents split one or several ways. */
export interface PrintedRow {
  readonly total: PrintedMoments;
  readonly crossings: readonly PrintedCrossing[];
  /** The scale on which everybody answered; a missing end is open. */
  readonly min?: number;
  readonly max?: number;
  /** How its numbers were rounded: half up unless it says otherwise. A tie of F goes either way in any case. */
  readonly rounding?: Rounding;
}

/** Integers that give back every printed number of a row. */
export interface MomentSolution {
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Group sums and the group sums of squares that they allow, one a crossing. */
  readonly crossings: readonly {
    readonly sums: readonly number[];
    /** Every combination of group sums of squares that adds up to the total, listed when it is read. */
    readonly sumsOfSquares: readonly (readonly number[])[];
  }[];
}

/** Beyond so many candidates the printed numbers tell too little to list what they allow. */
const mostCandidates = 1_000_000;

/** How many of these a choice of group sums takes as long as. */
const choiceCost = 5;

/**
 * Every integer solution of a row of rounded means: the sums and sums of squares, in all and
 * by group, from which all the printed means, standard deviations (n - 1) and F follow.
 *
 * Each group sum runs over the integers its mean allows; sums of squares have the parity of
 * their sum, lie within what the standard deviations and the scale allow (`squareBounds`),
 * give the printed F, and add up the same way in every crossing. Search is exhaustive and
 * never loses a true solution: none found means that no integer answers can print this row.
 * Where standard deviations are left out, it may offer group sums of squares that no answers
 * have: not every number of the right parity between both bounds is a sum of squares.
 *
 * Exact as long as (2 x 10^decimals x sum)² is a safe integer: sums up to 400,000 at two decimals.
 *
 * @param isEnough to stop at the first solution of which it is true
 * @returns the solutions; undefined where the printed numbers and the scale bound them so
 * little that over a million candidates would have to be tried
 * @throws UserError in French when a printed number cannot be read
 */
export function momentSolutions(
  printed: PrintedRow,
  isEnough: (solution: MomentSolution) => boolean = () => false,
): readonly MomentSolution[] | undefined {
  const row = readRow(printed);
  // Nobody has no mean.
  const all = [row.total, ...row.crossings.flatMap(({ groups }) => groups)];
  if (all.some(({ n, mean, sd }) => n === 0 && (mean ?? sd) !== undefined)) return [];
  const range = totalRange(row);
  const groupRanges = row.crossings.map(({ groups }) => groupSumRanges(groups, row, range));
  const sizes = [[range], ...groupRanges].map(combinations);
  if (sizes.includes(0)) return [];
  if (sizes.some((size) => size > mostCandidates)) return undefined;
  const solutions: MomentSolution[] = [];
  let candidates = 0;
  for (const sum of integers(range)) {
    const whole = squareRange(row.total, sum, row);
    for (const choice of product(groupRanges.map((ranges) => addingUpTo(ranges, sum)))) {
      const own = row.crossings.map(({ groups }, c) =>
        groups.map((group, g) => squareRange(group, choice[c]![g]!, row)),
      );
      const all = own
        .map((ranges, c) => intersect(addRanges(ranges), squaresAt(row.crossings[c]!, choice[c]!)))
        .reduce(intersect, whole);
      candidates +=
        choiceCost +
        own.reduce(
          (cost, ranges) => cost + combinations([all, ...withoutWidest(ranges)]),
          combinations([all]),
        );
      if (candidates > mostCandidates) return undefined;
      const even = own.map((ranges, c) => ranges.map((range, g) => ofParity(range, choice[c]![g]!)));
      if (even.some((ranges) => ranges.some(([low, high]) => low > high))) continue;
      for (const sumOfSquares of integersWithParity(even.map(addRanges).reduce(intersect, all), sum)) {
        const crossings = even.map((ranges, c) => new CrossingSolution(choice[c]!, sumOfSquares, ranges));
        const solution = { sum, sumOfSquares, crossings };
        solutions.push(solution);
        if (isEnough(solution)) return solutions;
      }
    }
  }
  return solutions;
}

/** Every way to take an integer of each range that adds up to a total. */
function addingUpTo([first, ...others]: readonly Range[], sum: number): readonly (readonly number[])[] {
  if (first === undefined) return sum === 0 ? [[]] : [];
  const [low, high] = intersect(first, left(sum, others));
  const found: (readonly number[])[] = [];
  for (let own = low; own <= high; own++) {
    for (const rest of addingUpTo(others, sum - own)) found.push([own, ...rest]);
  }
  return found;
}
