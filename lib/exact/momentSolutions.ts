import { CrossingSolution, left, ofParity } from "./CrossingSolution";
import { type PrintedInterval, printedInterval, type Rounding } from "./printedInterval";
import {
  addRanges,
  below,
  combinations,
  integers,
  integersWithParity,
  intersect,
  product,
  type Range,
  withoutWidest,
} from "./range";
import { squareBounds } from "./squareBounds";
import { squaresOfF } from "./squaresOfF";

/** What is printed of one group: its size, and its mean and standard deviation unless left out. */
export interface PrintedMoments {
  readonly n: number;
  readonly mean?: string;
  readonly sd?: string;
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

/** A printed row as its numbers are read. */
interface Row extends Omit<PrintedRow, "total" | "crossings"> {
  readonly total: Moments;
  readonly crossings: readonly {
    readonly groups: readonly Moments[];
    readonly F?: PrintedInterval | undefined;
  }[];
}

interface Moments {
  readonly n: number;
  readonly mean?: PrintedInterval | undefined;
  readonly sd?: PrintedInterval | undefined;
}

function readRow({ total, crossings, ...range }: PrintedRow): Row {
  const read = (text: string | undefined) =>
    text === undefined ? undefined : printedInterval(text, range.rounding);
  const moments = ({ n, mean, sd }: PrintedMoments) => ({
    n,
    mean: zeroOnBothSides(read(mean), range),
    sd: read(sd),
  });
  return {
    ...range,
    total: moments(total),
    crossings: crossings.map(({ groups, F }) => ({ groups: groups.map(moments), F: read(F) })),
  };
}

/** On a scale with negative ends a mean that is printed 0 may lie below it as well as above. */
function zeroOnBothSides(
  mean: PrintedInterval | undefined,
  { min, rounding }: Pick<PrintedRow, "min" | "rounding">,
): PrintedInterval | undefined {
  if (mean === undefined || min === undefined || min >= 0 || mean.low > 0 || mean.high < 0) return mean;
  return { ...mean, ...(rounding === "truncated" ? { low: -2, high: 2 } : { low: -1, high: 1 }) };
}

/** Sums of all answers that every printed mean allows. */
function totalRange(row: Row): Range {
  return row.crossings
    .map(({ groups }) => addRanges(groups.map((group) => sumRange(group, row))))
    .reduce(intersect, sumRange(row.total, row));
}

/** Sums of each group of a crossing, within what the others leave of the total. */
function groupSumRanges(groups: readonly Moments[], row: Row, [low, high]: Range): readonly Range[] {
  const own = groups.map((group) => sumRange(group, row));
  return own.map((range, g) => {
    const [least, most] = addRanges(own.filter((_, other) => other !== g));
    return intersect(range, [low - most, high - least]);
  });
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

/** Sums that n answers with this printed mean can have. */
function sumRange({ n, mean }: Moments, { min, max, rounding }: Row): Range {
  if (n === 0) return [0, 0];
  const scale: Range = [
    min === undefined ? Number.NEGATIVE_INFINITY : n * min,
    max === undefined ? Number.POSITIVE_INFINITY : n * max,
  ];
  if (mean === undefined) return scale;
  return intersect(scale, [
    Math.ceil((n * mean.low) / mean.scale),
    mean.closed ? Math.floor((n * mean.high) / mean.scale) : highest((n * mean.high) / mean.scale, rounding),
  ]);
}

/** The largest integer that is printed as what lies below a bound: the bound itself only where ties go either way. */
function highest(bound: number, rounding?: Rounding): number {
  return rounding === "halfEither" ? Math.floor(bound) : below(bound);
}

/** Sums of squares that n integers with this sum and this printed standard deviation can have. */
function squareRange({ n, sd }: Moments, sum: number, row: Row): Range {
  if (n === 0) return [0, 0];
  const scale = squareBounds(n, sum, row);
  if (sd === undefined || n === 1) return scale;
  const squares = (end: number) => ((sum * sd.scale) ** 2 + n * (n - 1) * end ** 2) / (n * sd.scale ** 2);
  return intersect(scale, [Math.ceil(squares(sd.low)), highest(squares(sd.high), row.rounding)]);
}

/** Total sums of squares for which the F of a crossing with these group sums is printed so. */
function squaresAt({ groups, F }: Row["crossings"][number], sums: readonly number[]): Range {
  return F === undefined
    ? [0, Number.POSITIVE_INFINITY]
    : squaresOfF(
        F,
        groups.map(({ n }) => n),
        sums,
      );
}
