import { type AnswerOf, meetsCondition } from "../../questionnaire/access";
import type { Condition } from "../../questionnaire/types";

/**
 * Whether a respondent could meet a condition, had the questions left without answer been answered.
 *
 * @param couldAnswer whether a question without answer may have been asked at all
 * @param wanted the truth that is looked for: false inside of a `not`
 */
export function couldMeet(
  condition: Condition,
  answerOf: AnswerOf,
  couldAnswer: (question: string) => boolean,
  wanted = true,
): boolean {
  if ("not" in condition) return couldMeet(condition.not, answerOf, couldAnswer, !wanted);
  if ("and" in condition || "or" in condition) {
    const could = (part: Condition) => couldMeet(part, answerOf, couldAnswer, wanted);
    if ("and" in condition) return wanted ? condition.and.every(could) : condition.and.some(could);
    return wanted ? condition.or.some(could) : condition.or.every(could);
  }
  const item = "ticked" in condition ? condition.ticked : condition.item;
  if (answerOf(condition.question, item) === null) return couldAnswer(condition.question);
  return meetsCondition(condition, answerOf) === wanted;
}
