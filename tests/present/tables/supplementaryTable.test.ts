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
  n: 82,
  leftOut: [],
  region: { from: "2.2", unplaced },
  empty,
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
  expect(notes(variable([], [])).join()).not.toMatch(/Région (?:indét|sans)/);
  expect(notes(variable([], []))).toContain("Régions d’un seul répondant, placées où il est : Mayotte.");
});

test("those who are left out are counted under their variable, a line a reason, and said under the table", () => {
  const reasons = [
    { reason: "notAsked", n: 12 },
    { reason: "refused", n: 3 },
    { reason: { cleaned: "âges" }, n: 1 },
  ] as const;
  const { notes, ...own } = table({ ...variable([], []), leftOut: reasons });
  expect(tableTexts({ ...own, notes })).toEqual([
    ["Région (d’après 2.2 Votre numéro de département)", "82", "η² = 0,250", ""],
    ["  Bretagne", "40", "0,50", "2,4 *"],
    ["  Mayotte", "1", "0,50", "−1,9"],
    ["  Tous", "41", "0,50", "—"],
    ["  Laissés de côté : non posée", "12", "", ""],
    ["  Laissés de côté : refus", "3", "", ""],
    ["  Laissés de côté : nettoyées par la règle « âges »", "1", "", ""],
  ]);
  expect(notes.map(plain)).toContain(
    "Région : placée d’après 82 des 98 répondants de l’analyse (non posée à 12, 3 refus, 1 nettoyée par la règle « âges »).",
  );
  expect(notes.join()).toContain("comparent chaque modalité à l’ensemble de ceux qui ont répondu");
});

test("a question that nobody answered says so, and has no groups to name", () => {
  const { notes, ...own } = table({
    ...{ kind: "categories", id: "1.7", label: "Diplôme", n: 0, empty: ["Bac"] },
    ...{ leftOut: [{ reason: "noAnswer", n: 98 }], categories: [], etaSquared: [Number.NaN] },
  } as SupplementaryVariable);
  expect(tableTexts({ ...own, notes })).toEqual([
    ["1.7 Diplôme", "0", "η² = —", ""],
    ["  Laissés de côté : sans réponse", "98", "", ""],
  ]);
  expect(notes.map(plain)).toContain(
    "1.7 : aucun des 98 répondants de l’analyse n’a répondu (98 sans réponse) ; rien n’est placé.",
  );
  expect(notes.join()).not.toContain("Bac");
});
