import type { Publication } from "../published/Publication";
import { essentialConditions } from "../questionnaire/access";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { questionById } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";

/**
 * How many respondents were asked a question: everybody, or those whose answer opens it,
 * according to the printed counts of that other question.
 *
 * @returns undefined where those counts are not printed, do not add up, or do not tell (a
 * condition on a score, or on several questions of which none requires the others)
 */
export function askedCount(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
): number | undefined {
  const condition = question.access?.condition;
  if (condition === undefined) return questionnaire.usable;
  if ("and" in condition) {
    const [only, ...others] = essentialConditions(questionnaire, condition.and);
    if (only === undefined || others.length > 0) return undefined;
    return askedCount(questionnaire, publication, { ...question, access: { condition: only } });
  }
  if (!("is" in condition)) return undefined;
  const opening = questionById(questionnaire, condition.question);
  if (!isSingleChoice(opening)) return undefined;
  const count = (row: string) =>
    Number(
      publication.printed({ question: opening.id, by: "", row, column: "", statistic: "n" }) ?? Number.NaN,
    );
  const total = (rows: readonly string[]) => rows.reduce((sum, row) => sum + count(row), 0);
  const consistent = total(opening.choices) === askedCount(questionnaire, publication, opening);
  return consistent ? total(condition.is) : undefined;
}
