import { expect, test } from "vitest";
import { supplementaryTable } from "../../../lib/present/tables/supplementaryTable";
import type { SupplementaryVariable } from "../../../lib/tables/supplementaryVariables";
import { tableTexts } from "../../support/tableTexts";

const source = { provenance: { kind: "given" as const }, printed: false };
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");
const category = (label: string, n: number, vTest: number) => ({
  label,
  n,
  coordinates: [0.5],
  squaredCosines: [0.1],
  vTests: [vTest],
});
const variable = (unplaced: readonly string[], empty: readonly string[]): SupplementaryVariable => ({
  kind: "categories",
  id: "region",
  label: "Votre numéro de département",
  region: { from: "2.2", unplaced, empty },
  etaSquared: [0.25],
  categories: [category("Bretagne", 40, 2.4), category("Mayotte", 1, -1.9), category("Tous", 41, Number.NaN)],
});
const table = (own: SupplementaryVariable) => supplementaryTable([own], [1], source);

test("a region has the name of the question that it follows from, and a line a region with a star where it is far", () => {
  expect(tableTexts(table(variable([], [])))).toEqual([
    ["Région (d’après 2.2 Votre numéro de département)", "", "η² = 0,250", ""],
    ["  Bretagne", "40", "0,50", "2,4 *"],
    ["  Mayotte", "1", "0,50", "−1,9"],
    ["  Tous", "41", "0,50", "—"],
  ]);
});

test("what has no region, and the regions that have no respondent, are said under it and only then", () => {
  const notes = (own: SupplementaryVariable) => table(own).notes.map(plain);
  expect(notes(variable(["97", "99"], ["Corse", "Guyane"]))).toEqual(
    expect.arrayContaining([
      "Région indéterminée : aucun département n’a pour numéro « 97 » ou « 99 ».",
      "Régions sans répondant : Corse, Guyane.",
    ]),
  );
  expect(notes(variable([], [])).join()).not.toMatch(/Région/);
});
