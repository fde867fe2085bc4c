import {
  type AnswerColumn,
  answerAt,
  decoded,
  isSameReason,
  missingAt,
  sortedReasons,
} from "../answers/AnswerColumn";
import { fixedValues } from "../answers/encodeColumn";
import { departmentQuestion, noRegion, regionColumn, regionId } from "../answers/regionColumn";
import { type Answer, answerColumn, answeredQuestions, type Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { columnById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import { supplementaryAnswers } from "../stats/components/supplementaryAnswers";
import {
  type SupplementaryCategories,
  supplementaryCategories,
} from "../stats/components/supplementaryCategories";
import { supplementaryQuantitative } from "../stats/components/supplementaryQuantitative";
import type { CategoryAnalysis } from "./categoryAnalysis";
import type { ComponentAnalysis } from "./componentAnalysis";
import type { Missing } from "./Table";

interface Placed {
  readonly id: string;
  readonly label: string;
  /** The respondents of the analysis who answered, on whom alone it is placed. */
  readonly n: number;
  /** Those who did not, by reason, that they were not asked among them. */
  readonly leftOut: readonly Missing[];
}

/** A variable placed on components that it took no part in. */
export type SupplementaryVariable =
  | (Placed & {
      readonly kind: "categories";
      /** Of the region, which follows from a question; absent of what is asked. */
      readonly region?: DerivedRegion;
      /** The answers, or regions, of none of the respondents, which have no place. */
      readonly empty: readonly string[];
    } & SupplementaryCategories<string>)
  | (Placed & {
      readonly kind: "quantitative";
      /** Shape [component]. */
      readonly correlations: readonly number[];
    });

/** Where regions come from, and what they leave out. */
export interface DerivedRegion {
  /** The id of the question that asks the department. */
  readonly from: string;
  /** The answers that are in no region. */
  readonly unplaced: readonly string[];
}

/**
 * Questions or items placed on the components of an analysis afterwards: the categories of a choice, in the
 * order of the questionnaire, or the correlations of a score or a number; "region" is the region of the
 * department that each gave. Respondents without an answer stay in the analysis; the variable is placed on the
 * others, and tells how many it leaves out, and why.
 *
 * @param ids by default the questions of the report's crossings
 * @throws UserError in French for an id that there is not, or the region where no department is asked
 */
export function supplementaryVariables(
  { kind, matrix: { survey, respondents }, components }: ComponentAnalysis | CategoryAnalysis,
  ids: readonly string[] = crossedQuestions(survey),
): readonly SupplementaryVariable[] {
  const placed = (labels: readonly (string | null)[]) =>
    kind === "categories"
      ? supplementaryAnswers(labels, components)
      : supplementaryCategories(labels, components);
  return ids.map((id) => {
    const { asked, label, choices, answers, column } = placedColumn(survey, id);
    const own = respondents.map((row) => answers[row]!);
    const leftOut = missingOf(column, respondents);
    if (choices === undefined) {
      const values = own.map((answer) => (answer === null ? null : Number(answer)));
      const n = values.filter((value) => value !== null).length;
      const correlations = supplementaryQuantitative(values, components);
      return { kind: "quantitative", id, label, n, leftOut, correlations };
    }
    const { categories, ...shared } = placed(own.map((answer) => (answer === null ? null : String(answer))));
    return {
      kind: "categories",
      id,
      label,
      leftOut,
      ...(id === regionId && { region: derivedRegion(asked, own, column, respondents) }),
      empty: choices.filter((choice) => choice !== noRegion && !own.map(String).includes(choice)),
      ...shared,
      categories: categories.toSorted((a, b) => choices.indexOf(a.label) - choices.indexOf(b.label)),
    };
  });
}

/** How many of some respondents have no answer in a column, by reason. */
function missingOf(column: AnswerColumn, respondents: readonly number[]): readonly Missing[] {
  const reasons = respondents.flatMap((row) => missingAt(column, row) ?? []);
  return sortedReasons(column.missing)
    .map((reason) => ({ reason, n: reasons.filter((other) => isSameReason(other, reason)).length }))
    .filter(({ n }) => n > 0);
}

/** @param own shape [respondent of the analysis]: the region of each */
function derivedRegion(
  from: string,
  own: readonly Answer[],
  departments: AnswerColumn,
  respondents: readonly number[],
): DerivedRegion {
  const unplaced = respondents
    .filter((_, i) => own[i] === noRegion)
    .map((row) => String(answerAt(departments, row)));
  return { from, unplaced: [...new Set(unplaced)].sort() };
}

/** What is placed when nothing is named: the questions of the report's crossings, and the region where it is asked. */
export function usualSupplementary({
  matrix: { survey },
}: ComponentAnalysis | CategoryAnalysis): readonly string[] {
  const question = departmentQuestion(survey);
  const isAsked = question !== undefined && answeredQuestions(survey).includes(question);
  return [...crossedQuestions(survey), ...(isAsked ? [regionId] : [])];
}

function crossedQuestions({ questionnaire }: Survey): readonly string[] {
  return questionnaire.crossings.map(({ question }) => question);
}

/** A column with the question that was asked for it, and its categories; absent of scores and numbers. */
interface PlacedColumn {
  readonly asked: string;
  readonly label: string;
  readonly choices?: readonly string[];
  /** Shape [respondent]. */
  readonly answers: readonly Answer[];
  /** What was answered: of a region, the departments. */
  readonly column: AnswerColumn;
}

function placedColumn(survey: Survey, id: string): PlacedColumn {
  if (id === regionId) {
    const { question, answers, choices } = regionColumn(survey);
    const column = answerColumn(survey, columnById(survey.questionnaire, question.id));
    return { asked: question.id, label: question.label, choices, answers, column };
  }
  const named = columnById(survey.questionnaire, id);
  const { question, item } = named;
  if (tabulation(question).layout === "text")
    throw new UserError(`La question ${id} recueille des textes : elle ne se place pas.`);
  const column = answerColumn(survey, named);
  const common = { asked: id, label: item ?? question.label, answers: decoded(column), column };
  const choices = fixedValues(question)?.map(String);
  return choices === undefined ? common : { ...common, choices };
}
