import type { Condition } from "./types";

/** The answer of one respondent to a question (or to one of its items); null when not asked. */
export type AnswerOf = (question: string, item?: string) => string | number | null;

/** Whether a respondent meets an access condition; an unanswered question meets none. */
export function meetsCondition(condition: Condition, answerOf: AnswerOf): boolean {
  if ("and" in condition) return condition.and.every((part) => meetsCondition(part, answerOf));
  if ("or" in condition) return condition.or.some((part) => meetsCondition(part, answerOf));
  if ("is" in condition) {
    const answer = answerOf(condition.question);
    return answer !== null && condition.is.includes(String(answer));
  }
  const score = answerOf(condition.question, condition.item);
  return typeof score === "number" && score > condition.above;
}

/** A condition on the answers to one question. */
export type SimpleCondition = Extract<Condition, { readonly question: string }>;

/** The simple conditions that a condition is made of, in reading order. */
export function simpleConditions(condition: Condition): readonly SimpleCondition[] {
  if ("and" in condition) return condition.and.flatMap(simpleConditions);
  if ("or" in condition) return condition.or.flatMap(simpleConditions);
  return [condition];
}
