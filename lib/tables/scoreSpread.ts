import { isRebuilt } from "../answers/Provenance";
import { answerColumn, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { isAnswered } from "../cells/baseCells";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import type { Question } from "../questionnaire/types";
import type { Count } from "./Table";
import { quantileOf, type Size, shareOf, type ValueSizes, valueSizes } from "./valueSizes";

/** How the scores, the numbers or the ranks that were given spread: what a mean does not tell. */
export interface ScoreSpread {
  readonly question: Question;
  /** The scores from the least to the greatest, or the ranks from the first; none where they are too many for a column each. */
  readonly values: readonly number[];
  /** The column of the weights, where answers are weighted. */
  readonly weighting?: string;
  readonly rows: readonly SpreadRow[];
}

/** An item, or the question where it has none: its label is then "". */
export interface SpreadRow {
  readonly label: string;
  /** Of a ranking: who ranked it, among those who ranked any. */
  readonly ranked?: Count;
  /** Who gave each of the values: among those who answered the row or, of a ranking, any of its rows. */
  readonly cells: readonly Count[];
  /** Least, first quartile, median, third quartile, greatest; NaN without answers. */
  readonly quantiles: readonly [number, number, number, number, number];
}

/** As many columns are still read at a glance: a scale from 0 to 10 has them. */
const mostColumns = 11;

/** Whether a question has a spread: one of scores, numbers or ranks, of answers that were given. */
export function hasSpread(survey: Survey, id: string): boolean {
  return rangeOf(survey, id) !== undefined;
}

/** What the spread of a question lies in, where it has one. */
function rangeOf(survey: Survey, id: string) {
  const how = tabulation(questionById(survey.questionnaire, id));
  return how.layout === "means" && !isRebuilt(survey) ? how.range : undefined;
}

/**
 * The spread of the answers to a question of scores, numbers or ranks; undefined of another question, and of rebuilt
 * respondents, of whom a publication of means tells none.
 *
 * @throws UserError in French when there is no such question, or it was not read
 */
export function scoreSpread(survey: Survey, id: string): ScoreSpread | undefined {
  const question = questionById(survey.questionnaire, id);
  const range = rangeOf(survey, id);
  if (range === undefined) return undefined;
  const { min, max, decimals } = range;
  const isRanking = question.kind === "ranking";
  const isShort = decimals === 0 && max - min < mostColumns && (isRanking || question.kind === "scale");
  const values = isShort ? Array.from({ length: max - min + 1 }, (_, i) => min + i) : [];
  const columns = questionColumns(question).map((column) => answerColumn(survey, column));
  const ranked = isRanking ? sizeOfThose(survey, (row) => isAnswered(columns, row)) : undefined;
  const rows = questionColumns(question).map(({ item = "" }, i): SpreadRow => {
    const column = columns[i]!;
    const own = valueSizes(survey, column);
    const base = ranked ?? own.all;
    const rankOf = new Map(own.values.map((value, v) => [value, v]));
    const sizeOf = (value: number): Size => own.sizes[rankOf.get(value) ?? -1] ?? { n: 0, weight: 0 };
    return {
      label: item,
      ...(ranked && { ranked: shareOf(own.all, ranked) }),
      cells: values.map((value) => shareOf(sizeOf(value), base)),
      quantiles: quantilesOf(own, survey.weights !== undefined),
    };
  });
  return { question, values, ...(survey.weights && { weighting: survey.weights.name }), rows };
}

function sizeOfThose({ ids, weights }: Survey, isIn: (row: number) => boolean): Size {
  const rows = ids.map((_, row) => row).filter(isIn);
  return { n: rows.length, weight: sum(rows.map((row) => weights?.weights[row] ?? 1)) };
}

function quantilesOf(sizes: ValueSizes, isWeighted: boolean): SpreadRow["quantiles"] {
  const at = (p: number) => quantileOf(sizes, isWeighted, p);
  return [at(0), at(0.25), at(0.5), at(0.75), at(1)];
}
