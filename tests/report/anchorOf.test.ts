import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorOf } from "../../lib/report/anchorOf";

test("An anchor is of small letters, digits and hyphens, whatever it is made of", () => {
  expect(anchorOf("L’équipement des Conum")).toBe("l-equipement-des-conum");
  expect(anchorOf("Tableau\u00a03.2")).toBe("tableau-3-2");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(anchorOf(text)) && anchorOf(text).length <= 60,
    ),
  );
});
