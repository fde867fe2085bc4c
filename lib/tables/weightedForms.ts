import type { AnswerColumn } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import type { Grouping } from "../cells/Cells";
import { effectiveBase } from "../cells/weightedCells";
import { type DesignCells, domainCells } from "../stats/design/Design";
import type { WeightedMean } from "../stats/design/weightedMeans";
import { weightedProportion, weightedProportionInterval } from "../stats/design/weightedProportion";
import type { Description } from "../stats/means/describe";
import type { Interval } from "../stats/means/meanInterval";
import type { Weighting } from "./Table";

/** What the table of some columns rests on, where the answers are weighted. */
export function weightingOf(
  { weights }: Survey,
  columns: readonly AnswerColumn[],
  grouping: Grouping,
): { readonly weighting?: Weighting } {
  if (weights === undefined) return {};
  const { name, strataColumn, unitsColumn, drawn, calibrated } = weights;
  const alone = drawn.length === 1 ? 0 : drawn.filter((units) => units === 1).length;
  return {
    weighting: {
      ...{ name, effective: effectiveBase(columns, grouping, weights) },
      ...(strataColumn && { strata: { name: strataColumn.name, count: drawn.length } }),
      ...(unitsColumn && { units: { name: unitsColumn.name, count: sum(drawn) } }),
      ...(alone > 0 && { alone }),
      ...(calibrated && { calibrated: true }),
    },
  };
}

/** The moments of a column with the weighted mean and standard deviation in the place of the others. */
export function weightedDescription(own: Description, { mean, sd, interval }: WeightedMean): Description {
  return { ...own, sum: own.n * mean, mean, sd, interval };
}

/** A weighted proportion, from 0 to 1, and its 95 % confidence interval. */
export interface WeightedShare {
  readonly proportion: number;
  readonly interval: Interval;
}

/** What each answer weighs in each group and in all of them; NaN without any weight. */
export function weightedShares(
  cells: DesignCells,
  groups: number,
): {
  /** Shape [answer][group]. */
  readonly groups: readonly (readonly WeightedShare[])[];
  /** Shape [answer]. */
  readonly all: readonly WeightedShare[];
} {
  const answers = Array.from({ length: cells.weights.length / groups }, (_, i) => i);
  const byGroup = Array.from({ length: groups }, (_, g) =>
    sharesOf(
      domainCells(cells, (cell) => cell % groups === g),
      answers.map((i) => (cell) => cell === i * groups + g),
    ),
  );
  const all = sharesOf(
    cells,
    answers.map((i) => (cell) => Math.floor(cell / groups) === i),
  );
  return { groups: answers.map((i) => byGroup.map((own) => own[i]!)), all };
}

function sharesOf(
  cells: DesignCells,
  parts: readonly ((cell: number) => boolean)[],
): readonly WeightedShare[] {
  return parts.map((isIn) => {
    const share = weightedProportion(cells, isIn);
    return {
      proportion: share.proportion,
      interval: weightedProportionInterval(share, cells.degreesOfFreedom),
    };
  });
}
