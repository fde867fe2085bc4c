import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ChoiceQuestionId, Choices, QuestionId } from "../../lib/questionnaire/ids";
import { literalTypes } from "../../lib/questionnaire/literalTypes";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { questionnaireSchema } from "../../lib/questionnaire/schema";
import { root, smallQuestionnaire } from "../support/smallSurvey";

const committed = (...path: readonly string[]) => readFileSync(join(root, ...path), "utf8");

describe("npm run generate", () => {
  test("would write lib/questionnaire/ids.ts as it is committed", () => {
    const questionnaire = parseQuestionnaire(committed("data", "questionnaire.json"), "questionnaire.json");
    expect(committed("lib", "questionnaire", "ids.ts")).toBe(literalTypes(questionnaire));
  });

  test("would write data/questionnaire.schema.json as it is committed", () => {
    const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", ...questionnaireSchema };
    expect(committed("data", "questionnaire.schema.json")).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });
});

describe("literalTypes", () => {
  test("writes every id, and the answers of the questions that have a list of them", () => {
    const lines = literalTypes(smallQuestionnaire).split("\n");
    expect(lines).toContain(
      'export type QuestionId = "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6" | "1.7" | "1.8";',
    );
    expect(lines).toContain('  "1.5": "Un Conum" | "Plusieurs Conum";');
    expect(lines.filter((line) => /^ {2}"/.test(line)).map((line) => line.slice(3, 6))).toEqual([
      "1.1",
      "1.2",
      "1.5",
      "1.8",
    ]);
  });

  test("escapes the quotes of an answer", () => {
    expect(literalTypes(smallQuestionnaire)).toContain('"Oui" | "Non, \\"jamais\\"" | "Je ne sais pas"');
  });

  test("makes a misspelt question or answer an error of type", () => {
    const id: QuestionId = "2.8";
    const crossed: ChoiceQuestionId = "2.3";
    const answer: Choices["2.3"] = "Privée";
    // @ts-expect-error there is no section 1
    const wrongId: QuestionId = "1.1";
    // @ts-expect-error 2.7 is a number
    const wrongCrossing: ChoiceQuestionId = "2.7";
    // @ts-expect-error the accent is missing
    const wrongAnswer: Choices["2.3"] = "Privee";
    expect([id, crossed, answer, wrongId, wrongCrossing, wrongAnswer]).toHaveLength(6);
  });
});
