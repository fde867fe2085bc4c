import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnswerOf,
  essentialConditions,
  isSameCondition,
  meetsCondition,
  simpleConditions,
} from "../../lib/questionnaire/access";
import type { Condition } from "../../lib/questionnaire/types";
import { readQuestionnaire } from "../support/committed";

const answering =
  (answers: Readonly<Record<string, string | number | null>>): AnswerOf =>
  (question, item) =>
    answers[item === undefined ? question : `${question} ${item}`] ?? null;

const yes: Condition = { question: "1.1", is: ["Oui"] };
const high: Condition = { question: "1.2", above: 5 };

describe("meetsCondition", () => {
  test("« is » is met by any of its answers and by no other", () => {
    const condition: Condition = { question: "1.1", is: ["Oui", "Peut-être"] };
    expect(meetsCondition(condition, answering({ "1.1": "Oui" }))).toBe(true);
    expect(meetsCondition(condition, answering({ "1.1": "Peut-être" }))).toBe(true);
    expect(meetsCondition(condition, answering({ "1.1": "Non" }))).toBe(false);
  });

  test("« above » is strict and reads the item that it names", () => {
    const item: Condition = { question: "1.2", item: "b", above: 5 };
    expect(meetsCondition(high, answering({ "1.2": 6 }))).toBe(true);
    expect(meetsCondition(high, answering({ "1.2": 5 }))).toBe(false);
    expect(meetsCondition(item, answering({ "1.2 a": 9, "1.2 b": 5 }))).toBe(false);
    expect(meetsCondition(item, answering({ "1.2 a": 1, "1.2 b": 6 }))).toBe(true);
  });

  test("« above » is never met by a label, even one made of digits", () => {
    expect(meetsCondition(high, answering({ "1.2": "9" }))).toBe(false);
  });

  test("a question that was not asked meets no condition, not even one on the text « null »", () => {
    expect(meetsCondition(yes, () => null)).toBe(false);
    expect(meetsCondition({ question: "1.1", is: ["null"] }, () => null)).toBe(false);
    expect(meetsCondition({ question: "1.2", above: -1 }, () => null)).toBe(false);
  });

  test("« and » wants every part, « or » wants one", () => {
    const both = answering({ "1.1": "Oui", "1.2": 6 });
    const one = answering({ "1.1": "Oui", "1.2": 5 });
    const none = answering({ "1.1": "Non", "1.2": 5 });
    expect([both, one, none].map((answer) => meetsCondition({ and: [yes, high] }, answer))).toEqual([
      true,
      false,
      false,
    ]);
    expect([both, one, none].map((answer) => meetsCondition({ or: [yes, high] }, answer))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("is monotone: no part that becomes true ever closes a question", () => {
    const leaves = ["a", "b", "c", "d"];
    const { tree } = fc.letrec<{ tree: Condition; leaf: Condition; node: Condition }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("node")),
      leaf: fc.constantFrom(...leaves).map((question) => ({ question, is: ["Oui"] })),
      node: fc
        .tuple(fc.boolean(), fc.array(tie("tree"), { minLength: 2, maxLength: 3 }))
        .map(([all, parts]) => (all ? { and: parts } : { or: parts })),
    }));
    const set = fc.subarray(leaves);
    fc.assert(
      fc.property(tree, set, set, (condition, first, more) => {
        const met = (met: readonly string[]) =>
          meetsCondition(condition, (question) => (met.includes(question) ? "Oui" : "Non"));
        return !met(first) || met([...first, ...more]);
      }),
      { numRuns: 500 },
    );
  });

  test("agrees with the truth table of its parts", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }), (truths) => {
        const parts = truths.map((_, i): Condition => ({ question: String(i), is: ["Oui"] }));
        const answer: AnswerOf = (question) => (truths[Number(question)] ? "Oui" : "Non");
        expect(meetsCondition({ and: parts }, answer)).toBe(truths.every(Boolean));
        expect(meetsCondition({ or: parts }, answer)).toBe(truths.some(Boolean));
      }),
    );
  });
});

describe("simpleConditions", () => {
  test("lists the simple conditions of a composed one, in reading order", () => {
    const third: Condition = { question: "1.3", item: "b", above: 2 };
    expect(simpleConditions({ or: [yes, { and: [high, third] }] })).toEqual([yes, high, third]);
  });
});

describe("isSameCondition", () => {
  test("tells conditions that are written alike, absent ones included", () => {
    expect(isSameCondition({ question: "1.1", is: ["Oui"] }, yes)).toBe(true);
    expect(isSameCondition(undefined, undefined)).toBe(true);
    expect(isSameCondition(yes, high)).toBe(false);
    expect(isSameCondition(yes, undefined)).toBe(false);
  });
});

describe("essentialConditions", () => {
  const questionnaire = readQuestionnaire();
  const is = (question: string, ...answers: readonly string[]): Condition => ({ question, is: answers });

  test("leaves out what another condition requires already, at once or through others", () => {
    // Only those who said « Oui » to 7.14 were asked 7.15, and only those who said « Oui » to that, 7.16.
    expect(essentialConditions(questionnaire, [is("7.15", "Oui"), is("7.14", "Oui")])).toEqual([
      is("7.15", "Oui"),
    ]);
    expect(essentialConditions(questionnaire, [is("7.14", "Oui"), is("7.16", "Non")])).toEqual([
      is("7.16", "Non"),
    ]);
  });

  test("keeps what the others do not require", () => {
    const apart = [is("7.15", "Oui"), is("7.14", "Non"), is("7.1", "Oui")];
    expect(essentialConditions(questionnaire, apart)).toEqual(apart);
  });

  test("keeps one of several that are alike", () => {
    expect(essentialConditions(questionnaire, [is("7.1", "Oui"), is("7.1", "Oui")])).toEqual([
      is("7.1", "Oui"),
    ]);
  });

  test("reads composed conditions: all of « and », every one of « or »", () => {
    const both: Condition = { and: [is("7.15", "Oui"), is("2.8", "Oui")] };
    expect(essentialConditions(questionnaire, [both, is("7.14", "Oui")])).toEqual([both]);
    const either: Condition = { or: [is("7.15", "Oui"), is("2.8", "Oui")] };
    expect(essentialConditions(questionnaire, [either, is("7.14", "Oui")])).toHaveLength(2);
  });
});
