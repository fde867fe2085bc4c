import { expect, test } from "vitest";
import type { Notice } from "../../lib/answers/Notice";
import { noticeSentence } from "../../lib/present/noticeSentence";

test.each<[Notice, string]>([
  [
    { kind: "unknownColumns", columns: ["relu_par"] },
    "Colonne que le questionnaire ne connaît pas, gardée sans être dépouillée : « relu_par ».",
  ],
  [
    { kind: "unknownColumns", columns: ["a", "b"] },
    "2 colonnes que le questionnaire ne connaît pas, gardées sans être dépouillées : « a », « b ».",
  ],
  [
    { kind: "answeredUnasked", question: "2.4", count: 1, lines: [18] },
    "Question 2.4 : 1 réponse malgré sa condition d’accès, comptée (ligne 18).",
  ],
  [
    { kind: "contradictory", question: "2.5", count: 30, lines: [31, 40] },
    "Question 2.5 : 30 répondants dont les réponses se contredisent entre items (lignes 31, 40…).",
  ],
])("tells %j with its lines", (notice, sentence) => {
  expect(noticeSentence(notice).replaceAll(/\s/g, " ")).toBe(sentence);
});
