import { expect, test } from "vitest";
import { orderedChoices } from "../../../lib/draft/orderedChoices";
import { measuredStart } from "../../../lib/draft/texts/measuredStart";

const ordered = (...choices: readonly string[]) => {
  const { choices: own, by } = orderedChoices(
    new Map(choices.toReversed().map((choice, i) => [choice, i + 1])),
  );
  return [by, own];
};

test.each([
  ["Moins de 6 mois", "De 6 mois à 2 ans", "Plus de 2 ans"],
  ["Moins d’un mois", "1 à 6 mois", "6 mois à 1 an", "Plus d’un an"],
  ["Moins de 30 minutes", "30 minutes à 1 heure", "1 à 2 heures", "Plus de 2 heures"],
  ["Moins de 500 m", "500 m à 2 km", "Plus de 2 km"],
  ["Moins de 10 min", "De 10 min à 1 h", "Plus de 1 h"],
  ["moins de 500 g", "500 g à 1 kg", "plus de 1 kg"],
  ["Moins de 18 ans", "18-24 ans", "25 à 64 ans", "65 ans et plus"],
])("classes in several units are in the order of what they measure: %s, %s…", (...choices) => {
  expect(ordered(...choices)).toEqual(["classes", choices]);
});

test("units of several things, or classes of which some name none, are read by their numbers alone", () => {
  expect(measuredStart("18-24")).toBeUndefined();
  expect(measuredStart("Plus de 2 personnes")).toBeUndefined();
  expect(ordered("Moins de 10", "10 à 19 ans", "20 ans et plus")[1]).toEqual([
    "Moins de 10",
    "10 à 19 ans",
    "20 ans et plus",
  ]);
});
