import { answers } from "../answers/Survey";
import { questionById } from "../questionnaire/lookup";
import { constantColumns } from "../stats/components/standardised";
import type { ScoreMatrix } from "./scoreMatrix";

/**
 * The scores of a matrix less the mean of the respondent's group, a group being those who gave the same
 * answers to some questions: what is left when the groups' differences are taken off, for a within-class
 * analysis (Dolédec and Chessel 1987). Items that only differ between groups are left out.
 *
 * @param ids the questions, by default those of the report's crossings
 * @throws UserError in French when a question does not exist or was not read
 */
export function withinGroups(
  matrix: ScoreMatrix,
  ids: readonly string[] = matrix.survey.questionnaire.crossings.map(({ question }) => question),
): ScoreMatrix {
  const { survey, respondents, items, leftOut } = matrix;
  const columns = ids.map((id) => answers(survey, id));
  const groupOf = respondents.map((row) => JSON.stringify(columns.map((column) => column[row])));
  const sums = new Map<string, { n: number; readonly totals: number[] }>();
  matrix.rows.forEach((row, i) => {
    const own = sums.get(groupOf[i]!) ?? { n: 0, totals: row.map(() => 0) };
    own.n++;
    row.forEach((value, j) => {
      own.totals[j]! += value;
    });
    sums.set(groupOf[i]!, own);
  });
  const centred = matrix.rows.map((row, i) => {
    const { n, totals } = sums.get(groupOf[i]!)!;
    // Of integers, the difference to the mean is exactly 0 in a group that gave one score.
    return row.map((value, j) => (n * value - totals[j]!) / n);
  });
  const constant = constantColumns(centred);
  return {
    ...matrix,
    items: items.filter((_, j) => !constant.includes(j)),
    rows: centred.map((row) => row.filter((_, j) => !constant.includes(j))),
    leftOut: { ...leftOut, constant: [...leftOut.constant, ...constant.map((j) => items[j]!)] },
    within: ids.map((id) => questionById(survey.questionnaire, id)),
  };
}
