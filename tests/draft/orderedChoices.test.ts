import { expect, test } from "vitest";
import { orderedChoices } from "../../lib/draft/orderedChoices";

const shuffledCounts = (choices: readonly string[]) =>
  new Map(choices.toReversed().map((choice, i) => [choice, 10 + ((i * 7) % 5)]));

test.each([
  [
    "agreement",
    [
      "Pas du tout d’accord",
      "Plutôt pas d’accord",
      "Ni d’accord ni pas d’accord",
      "Plutôt d’accord",
      "Tout à fait d’accord",
    ],
  ],
  ["its contrary", ["Pas du tout d’accord", "En désaccord", "D’accord", "Tout à fait d’accord"]],
  ["satisfaction", ["Très insatisfait", "Plutôt insatisfait", "Plutôt satisfait(e)", "Très satisfait"]],
  ["intensity", ["Pas du tout", "Un peu", "Moyennement", "Beaucoup", "Énormément"]],
  [
    "importance",
    ["Pas du tout important", "Peu important", "Assez important", "Très important", "Sans opinion"],
  ],
  ["yes by degrees", ["Non, pas du tout", "Non, plutôt pas", "Oui, plutôt", "Oui, tout à fait"]],
  ["yes and no by how much", ["Non, pas du tout", "Non, pas vraiment", "Oui, un peu", "Oui, nettement"]],
  [
    "yes and no by other signs",
    ["Non : certainement pas", "Non : probablement pas", "Oui : en partie", "Oui : largement"],
  ],
  [
    "yes and no by how often",
    ["Non, jamais", "Non, rarement", "Oui, parfois", "Oui (souvent)", "Oui, toujours"],
  ],
  ["yes by degrees and a no", ["Non", "Oui, un peu", "Oui, beaucoup", "Ne sait pas"]],
  [
    "a no without a degree among them",
    ["Non, moins", "Non, c’est bien ainsi", "Oui, un peu", "Oui, nettement"],
  ],
  ["English yes and no", ["No, not at all", "No, not really", "Yes, somewhat", "Yes, definitely"]],
  ["how often", ["Jamais", "Rarement", "Parfois", "Souvent", "Toujours"]],
  ["how often a month", ["Jamais", "Une fois par mois", "Une fois par semaine", "Tous les jours"]],
  [
    "English agreement",
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
  ],
  [
    "a word and what denies it",
    ["Pas du tout adaptée", "Plutôt inadaptée", "Plutôt adaptée", "Tout à fait adaptée"],
  ],
  ["a word that is denied", ["Très inconfortable", "Inconfortable", "Confortable", "Très confortable"]],
  ["quality", ["Très mauvais", "Mauvais", "Moyen", "Bon", "Très bon"]],
  ["strength", ["Faible", "Moyen", "Fort"]],
  ["yes and no", ["Oui", "Non", "Autre", "NSP"]],
  ["classes of ages", ["Moins de 18 ans", "18-24 ans", "25-34 ans", "65 et plus"]],
  ["classes of sizes", ["Aucun", "moins de 10", "10 à 49", "50 à 1 000", "plus de 1 000", "Ne sait pas"]],
  ["codes", ["1", "2", "10", "11"]],
])("puts %s in order", (_, choices) => {
  expect(orderedChoices(shuffledCounts(choices)).choices).toEqual(choices);
});

test.each([
  [["Oui, en voiture", "Oui, à vélo", "Non"]],
  [["Oui, en voiture", "Non"]],
  [["Oui, satisfait", "Non, mécontent", "Oui, un peu"]],
])("puts yes and no that go on with no degrees by how many gave them: %j", (choices) => {
  expect(orderedChoices(shuffledCounts(choices)).by).toBe("frequency");
});

test("puts others by how many gave them, what is none of them last", () => {
  const counts = new Map([
    ["Autre", 50],
    ["Vélo", 3],
    ["Bus", 9],
    ["Ne sait pas", 20],
  ]);
  expect(orderedChoices(counts)).toEqual({
    choices: ["Bus", "Vélo", "Autre", "Ne sait pas"],
    last: ["Autre", "Ne sait pas"],
    by: "frequency",
    confidence: "likely",
  });
});
