import { questionColumns } from "../questionnaire/columns";
import { columnAnswers, type Survey } from "../respondents/Survey";
import type { CrossedMeans } from "./Table";

/**
 * The scores behind a crossing of means, one by one: what it does not tell of their distribution.
 *
 * @param survey the answers that the crossing was made of
 * @returns shape [rows][groups][respondents]
 */
export function groupedScores(
  survey: Survey,
  { question, by, groups }: CrossedMeans,
): readonly (readonly (readonly number[])[])[] {
  const groupOf = columnAnswers(survey, questionColumns(by)[0]!);
  return questionColumns(question).map((column) => {
    const scores = new Map(groups.map(({ label }) => [label, [] as number[]]));
    columnAnswers(survey, column).forEach((score, row) => {
      if (typeof score === "number") scores.get(String(groupOf[row]))?.push(score);
    });
    return groups.map(({ label }) => scores.get(label)!);
  });
}
