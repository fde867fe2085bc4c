import { expect, test } from "vitest";
import type { Guess, GuessFact } from "../../../lib/draft/Guess";
import { guessSentence } from "../../../lib/present/draft/guessSentence";
import { plain } from "../../support/plain";

const scale: GuessFact = {
  about: "scale",
  what: { min: 1, max: 7 },
  reason: { kind: "observed", min: 1, max: 7 },
};
const kind = (fact: Omit<Extract<GuessFact, { about: "kind" }>, "about">): GuessFact => ({
  about: "kind",
  ...fact,
});
const asked = { kind: "exact", asked: 1686, unasked: 40, against: 0 } as const;

test.each<[GuessFact, string]>([
  [scale, "1.3 · note de 1 à 7 : les valeurs sont les entiers de 1 à 7 (probable)"],
  [
    { ...scale, what: { min: 1, max: 10 }, reason: { kind: "widened", min: 2, max: 9 } },
    "1.3 · note de 1 à 10 : les valeurs sont des entiers de 2 à 9 (probable)",
  ],
  [
    kind({ what: { kind: "single" }, reason: { kind: "fewValues", values: 5 } }),
    "1.3 · choix unique : 5 réponses qui reviennent (probable)",
  ],
  [
    kind({ what: { kind: "single" }, reason: { kind: "fewValues", values: 1 } }),
    "1.3 · choix unique : 1 réponse qui revient (probable)",
  ],
  [
    { about: "fieldwork", what: { from: "2026-09-01", to: "2026-10-07" }, reason: { kind: "moments" } },
    "1.3 · terrain du 1er septembre 2026 au 7 octobre 2026 : la première et la dernière date que le fichier note (probable)",
  ],
  [
    kind({
      what: { kind: "number" },
      reason: { kind: "decimals", decimals: 2, min: -0.5, max: 12, rounded: false },
    }),
    "1.3 · nombre : les valeurs vont de −0,5 à 12, avec 2 décimales (probable)",
  ],
  [
    kind({ what: { kind: "multiple" }, reason: { kind: "severalInACell", separator: ";", items: 3 } }),
    "1.3 · choix multiple : 3 réponses séparées par « ; » dans les cellules ; une cellule vide est sans réponse (probable)",
  ],
  [
    { about: "choices", what: { choices: ["Jamais", "Toujours"], last: [] }, reason: { kind: "vocabulary" } },
    "1.3 · modalités « Jamais », « Toujours » : dans l’ordre de ce qu’elles disent (probable)",
  ],
  [
    {
      about: "missing",
      what: { code: "9", reason: "noAnswer", count: 12 },
      reason: { kind: "apart", nearest: 7 },
    },
    "1.3 · « 9 » veut dire « sans réponse » : donné 12 fois, à l’écart des autres valeurs (la plus proche est 7) (probable)",
  ],
  [
    {
      about: "missing",
      what: { code: "99", reason: "noAnswer", count: 29 },
      reason: { kind: "elsewhere" },
    },
    "1.3 · « 99 » veut dire « sans réponse » : d’autres colonnes ont ce code, 29 fois (probable)",
  ],
  [
    { about: "access", what: { condition: { not: { question: "1.1", is: ["Non"] } } }, reason: asked },
    "1.3 · posée si 1.1 n’est pas « Non » : 1 686 lignes remplies, les 40 autres vides (probable)",
  ],
  [
    {
      about: "access",
      what: { condition: { question: "1.1", is: ["Oui"] } },
      reason: { kind: "blanks", asked: 134, unasked: 106, against: 5 },
    },
    "1.3 · posée si 1.1 est « Oui » : 129 lignes remplies sur 134, les 106 autres vides (probable)",
  ],
  [
    {
      about: "access",
      what: { condition: { question: "1.1", is: ["Oui"] } },
      reason: { kind: "near", asked: 134, unasked: 106, against: 2 },
    },
    "1.3 · posée si 1.1 est « Oui » : 134 lignes où elle le serait, 106 où non, dont 2 disent le contraire (probable)",
  ],
  [
    { about: "crossing", what: { noun: "le sexe", groups: 2 }, reason: { kind: "named", smallest: 0.4 } },
    "1.3 · croisement avec le sexe : dit qui répond, 2 groupes, le plus petit groupe a 40,0 % des lignes ; ce qui suit « selon » s’écrit dans le classeur, feuille « Croisements » (probable)",
  ],
])("tells %j", (fact, sentence) => {
  const guess: Guess = { ...fact, question: "1.3", columns: ["avis"], confidence: "likely", applied: true };
  expect(guessSentence(guess).replaceAll(/\s/g, " ")).toBe(sentence);
});

test("names the columns of the file where there is no question, and says what is only proposed", () => {
  const weight: Guess = {
    ...{ about: "weight", what: { name: "poids", mean: 61.25 }, reason: { kind: "named" } },
    ...{ columns: ["poids"], confidence: "doubtful", applied: false },
  };
  expect(guessSentence(weight).replaceAll(/\s/g, " ")).toBe(
    "poids · poids : son nom le dit, moyenne 61,25 (douteux, non appliqué)",
  );
});

test.each<[readonly string[], string]>([
  [["Date de soumission"], "qui ne diffèrent que par « Date de soumission »"],
  [["a", "b", "c"], "qui ne diffèrent que par « a », « b » et « c »"],
  [["a", "b", "c", "d", "e"], "qui diffèrent par « a », « b » et 3 autres colonnes"],
  [[`Q1 ${"mot ".repeat(40)}`], `qui ne diffèrent que par « Q1 ${"mot ".repeat(14)}m… »`],
])("a respondent who is there twice is told with the columns that differ: %j", (differing, told) => {
  const doubles = [
    { id: "212", lines: [213, 214], differing },
    { id: "9", lines: [10, 300], differing: ["x"] },
  ];
  const sentence = guessSentence({
    ...{ about: "double", what: { name: "id", doubles }, reason: { kind: "otherRows" } },
    ...{ columns: ["id"], confidence: "doubtful", applied: true },
  });
  expect(plain(sentence)).toContain(
    `id · 212 est deux fois, lignes 213 et 214 du fichier, ${told} ; 9 est deux fois, lignes 10 et 300 du fichier, qui ne diffèrent que par « x » : toutes gardées`,
  );
});
