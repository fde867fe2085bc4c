import type { AnswerColumn } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { oneGroup } from "../cells/Cells";
import { countCells } from "../cells/countCells";
import { weightedCells } from "../cells/weightedCells";
import { quantile, weightedQuantile } from "../stats/means/quantile";
import type { Count } from "./Table";

/** How many there are, and what they weigh: as many where answers are not weighted. */
export interface Size {
  readonly n: number;
  readonly weight: number;
}

/** How often each number was given. */
export interface ValueSizes {
  /** The numbers that were given, ascending, and how many gave each; shape [value]. */
  readonly values: readonly number[];
  readonly sizes: readonly Size[];
  readonly all: Size;
}

/** How many respondents gave each number of a column of scores, numbers or ranks. */
export function valueSizes(survey: Survey, column: AnswerColumn): ValueSizes {
  const everybody = oneGroup(survey.ids.length);
  const { counts } = countCells(column, everybody);
  const weights = survey.weights && weightedCells(column, everybody, survey.weights).weights;
  const sizes = counts.map(([n], v): Size => ({ n: n!, weight: weights?.[v] ?? n! }));
  const all = { n: sum(sizes.map(({ n }) => n)), weight: sum(sizes.map(({ weight }) => weight)) };
  return { values: column.values as readonly number[], sizes, all };
}

/** Those of some size among others. */
export function shareOf(own: Size, base: Size): Count {
  return { n: own.n, base: base.n, percent: (100 * own.weight) / base.weight };
}

/** A quantile of these numbers, weighted where answers are: NaN where there are none. */
export function quantileOf({ values, sizes }: ValueSizes, isWeighted: boolean, p: number): number {
  const weights = sizes.map(({ weight }) => weight);
  return (isWeighted ? weightedQuantile : quantile)(values, weights, p);
}
