import { describe, expect, test } from "vitest";
import { profilesOf } from "../../lib/draft/ColumnProfile";
import { hasPart, partsOf, splitCells } from "../../lib/draft/splitCells";
import { rawTable } from "./rawTable";

const partsIn = (cells: readonly string[]) => {
  const [profile] = profilesOf(rawTable({ a: cells }).columns);
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

  test("have two answers where one of them stands alone elsewhere", () => {
    const cells = times(4, ["lire", "lire, écrire", "écrire", "jouer, lire, écrire"]);
    expect(partsIn(cells)).toEqual(["lire", "écrire", "jouer"]);
  });
});
