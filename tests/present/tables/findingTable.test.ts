import { describe, expect, test } from "vitest";
import { findingTable, placeWords } from "../../../lib/present/tables/findingTable";
import type { Finding } from "../../../lib/published/Finding";
import type { Key } from "../../../lib/published/PublishedNumber";
import { tableTexts } from "../../support/tableTexts";

const finding: Finding = {
  question: "16.8",
  by: "structure",
  row: "Oui",
  column: "Privée",
  statistic: "chi2",
  printed: "0,144",
  kind: "continuityCorrection",
  expected: ["0,434"],
  certainty: "certain",
  explanation: "C’est le chi2 de Yates.",
};
const label = (by: string) => (by === "" ? "" : `type de ${by}`);

const findingCells = (own: Finding, name: (by: string) => string) =>
  tableTexts(findingTable("", [own], name))[0]!;

describe("findingTable", () => {
  test("are where, what is printed, what is expected, how sure and why: one for each head", () => {
    const cells = findingCells(finding, label);
    expect(cells).toEqual([
      "16.8 · type de structure · Oui · Privée · χ²",
      "0,144",
      "0,434",
      "certaine",
      "C’est le chi2 de Yates.",
    ]);
    expect(findingTable("", [], label).columns.map(({ head }) => head)).toEqual([
      "Où",
      "Imprimé",
      "Attendu",
      "Certitude",
      "Pourquoi",
    ]);
  });

  test("say that nothing is printed, or that it is not known what should be", () => {
    const middle = (own: Partial<Finding>) => findingCells({ ...finding, ...own }, label).slice(1, 3);
    expect(middle({ printed: "", kind: "missingNote", expected: [] })).toEqual(["rien", "voir pourquoi"]);
    expect(middle({ printed: "", kind: "counts", expected: [] })).toEqual([
      "plusieurs nombres",
      "indéterminé",
    ]);
    expect(middle({ expected: [] })).toEqual(["0,144", "indéterminé"]);
    expect(findingCells({ ...finding, printed: "0", expected: ["0"] }, label).slice(1, 3)).toEqual([
      "0",
      "0",
    ]);
  });
});

describe("placeWords", () => {
  const words = (own: Partial<Key>) => placeWords({ ...finding, ...own }, label);

  test("leave out what a place does not have", () => {
    expect(words({ by: "" })).toBe("16.8 · Oui · Privée · χ²");
    expect(words({ row: "" })).toBe("16.8 · type de structure · Privée · χ²");
    expect(words({ column: "" })).toBe("16.8 · type de structure · Oui · χ²");
    expect(words({ by: "", row: "", column: "", statistic: "base" })).toBe("16.8 · effectif de base");
  });

  test.each([
    ["n", "effectif"],
    ["percent", "pourcentage"],
    ["mean", "moyenne"],
    ["sd", "écart-type"],
    ["F", "F"],
    ["p", "p"],
    ["ddl", "degrés de liberté"],
    ["verdict", "verdict"],
  ] as const)("say %s in French", (statistic, name) => {
    expect(words({ statistic })).toBe(`16.8 · type de structure · Oui · Privée · ${name}`);
  });
});
