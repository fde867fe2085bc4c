import { isSingleChoice } from "../questionnaire/kinds";
import { columnById } from "../questionnaire/lookup";
import { columnAnswers } from "../respondents/Survey";
import { supplementaryAnswers } from "../stats/supplementaryAnswers";
import { type SupplementaryCategories, supplementaryCategories } from "../stats/supplementaryCategories";
import { supplementaryQuantitative } from "../stats/supplementaryQuantitative";
import type { CategoryAnalysis } from "./categoryAnalysis";
import type { ComponentAnalysis } from "./componentAnalysis";

/** A variable placed on components that it took no part in. */
export type SupplementaryVariable =
  | ({
      readonly kind: "categories";
      readonly id: string;
      readonly label: string;
    } & SupplementaryCategories<string>)
  | {
      readonly kind: "quantitative";
      readonly id: string;
      readonly label: string;
      /** Shape [component]. */
      readonly correlations: readonly number[];
    };

/**
 * Questions or items placed on the components of an analysis afterwards: the categories of a choice, in the
 * order of the questionnaire, or the correlations of a score or a number.
 *
 * @param ids by default the questions of the report's crossings
 * @throws RangeError in French for an id that there is not, or one that a respondent of the analysis was not asked
 */
export function supplementaryVariables(
  { kind, matrix: { survey, respondents }, components }: ComponentAnalysis | CategoryAnalysis,
  ids: readonly string[] = survey.questionnaire.crossings.map(({ question }) => question),
): readonly SupplementaryVariable[] {
  const placed = (labels: readonly string[]) =>
    kind === "categories"
      ? supplementaryAnswers(labels, components)
      : supplementaryCategories(labels, components);
  return ids.map((id) => {
    const column = columnById(survey.questionnaire, id);
    const given = columnAnswers(survey, column);
    const own = respondents.map((row) => given[row]!);
    const missing = own.filter((answer) => answer === null).length;
    if (missing > 0) {
      throw new RangeError(
        `La question ${id} n’a pas été posée à ${missing} des ${own.length} répondants de l’analyse.`,
      );
    }
    const { question, item } = column;
    const label = item ?? question.label;
    if (question.kind === "scale" || question.kind === "number") {
      return {
        kind: "quantitative",
        id,
        label,
        correlations: supplementaryQuantitative(own.map(Number), components),
      };
    }
    const { categories, etaSquared } = placed(own.map(String));
    const order = isSingleChoice(question) || question.kind === "grid" ? question.choices : ["1", "0"];
    return {
      kind: "categories",
      id,
      label,
      etaSquared,
      categories: categories.toSorted((a, b) => order.indexOf(a.label) - order.indexOf(b.label)),
    };
  });
}
