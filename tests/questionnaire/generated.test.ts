import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ChoiceQuestionId, Choices, ItemId, Items, QuestionId } from "../../lib/questionnaire/ids";
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
  const lines = literalTypes(smallQuestionnaire).split("\n");
  /** The lines of an interface, from its name to its closing brace. */
  const membersOf = (name: string) => {
    const begin = lines.indexOf(`export interface ${name} {`) + 1;
    return lines.slice(begin, lines.indexOf("}", begin));
  };

  test("writes the id of every question", () => {
    const ids = smallQuestionnaire.questions.map(({ id }) => `"${id}"`);
    expect(lines).toContain(`export type QuestionId = ${ids.join(" | ")};`);
  });

  test("writes the answers of the questions that take exactly one of a list", () => {
    expect(membersOf("Choices")).toContain('  "1.5": "Un Conum" | "Plusieurs Conum";');
    const single = smallQuestionnaire.questions.filter(
      ({ kind }) => kind === "single" || kind === "department",
    );
    expect(membersOf("Choices").map((line) => line.split('"')[1])).toEqual(single.map(({ id }) => id));
  });

  test("writes the items of the questions that have several, and an id for each", () => {
    expect(membersOf("Items")[0]).toBe(
      '  "1.4": "Le matériel, les locaux" | "Le temps dit « d’accompagnement »";',
    );
    expect(lines.at(-2)).toMatch(/^export type ItemId = "1\.4\.1" \| "1\.4\.2"/);
  });

  test("writes no item where there is none", () => {
    const { questions } = smallQuestionnaire;
    const without = literalTypes({ ...smallQuestionnaire, questions: questions.slice(0, 3) });
    expect(without).toContain("export interface Items {\n}");
    expect(without).toContain("export type ItemId = never;");
  });

  test("escapes the quotes of an answer", () => {
    expect(literalTypes(smallQuestionnaire)).toContain('"Oui" | "Non, \\"jamais\\"" | "Je ne sais pas"');
  });

  test("makes a misspelt question, answer or item an error of type", () => {
    const id: QuestionId = "2.8";
    const crossed: ChoiceQuestionId = "2.3";
    const answer: Choices["2.3"] = "Privée";
    // @ts-expect-error there is no section 1
    const wrongId: QuestionId = "1.1";
    // @ts-expect-error 2.7 is a number
    const wrongCrossing: ChoiceQuestionId = "2.7";
    // @ts-expect-error the accent is missing
    const wrongAnswer: Choices["2.3"] = "Privee";
    const item: Items["12.2"] = "Existence de postes en CDI";
    const itemId: ItemId = "3.1.6";
    // @ts-expect-error a letter is missing
    const wrongItem: Items["12.2"] = "Existence de poste en CDI";
    // @ts-expect-error 3.1 has six items
    const wrongItemId: ItemId = "3.1.7";
    // @ts-expect-error several answers may be given to 12.2: nothing can be crossed with it
    const wrongColumns: ChoiceQuestionId = "12.2";
    // @ts-expect-error section 2 has eleven questions
    const beyond: QuestionId = "2.12";
    const right = [id, crossed, answer, item, itemId];
    const wrong = [wrongId, wrongCrossing, wrongAnswer, wrongItem, wrongItemId, wrongColumns, beyond];
    expect([...right, ...wrong]).toHaveLength(12);
  });
});
