import type { Interval } from "../../stats/means/meanInterval";
import { noBreakSpace as nb, thinSpace } from "../french";

/** A number as JSON holds it: null for what could not be computed, signs for what has no end. */
export type Value = number | null | "∞" | "−∞";

/**
 * How a number is shown: « 1 686 », « 59,8 % » (of a percent from 0 to 100), « 0,020 » (`pEquals`: « p = 0,020 »),
 * with so many decimals, or with its sign as well. What is kept secret has no value, and is « c ».
 */
export type Show =
  | "integer"
  | "percent"
  | "p"
  | "pEquals"
  | `decimal${0 | 1 | 2 | 3 | 4}`
  | `signed${1 | 2}`
  | "secret";

/** A number in full precision, how it is shown, and what stands around it. */
export interface NumberCell {
  readonly value: Value;
  readonly show: Show;
  readonly before?: string;
  readonly after?: string;
  /** Coloured where it tells of more or of less than expected; its sign says so too. */
  readonly tone?: "more" | "less";
}

/** What a cell holds: words (none where it is empty), a number, or numbers that read as one text, « 0,12 [0,05 ; 0,19] ». */
export type Cell = string | NumberCell | readonly NumberCell[];

/** The cell of a number. */
export function number(
  value: number,
  show: Show,
  around: Pick<NumberCell, "before" | "after" | "tone"> = {},
): NumberCell {
  return { value: jsonValue(value), show, ...around };
}

/** What stands where a number is kept secret: nothing is behind it. */
export const secretCell: NumberCell = { value: null, show: "secret" };

/** The cell of a number that may be kept secret. */
export function shownNumber(value: number, show: Show, isSecret: boolean | undefined): NumberCell {
  return isSecret ? secretCell : number(value, show);
}

/** « 286 (59,8 %) » */
export function countAndPercent({ n, percent }: { readonly n: number; readonly percent: number }): Cell {
  return [number(n, "integer"), number(percent, "percent", { before: " (", after: ")" })];
}

/** « 0,12 [0,05 ; 0,19] »; « — [—] » where nothing could be computed. */
export function estimate(
  value: number,
  [low, high]: Interval,
  show: Show,
  ends: Show = show,
): readonly NumberCell[] {
  const first = number(value, show);
  if (Number.isNaN(low) && Number.isNaN(high))
    return [first, number(low, ends, { before: " [", after: "]" })];
  return [
    first,
    number(low, ends, { before: " [" }),
    number(high, ends, { before: `${thinSpace};${nb}`, after: "]" }),
  ];
}

/** « 3 sur 10 » */
export function outOf(part: number, whole: number): Cell {
  return [number(part, "integer"), number(whole, "integer", { before: `${nb}sur${nb}` })];
}

/** « 0,004 à 0,231 » */
export function span(low: number, high: number, show: Show): Cell {
  return [number(low, show), number(high, show, { before: `${nb}à${nb}` })];
}

/** « 12 et 34 » */
export function listed(values: readonly number[]): Cell {
  return values.map((value, i) => number(value, "integer", i === 0 ? {} : { before: `${nb}et${nb}` }));
}

/** « 5,428 (p = 0,020) » */
export function statisticAndP(statistic: number, p: number): Cell {
  return [number(statistic, "decimal3"), number(p, "pEquals", { before: " (", after: ")" })];
}

/** The number that a value is; NaN where it could not be computed. */
export function numberOf(value: Value): number {
  if (value === null) return Number.NaN;
  if (typeof value === "number") return value;
  return value === "∞" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

/** The value that a number is, as JSON holds it. */
export function jsonValue(value: number): Value {
  if (Number.isNaN(value)) return null;
  if (Number.isFinite(value)) return value;
  return value > 0 ? "∞" : "−∞";
}
