import { expect, test } from "vitest";
import { missingWord } from "../../../lib/draft/texts/missingWord";

test.each([
  [
    "noAnswer",
    ["(vide)", "(Vides)", "vide", "(blank)", "#N/A", "#N/D", "<NA>", "[null]", "(Non renseigné)", "N/A", "-"],
  ],
  ["noAnswer", ["Sans réponse", "aucune réponse", "non-renseignée", "{ empty }", "« vide »"]],
  ["refused", ["Refus", "(refusé)"]],
  ["doesNotKnow", ["NSP", "(Ne sait pas)"]],
  ["notAsked", ["Sans objet", "(sans objet)", "Non concernée"]],
] as const)("says « %s », in brackets or not: %s", (reason, texts) => {
  expect(texts.map(missingWord)).toEqual(texts.map(() => reason));
});

test("is nothing of what answers say", () => {
  const answers = ["Vide-grenier", "Non", "()", "", "(autre)", "Aucun", "Sans", "Objets perdus", "Na"];
  expect(answers.map(missingWord)).toEqual([...answers.slice(0, -1).map(() => undefined), "noAnswer"]);
});
