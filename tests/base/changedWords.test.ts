import { expect, test } from "vitest";
import { changedWords } from "../../lib/base/changedWords";

const nb = "\u00a0";

test("changed words are those that differ, with what stands in their place, bare of what is around them", () => {
  expect(
    changedWords(
      `Soit **54,0${nb}%** d’entre eux (n = 12), les mêmes, et « Oui » surtout.`,
      `Soit **52,1${nb}%** d’entre eux (n = 14), les mêmes, et « Non, jamais » surtout.`,
    ),
  ).toEqual([
    { from: `54,0${nb}%`, to: `52,1${nb}%` },
    { from: "12", to: "14" },
    { from: "Oui", to: "Non, jamais" },
  ]);
  expect(changedWords("a b c", "a c")).toEqual([{ from: "b", to: "" }]);
  expect(changedWords("a c", "a c d")).toEqual([{ from: "", to: "d" }]);
  expect(changedWords("le même texte", "le même texte")).toEqual([]);
});
