import { roundDecimal } from "../../lib/base/roundDecimal";
import type { PrintedCrossing, PrintedMoments, PrintedRow } from "../../lib/exact/momentSolutions";
import { describe } from "../../lib/stats/means/describe";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";

/** Who is in which group of one crossing: a group number for each respondent. */
export interface Membership {
  readonly of: readonly number[];
  readonly groups: number;
}

/** Answers split as a crossing splits them; a group may be empty. */
export function split(
  answers: readonly number[],
  { of, groups }: Membership,
): readonly (readonly number[])[] {
  return Array.from({ length: groups }, (_, group) => answers.filter((_, i) => of[i] === group));
}

/** The row that a report prints of these answers, on this scale; what has no value is left out. */
export function printedRow(
  answers: readonly number[],
  crossings: readonly Membership[],
  scale: Pick<PrintedRow, "min" | "max"> = {},
): PrintedRow {
  return {
    total: moments(answers),
    crossings: crossings.map((crossing) => printedCrossing(answers, crossing)),
    ...scale,
  };
}

function moments(answers: readonly number[]): PrintedMoments {
  const { n, mean, sd } = describe(answers);
  return { n, ...printed("mean", mean, 2), ...printed("sd", sd, 2) };
}

function printedCrossing(answers: readonly number[], crossing: Membership): PrintedCrossing {
  const groups = split(answers, crossing);
  return { groups: groups.map(moments), ...printed("F", oneWayAnova(groups).F, 3) };
}

function printed<K extends string>(
  name: K,
  value: number,
  decimals: number,
): { readonly [name in K]?: string } {
  return Number.isFinite(value)
    ? ({ [name]: roundDecimal(value, decimals).replace(".", ",") } as { [name in K]: string })
    : {};
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function sumOfSquares(values: readonly number[]): number {
  return sum(values.map((value) => value ** 2));
}
