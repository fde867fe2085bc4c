import { expect, test } from "vitest";
import { isNumbered, unnumbered } from "../../../lib/draft/texts/unnumbered";

test.each([
  ["Q1. Quel âge ?", "Quel âge ?"],
  ["Q1 - Quel âge ?", "Quel âge ?"],
  ["1) Quel âge ?", "Quel âge ?"],
  ["Question 12 : Quel âge ?", "Quel âge ?"],
  ["2.10. Quel âge ?", "Quel âge ?"],
  ["Q3b) Quel âge ?", "Quel âge ?"],
  ["1. « Lire » ?", "« Lire » ?"],
])("« %s » is « %s »", (wording, own) => {
  expect([unnumbered(wording), isNumbered(wording)]).toEqual([own, true]);
});

test.each([
  "Quel âge ?",
  "Q1",
  "3 mots qui vous viennent",
  "2024-2025",
  "10 à 20 ans",
  "Q1_2",
])("« %s » begins with no number of a question", (wording) => {
  expect([unnumbered(wording), isNumbered(wording)]).toEqual([wording, false]);
});
