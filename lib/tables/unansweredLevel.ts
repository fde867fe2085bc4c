import type { AnswerColumn } from "../answers/AnswerColumn";
import { missingAt } from "../answers/AnswerColumn";
import { isAnswered } from "../cells/baseCells";
import { type Grouping, groupingOf } from "../cells/Cells";

/** What a missing answer is called where it is a category of its own. */
export const unanswered = "Sans réponse";

/** The groups of a factor in which a missing answer is one more, the last; how many are in it. */
export interface WithUnanswered {
  readonly grouping: Grouping;
  /** Of those who answered what is crossed and were asked the other factor; the group is there only where they are some. */
  readonly filled: number;
}

/**
 * The groups of a factor with those who were put its question and gave no answer, whatever the reason, as one more.
 * Who was not asked it is in no group.
 *
 * @param columns of the question that is crossed
 * @param other the other factor
 */
export function withUnanswered(
  factor: AnswerColumn,
  columns: readonly AnswerColumn[],
  other: AnswerColumn,
): WithUnanswered {
  const size = factor.values.length;
  const isUnanswered = (row: number) => {
    const reason = missingAt(factor, row);
    return reason !== undefined && reason !== "notAsked";
  };
  let filled = 0;
  const codes = Int32Array.from(factor.codes, (code, row) => {
    if (code < size) return code;
    if (!isUnanswered(row)) return size + 1;
    if (isAnswered(columns, row) && missingAt(other, row) !== "notAsked") filled++;
    return size;
  });
  return filled === 0
    ? { grouping: groupingOf(factor), filled }
    : { grouping: { size: size + 1, codes }, filled };
}
