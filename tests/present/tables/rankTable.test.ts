import { describe, expect, test } from "vitest";
import { tableText } from "../../../lib/present/render/tableText";
import { rankTable } from "../../../lib/present/tables/rankTable";
import { fiveVariedTests } from "../../support/variedTests";

const linesOf = (least?: number) =>
  tableText(rankTable(fiveVariedTests, least))
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .split("\n");

describe("rankTable", () => {
  test("has each test that changes on one reconstruction at least, the most often first, then in order", () => {
    const [caption, heads, ...rest] = linesOf();
    expect(caption).toBe(
      "Conclusions qui changent sur les rangs, sur une au moins des 3 reconstructions (4)",
    );
    expect(heads!.trim().split(/ {2,}/)).toEqual([
      "Test",
      "p du rapport",
      "p sur les rangs (supposé)",
      "Change sur",
    ]);
    expect(rest.slice(0, 4).map((line) => line.split(/ {2,}/))).toEqual([
      ["5.3 · type de structure · C", "0,060", "0,010 à 0,050", "3 sur 3"],
      ["5.3 · type de structure · D", "0,010", "0,030 à 0,400", "2 sur 3"],
      ["5.3 · type de structure · B", "0,040", "< 0,001 à 0,051", "1 sur 3"],
      ["5.3 · type de structure · E", "0,300", "0,040 à 0,200", "1 sur 3"],
    ]);
  });

  test("says what the mention means, that the range is an inner one, and which sizes are supposed", () => {
    const notes = linesOf().slice(6);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/^\(supposé\) : dépend de la forme des distributions/);
    expect(notes[1]).toMatch(/^Reconstructions : celle qui suppose le moins, et 2 autres où /);
    expect(notes[1]).toContain("étendue intérieure");
    expect(notes[1]).toContain("n’est pas une probabilité");
    expect(notes[2]).toMatch(/^Effectifs des groupes supposés, faute d’être imprimés : 5\.3\./);
  });

  test("leaves out those that change less often than asked, and counts them", () => {
    const lines = linesOf(2);
    expect(lines[0]).toBe("Conclusions qui changent sur les rangs, sur 2 au moins des 3 reconstructions (2)");
    expect(lines[4]).toBe("S’y ajoutent ceux dont la conclusion change sur moins de reconstructions : 2.");
    expect(lines.join("\n")).not.toContain("Effectifs des groupes supposés");
    expect(linesOf(3)[3]).toMatch(/sur moins de reconstructions : 3\.$/);
  });
});
