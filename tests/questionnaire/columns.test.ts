import { describe, expect, test } from "vitest";
import { answerColumns, questionColumns } from "../../lib/questionnaire/columns";
import { questionById } from "../../lib/questionnaire/lookup";
import { smallColumns, smallQuestionnaire } from "../support/smallSurvey";

describe("questionColumns", () => {
  test("gives one column to a question without items", () => {
    const question = questionById(smallQuestionnaire, "1.3");
    expect(questionColumns(question)).toEqual([{ name: "q1_3", question }]);
  });

  test("gives a numbered column to each item, in order", () => {
    const question = questionById(smallQuestionnaire, "1.4");
    expect(questionColumns(question)).toEqual([
      { name: "q1_4_1", question, item: "Le matériel, les locaux" },
      { name: "q1_4_2", question, item: "Le temps dit « d’accompagnement »" },
    ]);
  });
});

describe("answerColumns", () => {
  test("follows the questionnaire and gives every column its own name", () => {
    const names = answerColumns(smallQuestionnaire).map(({ name }) => name);
    expect(["id", ...names]).toEqual(smallColumns);
    expect(new Set(names).size).toBe(names.length);
  });
});
