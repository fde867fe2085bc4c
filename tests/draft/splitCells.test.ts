import { describe, expect, test } from "vitest";
import { profilesOf } from "../../lib/draft/ColumnProfile";
import { hasPart, partsOf, splitCells } from "../../lib/draft/splitCells";
import { rawTable } from "./rawTable";

const partsIn = (cells: readonly string[], name = "a") => {
  const [profile] = profilesOf(rawTable({ [name]: cells }).columns);
  const found = splitCells(profile!);
  return found && [...found.parts.keys()];
};
const times = (count: number, cells: readonly string[]) => Array.from({ length: count }, () => cells).flat();

describe("cells of several answers", () => {
  test("may end each with a semicolon, even where nobody gave two", () => {
    expect(partsOf("Lire;Écrire;", ";")).toEqual(["Lire", "Écrire"]);
    expect(partsIn(times(5, ["Lire;", "Écrire;"]))).toEqual(["Lire", "Écrire"]);
    expect(partsIn(times(5, ["Lire;", "Écrire"]))).toBeUndefined();
  });

  test("may have answers with their separator in them, where it is plain which", () => {
    const cells = times(4, [
      "Lire, écrire ou compter",
      "Jouer",
      "Lire, écrire ou compter, Jouer",
      "Jouer, Sortir",
      "Sortir",
    ]);
    expect(partsIn(cells)).toEqual(["Lire, écrire ou compter", "Jouer", "Sortir"]);
    expect(hasPart("Jouer, Lire, écrire ou compter", ",", "Lire, écrire ou compter")).toBe(true);
    expect(hasPart("Jouer, Lire, Sortir", ",", "Lire, écrire ou compter")).toBe(false);
  });

  test("are not apart at a separator in brackets, unless these are never closed", () => {
    const care = "Soins infirmiers (SSIAD, HAD)";
    const cells = times(4, [care, "Repas", `${care}, Repas`, `Ménage, ${care}`, "Ménage"]);
    expect(partsIn(cells)).toEqual([care, "Repas", "Ménage"]);
    expect(hasPart(`Repas, ${care}, Ménage`, ",", care)).toBe(true);
    expect(partsOf("Lire (un peu, Écrire, Jouer", ",")).toEqual(["Lire (un peu", "Écrire", "Jouer"]);
    expect(partsOf("a (b; c (d; e)); f", ";")).toEqual(["a (b; c (d; e))", "f"]);
  });

  test("have two answers where one of them stands alone elsewhere", () => {
    const cells = times(4, ["lire", "lire, écrire", "écrire", "jouer, lire, écrire"]);
    expect(partsIn(cells)).toEqual(["lire", "écrire", "jouer"]);
  });
});

describe("sentences that have commas are no several answers", () => {
  const heads = ["Le bruit du camion", "Des bacs trop petits", "Trop de dépôts sauvages", "Trop cher"];
  const written = (tails: readonly string[]) =>
    times(3, [...heads, ...heads.flatMap((head) => tails.map((tail) => `${head}, ${tail}`))]);

  test.each([
    ["where what comes after a comma is said alone by nobody", written(["surtout l’été", "à mon avis"])],
    ["where it is, in small letters", [...written(["trop loin", "trop cher"]), "trop loin", "trop cher"]],
    [
      "where they are long",
      times(
        4,
        ["A", "B", "C"].flatMap((one) =>
          ["D", "E"].map((other) => `${one}${" et encore".repeat(7)}, ${other}${" et encore".repeat(7)}`),
        ),
      ).flatMap((cell) => [cell, ...cell.split(", ")]),
    ],
  ])("%s", (_, cells) => {
    expect(partsIn(cells)).toBeUndefined();
  });

  test("but they are where the question asks for several, or a semicolon is between", () => {
    const cells = written(["surtout l’été", "à mon avis"]);
    expect(partsIn(cells, "Quoi ? (plusieurs réponses possibles)")).toHaveLength(6);
    expect(partsIn(cells.map((cell) => cell.replace(",", ";")))).toHaveLength(6);
  });

  test("nor are answers sentences whose names begin alike wherever they stand", () => {
    const names = ["Verre", "Papier", "Piles"];
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a}, ${b}`));
    for (const change of [(text: string) => text, (text: string) => text.toLowerCase()])
      expect(partsIn(times(5, [...names, ...pairs].map(change)))).toEqual(names.map(change));
  });
});
