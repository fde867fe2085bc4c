import { questionById } from "./lookup";
import type { Condition, Questionnaire } from "./types";

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

/** Whether two conditions are written alike; two absent ones are. */
export function isSameCondition(a: Condition | undefined, b: Condition | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The conditions of a list that none of its others requires already: « oui » to 7.4, which only
 * those who said « oui » to 7.1 were asked, requires the latter.
 */
export function essentialConditions(
  questionnaire: Questionnaire,
  conditions: readonly Condition[],
): readonly Condition[] {
  const requires = (condition: Condition, other: Condition): boolean => {
    if (isSameCondition(condition, other)) return true;
    if ("and" in condition) return condition.and.some((part) => requires(part, other));
    if ("or" in condition) return condition.or.every((part) => requires(part, other));
    const access = questionById(questionnaire, condition.question).access?.condition;
    return access !== undefined && requires(access, other);
  };
  return conditions.filter(
    (condition, i) =>
      !conditions.some((other, j) =>
        isSameCondition(condition, other) ? j < i : i !== j && requires(other, condition),
      ),
  );
}
