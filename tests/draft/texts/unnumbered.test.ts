import { expect, test } from "vitest";
import { isNumber, isNumbered, unnumbered } from "../../../lib/draft/texts/unnumbered";

test.each([
  ["Q1. Quel âge ?", "Quel âge ?"],
  ["Q1 - Quel âge ?", "Quel âge ?"],
  ["1) Quel âge ?", "Quel âge ?"],
  ["Question 12 : Quel âge ?", "Quel âge ?"],
  ["2.10. Quel âge ?", "Quel âge ?"],
  ["Q3b) Quel âge ?", "Quel âge ?"],
  ["Q1 Quel âge ?", "Quel âge ?"],
  ["Q8_1 Je lis", "Je lis"],
  ["q8.1. Je lis", "Je lis"],
  ["1. « Lire » ?", "« Lire » ?"],
])("« %s » is « %s »", (wording, own) => {
  expect([unnumbered(wording), isNumbered(wording)]).toEqual([own, true]);
});

test.each([
  "Quel âge ?",
  "Q1",
  "3 mots qui vous viennent",
  "Quel Q1 ?",
  "8_1 Je lis",
  "2024-2025",
  "10 à 20 ans",
  "Q1_2",
])("« %s » begins with no number of a question", (wording) => {
  expect([unnumbered(wording), isNumbered(wording)]).toEqual([wording, false]);
});

test("a wording may be nothing but a number", () => {
  expect(["Q8", "q8.", "Question 12 :", "Q8_1"].map(isNumber)).toEqual([true, true, true, true]);
  expect(["Q8 Lire", "8", "Qualité", ""].map(isNumber)).toEqual([false, false, false, false]);
});
