import { Value } from "@sinclair/typebox/value";
import { describe, expect, test } from "vitest";
import { kinds } from "../../lib/questionnaire/kinds";
import { questionnaireSchema } from "../../lib/questionnaire/schema";
import { smallQuestionnaire } from "../support/smallSurvey";

describe("questionnaireSchema", () => {
  test("accepts what the type describes and nothing besides", () => {
    expect(Value.Check(questionnaireSchema, smallQuestionnaire)).toBe(true);
    expect(Value.Check(questionnaireSchema, { ...smallQuestionnaire, author: "moi" })).toBe(false);
    expect(Value.Check(questionnaireSchema, { ...smallQuestionnaire, questions: [] })).toBe(false);
  });

  // That the schema of each kind is that of its type, kindOf holds: tsc, which npm test runs, refuses another.
  test("knows every kind of question", () => {
    const common = { id: "1.1", label: "Une question", crossings: [] };
    const own = {
      single: { choices: ["Oui"] },
      department: { choices: ["01"] },
      multiple: { choices: ["Oui"] },
      grid: { items: ["Une"], choices: ["Oui"] },
      scale: { scale: { min: 1, max: 7 }, items: ["Une", "Deux"], reversed: [2] },
      number: { range: { min: 0 }, decimals: 1 },
      ranking: { items: ["Une", "Deux"], ranks: 2 },
      open: {},
    };
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      const questions = [{ ...common, kind, ...own[kind] }];
      expect(Value.Check(questionnaireSchema, { ...smallQuestionnaire, questions }), kind).toBe(true);
      const wrong = [{ ...common, kind, ...own[kind], autre: 1 }];
      expect(Value.Check(questionnaireSchema, { ...smallQuestionnaire, questions: wrong }), kind).toBe(false);
    }
  });
});
