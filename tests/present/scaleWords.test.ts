import { expect, test } from "vitest";
import { hasScaleWords, scaleWords } from "../../lib/present/scaleWords";
import type { ScaleQuestion } from "../../lib/questionnaire/types";

const question = (label: string): ScaleQuestion => ({
  ...{ id: "1.1", label, kind: "scale", items: [], crossings: [] },
  scale: { min: 1, max: 7, minLabel: "Pas du tout", maxLabel: "Oui" },
});

test("the ends of a scale are said with their words, but not twice where its wording says them", () => {
  const silent = question("Êtes-vous satisfait ?");
  expect([hasScaleWords(silent), scaleWords(silent).replaceAll("\u00a0", " ")]).toEqual([
    true,
    "1 « Pas du tout » à 7 « Oui »",
  ]);
  const telling = question("Êtes-vous satisfait ? (1 = pas du tout, 7 = oui)");
  expect([hasScaleWords(telling), scaleWords(telling)]).toEqual([false, "1 à 7"]);
  // One of them, or a part of a word, says neither.
  expect(hasScaleWords(question("Pas du tout ?"))).toBe(true);
  expect(hasScaleWords(question("Pas du tout inouï ?"))).toBe(true);
});
