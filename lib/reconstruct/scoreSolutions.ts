import { givesPrintedP, meanRow } from "../audit/meanRow";
import { questionShape } from "../audit/QuestionShape";
import type { CrossedSquares } from "../exact/interactionCells";
import { momentSolutions } from "../exact/momentSolutions";
import type { Publication } from "../published/Publication";
import type { Questionnaire, ScaleQuestion } from "../questionnaire/types";
import type { CrossedMargins } from "../stats/means/additiveAnova";

/** The scores of one item of a scale, as one solution of its printed moments has them. */
export interface ScoreSolution extends CrossedMargins {
  /** Every choice of sums of squares of the groups of both crossings. */
  readonly squares: readonly CrossedSquares["squares"][];
}

/**
 * Every solution of an item that everybody was asked and that both crossings are printed of.
 * @param sizes of the four cells of both crossings (`crossedSample`)
 */
export function scoreSolutions(
  questionnaire: Questionnaire,
  repaired: Publication,
  question: ScaleQuestion,
  item: string,
  sizes: readonly number[],
): readonly ScoreSolution[] {
  const row = meanRow(repaired, questionShape(questionnaire, repaired, question), item);
  const found = row && momentSolutions(row.row)?.filter((solution) => givesPrintedP(row, solution));
  return (found ?? []).map(({ sumOfSquares, crossings: [one, other] }) => ({
    sizes,
    first: one!.sums,
    second: other!.sums,
    sumOfSquares,
    squares: one!.sumsOfSquares.flatMap((first) => other!.sumsOfSquares.map((second) => ({ first, second }))),
  }));
}
