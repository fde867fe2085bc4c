import { questionById } from "./lookup";
import type { Condition, Questionnaire } from "./types";

/** The answer of one respondent to a question (or to one of its items); null when there is none. */
export type AnswerOf = (question: string, item?: string) => string | number | null;

/**
 * Whether a respondent meets an access condition. An unanswered question meets none: neither a condition nor
 * its contrary.
 */
export function meetsCondition(condition: Condition, answerOf: AnswerOf): boolean {
  return truthOf(condition, answerOf) === true;
}

/** True, false, or undefined where a question that tells was not answered (Kleene's three values). */
function truthOf(condition: Condition, answerOf: AnswerOf): boolean | undefined {
  if ("not" in condition) {
    const truth = truthOf(condition.not, answerOf);
    return truth === undefined ? undefined : !truth;
  }
  if ("and" in condition) {
    const truths = condition.and.map((part) => truthOf(part, answerOf));
    return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  }
  if ("or" in condition) {
    const truths = condition.or.map((part) => truthOf(part, answerOf));
    return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
  }
  if ("ticked" in condition) {
    const tick = answerOf(condition.question, condition.ticked);
    return tick === null ? undefined : tick === 1;
  }
  const answer = answerOf(condition.question, condition.item);
  if (answer === null) return undefined;
  if ("is" in condition) return condition.is.includes(String(answer));
  if (typeof answer !== "number") return false;
  return "above" in condition ? answer > condition.above : answer < condition.below;
}

/** A condition on the answers to one question. */
export type SimpleCondition = Extract<Condition, { readonly question: string }>;

/** The simple conditions that a condition is made of, in reading order. */
export function simpleConditions(condition: Condition): readonly SimpleCondition[] {
  if ("and" in condition) return condition.and.flatMap(simpleConditions);
  if ("or" in condition) return condition.or.flatMap(simpleConditions);
  if ("not" in condition) return simpleConditions(condition.not);
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
    // The contrary of an answer needs that it was asked, as the answer does.
    const [first] = "not" in condition ? simpleConditions(condition) : [condition];
    const access = questionById(questionnaire, first!.question).access?.condition;
    return access !== undefined && requires(access, other);
  };
  return conditions.filter(
    (condition, i) =>
      !conditions.some((other, j) =>
        isSameCondition(condition, other) ? j < i : i !== j && requires(other, condition),
      ),
  );
}
