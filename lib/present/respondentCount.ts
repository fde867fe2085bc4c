import type { Respondent } from "../questionnaire/types";
import { fr, noBreakSpace as nb } from "./french";

/** « 400 professionnels »: so many respondents, as their study calls them. In French, 0 and 1 are singular. */
export function respondentCount(n: number, { singular, plural }: Respondent): string {
  return `${fr.integer(n)}${nb}${n < 2 ? singular : plural}`;
}
