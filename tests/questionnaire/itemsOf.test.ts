import { describe, expect, test } from "vitest";
import { isSingleChoice, itemsOf } from "../../lib/questionnaire/itemsOf";
import type { Question } from "../../lib/questionnaire/types";
import { reportQuestionnaire } from "../tools/transcribe/small";

const question = (id: string): Question => reportQuestionnaire.questions.find((other) => other.id === id)!;

describe("isSingleChoice", () => {
  test("tells the questions that take exactly one answer of a list", () => {
    const single = reportQuestionnaire.questions.filter(isSingleChoice).map(({ id }) => id);
    expect(single).toEqual(["1.1", "1.2", "1.3", "2.4"]);
  });

  test("tells that no question is none", () => {
    expect(isSingleChoice(undefined)).toBe(false);
  });
});

describe("itemsOf", () => {
  test("gives the items of a scale and of a grid, and the answers of a multiple choice", () => {
    expect(itemsOf(question("2.1"))).toEqual(["Du temps (18-30 minutes) pour accueillir", "Des moyens"]);
    expect(itemsOf(question("2.3"))).toEqual(["Un atelier", "Un stage d’une semaine"]);
    expect(itemsOf(question("2.2"))).toEqual(["L’équipe", "Le lieu"]);
  });

  test("gives nothing to a question of a single column", () => {
    for (const id of ["1.1", "1.2", "1.4", "1.5"]) expect(itemsOf(question(id))).toEqual([]);
  });
});
