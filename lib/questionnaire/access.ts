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
  return conditionReader(condition, (question, item) => () => answerOf(question, item))(0);
}

/**
 * The same for many respondents: whether the one in a row meets a condition; true, false, or undefined where a question
 * that tells was not answered.
 *
 * @param columnOf gives the answers to a question, or to one of its items, by row; it is called once for each
 */
export function conditionReader(
  condition: Condition,
  columnOf: (question: string, item?: string) => (row: number) => string | number | null,
): (row: number) => boolean | undefined {
  if ("not" in condition) {
    const inner = conditionReader(condition.not, columnOf);
    return (row) => {
      const truth = inner(row);
      return truth === undefined ? undefined : !truth;
    };
  }
  if ("and" in condition || "or" in condition) {
    // What settles the whole: one that is false of « and », one that is true of « or ».
    const settles = "or" in condition;
    const parts = ("or" in condition ? condition.or : condition.and).map((part) =>
      conditionReader(part, columnOf),
    );
    return (row) => {
      let isUnknown = false;
      for (const part of parts) {
        const truth = part(row);
        if (truth === settles) return settles;
        if (truth === undefined) isUnknown = true;
      }
      return isUnknown ? undefined : !settles;
    };
  }
  const answerAt = columnOf(condition.question, "ticked" in condition ? condition.ticked : condition.item);
  const known = new Map<string | number, boolean>();
  return (row) => {
    const answer = answerAt(row);
    if (answer === null) return undefined;
    let truth = known.get(answer);
    if (truth === undefined) {
      truth = isTrueOf(condition, answer);
      known.set(answer, truth);
    }
    return truth;
  };
}

function isTrueOf(condition: SimpleCondition, answer: string | number): boolean {
  if ("ticked" in condition) return answer === 1;
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
