import { fixedValues } from "../answers/encodeColumn";
import { departmentQuestion, noRegion, regionColumn, regionId } from "../answers/regionColumn";
import { type Answer, answeredQuestions, columnAnswers, type Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { columnById } from "../questionnaire/lookup";
import { regions } from "../questionnaire/regions";
import { tabulation } from "../questionnaire/tabulation";
import { supplementaryAnswers } from "../stats/components/supplementaryAnswers";
import {
  type SupplementaryCategories,
  supplementaryCategories,
} from "../stats/components/supplementaryCategories";
import { supplementaryQuantitative } from "../stats/components/supplementaryQuantitative";
import type { CategoryAnalysis } from "./categoryAnalysis";
import type { ComponentAnalysis } from "./componentAnalysis";

/** A variable placed on components that it took no part in. */
export type SupplementaryVariable =
  | ({
      readonly kind: "categories";
      readonly id: string;
      readonly label: string;
      /** Of the region, which follows from a question; absent of what is asked. */
      readonly region?: DerivedRegion;
    } & SupplementaryCategories<string>)
  | {
      readonly kind: "quantitative";
      readonly id: string;
      readonly label: string;
      /** Shape [component]. */
      readonly correlations: readonly number[];
    };

/** Where regions come from, and what they leave out. */
export interface DerivedRegion {
  /** The id of the question that asks the department. */
  readonly from: string;
  /** The answers that are in no region. */
  readonly unplaced: readonly string[];
  /** The regions of none of the respondents, which have no place. */
  readonly empty: readonly string[];
}

/**
 * Questions or items placed on the components of an analysis afterwards: the categories of a choice, in the
 * order of the questionnaire, or the correlations of a score or a number; "region" is the region of the
 * department that each gave.
 *
 * @param ids by default the questions of the report's crossings
 * @throws UserError in French for an id that there is not, one that a respondent of the analysis did not answer,
 * or the region where no department is asked
 */
export function supplementaryVariables(
  { kind, matrix: { survey, respondents }, components }: ComponentAnalysis | CategoryAnalysis,
  ids: readonly string[] = crossedQuestions(survey),
): readonly SupplementaryVariable[] {
  const placed = (labels: readonly string[]) =>
    kind === "categories"
      ? supplementaryAnswers(labels, components)
      : supplementaryCategories(labels, components);
  return ids.map((id) => {
    const { asked, routed, label, choices, answers, codes } = placedColumn(survey, id);
    const own = respondents.map((row) => answers[row]!);
    const missing = own.filter((answer) => answer === null).length;
    if (missing > 0) {
      const lacks = routed
        ? `n’a pas été posée à ${missing} des ${own.length} répondants de l’analyse`
        : `est sans réponse de ${missing} des ${own.length} répondants de l’analyse`;
      throw new UserError(`La question ${asked} ${lacks}.`);
    }
    if (choices === undefined) {
      return {
        kind: "quantitative",
        id,
        label,
        correlations: supplementaryQuantitative(own.map(Number), components),
      };
    }
    const { categories, etaSquared } = placed(own.map(String));
    return {
      kind: "categories",
      id,
      label,
      ...(codes && {
        region: derivedRegion(
          asked,
          own,
          respondents.map((row) => String(codes[row])),
        ),
      }),
      etaSquared,
      categories: categories.toSorted((a, b) => choices.indexOf(a.label) - choices.indexOf(b.label)),
    };
  });
}

/** @param codes shape [respondent], as the regions */
function derivedRegion(from: string, own: readonly Answer[], codes: readonly string[]): DerivedRegion {
  const unplaced = codes.filter((_, i) => own[i] === noRegion);
  const empty = regions.map(({ name }) => name).filter((name) => !own.includes(name));
  return { from, unplaced: [...new Set(unplaced)].sort(), empty };
}

/**
 * What is placed when nothing is named: the questions of the report's crossings, and the region where everybody
 * of the analysis gave a department.
 */
export function usualSupplementary({
  matrix: { survey, respondents },
}: ComponentAnalysis | CategoryAnalysis): readonly string[] {
  const question = departmentQuestion(survey);
  if (question === undefined || !answeredQuestions(survey).includes(question))
    return crossedQuestions(survey);
  const { answers } = regionColumn(survey);
  const everybody = respondents.every((row) => answers[row] !== null);
  return [...crossedQuestions(survey), ...(everybody ? [regionId] : [])];
}

function crossedQuestions({ questionnaire }: Survey): readonly string[] {
  return questionnaire.crossings.map(({ question }) => question);
}

/** A column with the question that was asked for it, and its categories; absent of scores and numbers. */
interface PlacedColumn {
  readonly asked: string;
  /** Whether only some are asked it. */
  readonly routed: boolean;
  readonly label: string;
  readonly choices?: readonly string[];
  readonly answers: readonly Answer[];
  /** The departments, where the answers are their regions. */
  readonly codes?: readonly Answer[];
}

function placedColumn(survey: Survey, id: string): PlacedColumn {
  if (id === regionId) {
    const { question, ...column } = regionColumn(survey);
    return { asked: question.id, routed: question.access !== undefined, label: question.label, ...column };
  }
  const column = columnById(survey.questionnaire, id);
  const { question, item } = column;
  if (tabulation(question).layout === "text")
    throw new UserError(`La question ${id} recueille des textes : elle ne se place pas.`);
  const answers = columnAnswers(survey, column);
  const routed = question.access !== undefined;
  const common = { asked: id, routed, label: item ?? question.label, answers };
  const choices = fixedValues(question)?.map(String);
  return choices === undefined ? common : { ...common, choices };
}
