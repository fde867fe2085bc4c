import { UserError } from "../base/UserError";
import { columnById } from "../questionnaire/lookup";
import { regionOf, regions } from "../questionnaire/regions";
import type { ChoiceQuestion } from "../questionnaire/types";
import { type Answer, columnAnswers, type Survey } from "./Survey";

/** What names the column among the questions and their items. */
export const regionId = "region";
export type RegionId = typeof regionId;

/** What stands for the region of a code that is in none. */
export const noRegion = "Région indéterminée";

/** The regions of respondents, which no question asks: they follow from the department. */
export interface RegionColumn {
  /** The question that asks the department. */
  readonly question: ChoiceQuestion;
  /** Shape [respondent]: a region, {@link noRegion}, or null where the department was not asked. */
  readonly answers: readonly Answer[];
  /** Shape [respondent]: the department that was given. */
  readonly codes: readonly Answer[];
  /** All regions in their order, and {@link noRegion} last. */
  readonly choices: readonly string[];
}

/**
 * The regions of a survey's respondents; a code that is in no region is none, rather than a guess.
 *
 * @throws UserError in French when the questionnaire asks no department, or the answers that were read lack it
 */
export function regionColumn(survey: Survey): RegionColumn {
  const question = departmentQuestion(survey);
  if (question === undefined) {
    throw new UserError("Le questionnaire ne demande pas le département, dont se déduit la région.");
  }
  const codes = columnAnswers(survey, columnById(survey.questionnaire, question.id));
  return {
    question,
    codes,
    answers: codes.map((code) => (code === null ? null : (regionOf(String(code)) ?? noRegion))),
    choices: [...regions.map(({ name }) => name), noRegion],
  };
}

/** The first question of a questionnaire that asks a department. */
export function departmentQuestion({ questionnaire }: Survey): ChoiceQuestion | undefined {
  return questionnaire.questions.find(
    (question): question is ChoiceQuestion => question.kind === "department",
  );
}
