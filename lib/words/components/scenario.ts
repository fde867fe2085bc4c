import { reconstruct } from "../../reconstruct/reconstruct";
import type { Study } from "../../study/Study";
import type { Context } from "../Context";
import { printedBy } from "../printedBy";
import { seed } from "../seed";

/**
 * Respondents whose notes, and choices, are correlated as one asks: `scenario` of {@link StudyWords}.
 * @throws UserError in French where no scores have these correlations, or where nothing is printed
 */
export function scenario({ study }: Context, within: number, between: number, choices?: number): Study {
  const options = { leaveOut: true, scenario: { within, between, choices } };
  const { survey } = reconstruct(study.questionnaire, printedBy(study, "un scénario"), seed, options);
  const { folder, publication, errata } = study;
  return { ...survey, folder, ...(publication === undefined ? {} : { publication }), errata };
}
