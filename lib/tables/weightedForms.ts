import type { AnswerColumn } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import type { Grouping } from "../cells/Cells";
import { effectiveBase } from "../cells/weightedCells";
import type { DesignCells } from "../stats/design/Design";
import type { WeightedMean } from "../stats/design/weightedMeans";
import type { Description } from "../stats/means/describe";
import type { Weighting } from "./Table";

/** What the table of some columns rests on, where the answers are weighted. */
export function weightingOf(
  { weights }: Survey,
  columns: readonly AnswerColumn[],
  grouping: Grouping,
): { readonly weighting?: Weighting } {
  if (weights === undefined) return {};
  return { weighting: { name: weights.name, effective: effectiveBase(columns, grouping, weights) } };
}

/** The moments of a column with the weighted mean and standard deviation in the place of the others. */
export function weightedDescription(own: Description, { mean, sd }: WeightedMean): Description {
  return { ...own, sum: own.n * mean, mean, sd };
}

/** The share of the weights that each answer has in each group and in all of them; NaN without any weight. */
export function weightedShares(
  { weights }: DesignCells,
  groups: number,
): { readonly groups: readonly (readonly number[])[]; readonly all: readonly number[] } {
  const answers = Array.from({ length: weights.length / groups }, (_, i) => [
    ...weights.subarray(i * groups, (i + 1) * groups),
  ]);
  const added = (own: readonly number[]) => own.reduce((total, weight) => total + weight, 0);
  const totals = Array.from({ length: groups }, (_, g) => added(answers.map((own) => own[g]!)));
  const whole = added(totals);
  return {
    groups: answers.map((own) => own.map((weight, g) => weight / totals[g]!)),
    all: answers.map((own) => added(own) / whole),
  };
}
