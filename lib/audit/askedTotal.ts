import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import type { Question, Questionnaire } from "../questionnaire/types";
import { askedCount } from "./askedCount";

/**
 * How many respondents were asked a question, as far as other printed counts tell: those of the
 * question that opens it, or the totals of a crossing of a question with the same condition.
 *
 * @returns undefined where they do not tell
 */
export function askedTotal(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
): number | undefined {
  const [crossing] = question.crossings;
  const sizes =
    crossing === undefined ? undefined : askedSizes(questionnaire, publication, question, crossing);
  return askedCount(questionnaire, publication, question) ?? sizes?.reduce((sum, size) => sum + size, 0);
}
