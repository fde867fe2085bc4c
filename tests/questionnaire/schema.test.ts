import { Value } from "@sinclair/typebox/value";
import { describe, expect, expectTypeOf, test } from "vitest";
import { type QuestionnaireData, questionnaireSchema } from "../../lib/questionnaire/schema";
import type { Questionnaire } from "../../lib/questionnaire/types";
import { smallQuestionnaire } from "../support/smallSurvey";

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** Every property of every alternative, so that one that is optional on one side only is seen. */
type KeysOf<T> = T extends unknown ? keyof T : never;
type DataQuestion = QuestionnaireData["questions"][number];
type Question = Questionnaire["questions"][number];

describe("questionnaireSchema", () => {
  // Checked by tsc, which npm test runs; at run time these lines do nothing.
  test("describes the same data as the type Questionnaire", () => {
    expectTypeOf<DeepReadonly<QuestionnaireData>>().toExtend<Questionnaire>();
    expectTypeOf<Questionnaire>().toExtend<DeepReadonly<QuestionnaireData>>();
    expectTypeOf<Exclude<keyof QuestionnaireData, "$schema">>().toEqualTypeOf<keyof Questionnaire>();
    expectTypeOf<KeysOf<DataQuestion>>().toEqualTypeOf<KeysOf<Question>>();
    expectTypeOf<keyof QuestionnaireData["crossings"][number]>().toEqualTypeOf<
      keyof Questionnaire["crossings"][number]
    >();
    expectTypeOf<keyof QuestionnaireData["sections"][number]>().toEqualTypeOf<
      keyof Questionnaire["sections"][number]
    >();
    expectTypeOf<DataQuestion["kind"]>().toEqualTypeOf<Question["kind"]>();
    expectTypeOf<keyof NonNullable<DataQuestion["access"]>>().toEqualTypeOf<
      keyof NonNullable<Question["access"]>
    >();
    expectTypeOf<KeysOf<NonNullable<DataQuestion["access"]>["condition"]>>().toEqualTypeOf<
      KeysOf<NonNullable<Question["access"]>["condition"]>
    >();
    expectTypeOf<KeysOf<Extract<DataQuestion, { kind: "number" }>["range"]>>().toEqualTypeOf<
      KeysOf<Extract<Question, { kind: "number" }>["range"]>
    >();
  });

  test("accepts what the type describes and nothing besides", () => {
    expect(Value.Check(questionnaireSchema, smallQuestionnaire)).toBe(true);
    expect(Value.Check(questionnaireSchema, { ...smallQuestionnaire, author: "moi" })).toBe(false);
    expect(Value.Check(questionnaireSchema, { ...smallQuestionnaire, questions: [] })).toBe(false);
  });
});
