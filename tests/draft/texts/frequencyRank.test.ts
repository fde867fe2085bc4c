import { expect, test } from "vitest";
import { frequencyRank } from "../../../lib/draft/texts/frequencyRank";

test.each([
  ["Jamais", "Moins d’une fois par mois", "Une à trois fois par mois", "Une fois par semaine ou plus"],
  [
    "Jamais",
    "Plusieurs fois par an",
    "Plusieurs fois par mois",
    "Plusieurs fois par semaine",
    "Tous les jours",
  ],
  ["Jamais", "Rarement", "Parfois", "Assez souvent", "Souvent", "Très souvent", "Toujours"],
  [
    "Moins d’une fois par an",
    "Une fois par an",
    "2 à 3 fois par an",
    "Une fois par mois",
    "Plus d’une fois par mois",
  ],
  ["1 fois par mois", "2-3 fois par mois", "1 fois par semaine", "2 à 3 fois par semaine", "Chaque jour"],
  [
    "Tous les 6 mois",
    "Tous les trimestres",
    "Tous les mois",
    "Toutes les deux semaines",
    "Toutes les semaines",
  ],
  [
    "Moins d’une fois par semaine",
    "Une fois par semaine",
    "Au moins deux fois par semaine",
    "Presque tous les jours",
    "Tous les jours",
    "Plusieurs fois par jour",
  ],
  ["never", "less than once a month", "once a month", "once a week", "several times a week", "daily"],
])("« %s » comes before « %s », and so on", (...answers) => {
  const ranks = answers.map(frequencyRank);
  expect(ranks).toEqual(ranks.map(() => expect.any(Number)));
  expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a! - b!));
});

test.each(["Une fois", "moins souvent"])("« %s » says how often", (text) => {
  expect(frequencyRank(text)).toBeGreaterThan(0);
});

test.each([
  "Oui",
  "Trois enfants",
  "Par mois",
  "Une fois par rue",
  "Tous les habitants",
  "",
])("« %s » says nothing of how often", (text) => {
  expect(frequencyRank(text)).toBeUndefined();
});
