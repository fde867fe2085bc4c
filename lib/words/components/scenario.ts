import { askedOnly } from "../../answers/added/askedOnly";
import { solutionValue } from "../../base/Solution";
import type { Question } from "../../questionnaire/types";
import { reconstruct } from "../../reconstruct/reconstruct";
import type { Study } from "../../study/Study";
import type { Context } from "../Context";
import { showProgress } from "../display";
import { printedBy } from "../printedBy";
import { seed } from "../seed";

/**
 * Respondents whose notes, and choices, are correlated as one asks: `scenario` of {@link StudyWords}.
 * @throws UserError in French where no scores have these correlations, or where nothing is printed
 */
export function scenario(
  { study: whole }: Context,
  within: number,
  between: number,
  choices?: number,
): Study {
  const study = askedOnly(whole);
  const options = {
    leaveOut: true,
    scenario: { within, between, choices },
    progress: ({ id }: Question) => showProgress(`Scénario : question ${id}…`),
  };
  const printed = printedBy(study, "un scénario");
  const { survey } = solutionValue(reconstruct(study.questionnaire, printed, seed, options));
  const { folder, publication, errata } = study;
  return { ...survey, folder, ...(publication === undefined ? {} : { publication }), errata };
}
