import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import type { QuestionnaireFile } from "../../lib/questionnaire/QuestionnaireFile";
import { renumbered } from "../../lib/questionnaire/renumbered";
import { root } from "../support/smallSurvey";

const file = join(root, "tests", "fixtures", "lecture", "data", "questionnaire.json");
const whole = JSON.parse(readFileSync(file, "utf8")) as QuestionnaireFile;

test("questions follow one another once one was taken out, and what names them follows", () => {
  // Nothing names 2.5; the condition of 2.4 names 2.1 and 1.3, and 1.3 makes the groups of a crossing.
  const questions = whole.questions.filter(({ id }) => id !== "2.5");
  const gapped = JSON.parse(
    JSON.stringify({ ...whole, questions })
      .replaceAll('"1.3"', '"1.7"')
      .replaceAll('"2.4"', '"2.9"'),
  ) as QuestionnaireFile;
  const { questionnaire, moved } = renumbered(gapped);
  expect(moved).toEqual([
    { from: "1.7", to: "1.3" },
    { from: "2.9", to: "2.4" },
  ]);
  expect(questionnaire).toEqual({ ...whole, questions });
  expect(() => parseQuestionnaire(JSON.stringify(questionnaire), "q.json")).not.toThrow();
});

test("a questionnaire without gaps stays the very same", () => {
  expect(renumbered(whole)).toEqual({ questionnaire: whole, moved: [] });
  expect(renumbered(whole).questionnaire).toBe(whole);
});
