import type { PrintedEnds, PrintedMoments, PrintedRow } from "./momentSolutions";
import { type PrintedInterval, printedInterval, type Rounding } from "./printedInterval";
import { addRanges, below, intersect, type Range } from "./range";
import { squareBounds } from "./squareBounds";
import { squaresOfF } from "./squaresOfF";

/** A printed row as its numbers are read. */
export interface ReadRow extends Omit<PrintedRow, "total" | "crossings"> {
  readonly total: ReadMoments;
  readonly crossings: readonly {
    readonly groups: readonly ReadMoments[];
    readonly F?: PrintedInterval | undefined;
  }[];
}

/** What is printed of one group as its numbers are read. */
export interface ReadMoments {
  readonly n: number;
  readonly mean?: PrintedInterval | undefined;
  readonly sd?: PrintedInterval | undefined;
  readonly interval?: PrintedEnds | undefined;
}

/**
 * Reads the numbers of a row.
 * @throws UserError in French when one cannot be read
 */
export function readRow({ total, crossings, ...range }: PrintedRow): ReadRow {
  const read = (text: string | undefined) =>
    text === undefined ? undefined : printedInterval(text, range.rounding);
  const moments = ({ n, mean, sd, sdWithin, interval }: PrintedMoments) => ({
    n,
    mean: zeroOnBothSides(read(mean), range),
    sd: within(read(sd), sdWithin),
    interval,
  });
  return {
    ...range,
    total: moments(total),
    crossings: crossings.map(({ groups, F }) => ({ groups: groups.map(moments), F: read(F) })),
  };
}

/** What is left of a printed number within bounds that others set; these alone where it is not printed. */
function within(
  own: PrintedInterval | undefined,
  bounds: readonly [low: number, high: number] | undefined,
): PrintedInterval | undefined {
  if (bounds === undefined) return own;
  const [low, high] = bounds;
  if (own === undefined) return { low, high, scale: 1, closed: true };
  const { scale } = own;
  return { ...own, low: Math.max(own.low, low * scale), high: Math.min(own.high, high * scale) };
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
export function totalRange(row: ReadRow): Range {
  return row.crossings
    .map(({ groups }) => addRanges(groups.map((group) => sumRange(group, row))))
    .reduce(intersect, sumRange(row.total, row));
}

/** Sums of each group of a crossing, within what the others leave of the total. */
export function groupSumRanges(
  groups: readonly ReadMoments[],
  row: ReadRow,
  [low, high]: Range,
): readonly Range[] {
  const own = groups.map((group) => sumRange(group, row));
  return own.map((range, g) => {
    const [least, most] = addRanges(own.filter((_, other) => other !== g));
    return intersect(range, [low - most, high - least]);
  });
}

/** Sums that n answers with this printed mean can have. */
export function sumRange({ n, mean }: ReadMoments, { min, max, rounding }: ReadRow): Range {
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
export function squareRange(moments: ReadMoments, sum: number, row: ReadRow): Range {
  const { n, sd: printed, interval } = moments;
  if (n === 0) return [0, 0];
  const sd = interval === undefined || n === 1 ? printed : within(printed, spreadOf(interval, sum / n));
  const scale = squareBounds(n, sum, row);
  if (sd === undefined || n === 1) return scale;
  const squares = (end: number) => ((sum * sd.scale) ** 2 + n * (n - 1) * end ** 2) / (n * sd.scale ** 2);
  return intersect(scale, [Math.ceil(squares(sd.low)), highest(squares(sd.high), row.rounding)]);
}

/** Between what a standard deviation lies, where a mean and the ends of its interval are known. */
function spreadOf({ low, high, away }: PrintedEnds, mean: number): readonly [low: number, high: number] {
  const ends = [
    ...(low === undefined ? [] : [[mean - low[1], mean - low[0]] as const]),
    ...(high === undefined ? [] : [[high[0] - mean, high[1] - mean] as const]),
  ];
  return [
    Math.max(0, ...ends.map(([least]) => least / away)),
    Math.min(...ends.map(([, most]) => most / away)),
  ];
}

/** Total sums of squares for which the F of a crossing with these group sums is printed so. */
export function squaresAt({ groups, F }: ReadRow["crossings"][number], sums: readonly number[]): Range {
  return F === undefined
    ? [0, Number.POSITIVE_INFINITY]
    : squaresOfF(
        F,
        groups.map(({ n }) => n),
        sums,
      );
}
