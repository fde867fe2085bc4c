import { answers, columnAnswers, type Survey } from "../answers/Survey";
import { questionColumns } from "../questionnaire/columns";
import type { CrossedMeans } from "./Table";
import { numbersOf, placesOf } from "./typedColumns";

/**
 * The scores, or numbers, behind each row of a crossing of means, in the unit of the answers; shape
 * [row][group][respondents of the group].
 *
 * @param survey that the crossing was made of
 */
export function groupedScores(
  survey: Survey,
  { question, by, groups, rows }: CrossedMeans,
): readonly (readonly (readonly number[])[])[] {
  const groupAt = placesOf(
    answers(survey, by.id),
    groups.map(({ label }) => label),
  );
  const columns = questionColumns(question);
  return rows.map(({ label }) => {
    const scores = numbersOf(columnAnswers(survey, columns.find(({ item }) => (item ?? "") === label)!));
    const own = groups.map((): number[] => []);
    scores.forEach((score, row) => {
      if (!Number.isNaN(score)) own[groupAt[row]!]?.push(score);
    });
    return own;
  });
}
