import type { FindingKind } from "../../published/Finding";
import type { PublishedNumber, Statistic } from "../../published/PublishedNumber";
import type { Interval } from "../Check";
import { inequality, isOnSide } from "../inequality";
import { printedValue } from "../printedValue";
import type { TestCause } from "./testCauses";
import type { TestRow } from "./testRow";

/** Printed numbers that must hold together, whatever the answers: a test and its p, an effect and its test. */
export interface Relation {
  readonly kind: FindingKind;
  /** All of them, the one that is taken for wrong first. */
  readonly places: readonly PublishedNumber[];
  readonly holds: boolean;
  /** Where they hold, but not as one would first take them: what they are of, « un test unilatéral ». */
  readonly reading?: string;
  /** Of what does not hold: what it should be and why. */
  details(): RelationDetails;
}

/** What the first number of a relation should be. */
export interface RelationDetails {
  /** What the others give, as they are printed, or between what. */
  readonly expected: number | Interval;
  /** Why, a French sentence or two. */
  readonly explanation: string;
  /** What others should be if the first were right, each with the least and the most. */
  readonly others: readonly { readonly place: PublishedNumber; readonly interval: Interval }[];
  /** Which of them may be wrong, the likeliest first, where that is told. */
  readonly causes?: readonly TestCause[];
}

/** One way to take printed numbers: between what values they then give another. */
export interface Reading {
  readonly interval: Interval;
  /** What it is of where it is not the first that one would think of. */
  readonly name?: string;
}

/** Whether an interval of values and a printed number have a value in common, rounding errors apart. */
export function agrees(printed: string, own: Interval | undefined, [low, high]: Interval): boolean {
  if (Number.isNaN(low) || Number.isNaN(high)) return true;
  const side = inequality(printed);
  if (side !== undefined) return isOnSide(side, low) || isOnSide(side, high);
  const slack = 1e-9 * Math.max(...[0, low, high].filter(Number.isFinite).map(Math.abs));
  return own === undefined || (low <= own[1] + slack && high >= own[0] - slack);
}

/** What has a place on a scale, and may be on either side of 0; of others the sign is a convention. */
const located: readonly Statistic[] = ["mean", "median", "least", "most", "ciLow", "ciHigh"];

/**
 * Holds a printed number against each way to take others: none where it is not printed, or where there
 * is no way to take them.
 */
export function relations(
  row: TestRow,
  kind: FindingKind,
  [target, ...others]: readonly [Statistic, ...Statistic[]],
  readings: readonly Reading[],
  details: () => RelationDetails,
): readonly Relation[] {
  const printed = row.text(target);
  if (printed === undefined || readings.length === 0) return [];
  const interval = row.interval(target);
  const own = located.includes(target) ? interval : absolute(interval);
  const found = readings.find(({ interval }) => agrees(printed, own, interval));
  return [
    {
      kind,
      places: [target, ...others.filter((statistic) => row.text(statistic) !== undefined)].map(row.number),
      holds: found !== undefined,
      ...(found?.name === undefined ? {} : { reading: found.name }),
      details,
    },
  ];
}

/** The distances from 0 of the numbers of an interval. */
export function absolute(interval: Interval): Interval;
export function absolute(interval: Interval | undefined): Interval | undefined;
export function absolute(interval: Interval | undefined): Interval | undefined {
  if (interval === undefined || interval[0] >= 0) return interval;
  return interval[1] <= 0 ? [-interval[1], -interval[0]] : [0, Math.max(-interval[0], interval[1])];
}

/** The values of a function that grows or falls over an interval. */
export function image([low, high]: Interval, of: (value: number) => number): Interval {
  const [a, b] = [of(low), of(high)];
  return a <= b ? [a, b] : [b, a];
}

/** The number that a text prints, without its sign: the middle of what it stands for. */
export function middle(row: TestRow, statistic: Statistic): number {
  const text = row.text(statistic);
  return text === undefined ? Number.NaN : Math.abs(printedValue(text));
}
