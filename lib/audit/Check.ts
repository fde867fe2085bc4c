import { printedInterval, type Rounding } from "../exact/printedInterval";
import { type Expected, expectedBetween } from "../published/Expected";
import type { FindingKind } from "../published/Finding";
import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { Key, Statistic } from "../published/PublishedNumber";
import { inequality } from "./inequality";

/** What ties a printed number to its neighbours; what does not hold is a finding of that kind. */
export const rules = [
  "base",
  "columnSum",
  "rowSum",
  "groupSum",
  "percent",
  "chi2OfCounts",
  "pOfChi2",
  "degreesOfFreedom",
  "groupMean",
  "groupSd",
  "FOfMeans",
  "pOfF",
  "verdict",
  "figure",
] as const satisfies readonly FindingKind[];

export type Rule = (typeof rules)[number];

/** One printed number held against what its neighbours give. */
export interface Check extends Key {
  readonly rule: Rule;
  readonly printed: string;
  /** What the neighbours give. */
  readonly expected: Expected;
  readonly holds: boolean;
}

/** The values that a printed number stands for; undefined for « x » and for what is not printed. */
export type Interval = readonly [low: number, high: number];

/** The values that a printed number stands for, both ends included; undefined when it is none. */
export function intervalOf(printed: string | undefined, rounding?: Rounding): Interval | undefined {
  if (printed === undefined || printed === "x") return undefined;
  const side = inequality(printed);
  if (side !== undefined) return side.side === "below" ? [0, side.bound] : [side.bound, 1];
  const { low, high, scale } = printedInterval(printed, rounding);
  return [low / scale, high / scale];
}

/** Holds a printed number against a value or an interval of values; none when there is nothing to hold. */
export function checkNumber(
  publication: Publication,
  place: Key,
  rule: Rule,
  expected: number | Interval | undefined,
): readonly Check[] {
  const printed = publication.printed(place);
  const own = intervalOf(printed);
  if (printed === undefined || own === undefined || expected === undefined) return [];
  const [low, high] = typeof expected === "number" ? [expected, expected] : expected;
  if (Number.isNaN(low) || Number.isNaN(high)) return [];
  // A value on a rounding tie may have been computed on either side of it.
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  const holds = low <= own[1] + slack && high >= own[0] - slack;
  return [{ ...place, rule, printed, expected: between(place.statistic, low, high), holds }];
}

/** Holds a printed word, or its absence (""), against the one expected. */
export function checkWord(
  publication: Publication,
  place: Key,
  rule: Rule,
  expected: string | undefined,
): readonly Check[] {
  if (expected === undefined) return [];
  const printed = publication.printed(place) ?? "";
  const text: Expected = expected === "" ? [] : [expected];
  return [{ ...place, rule, printed, expected: text, holds: printed === expected }];
}

function between(statistic: Statistic, low: number, high: number): Expected {
  return expectedBetween(formatAsPrinted(statistic, low), formatAsPrinted(statistic, high));
}
