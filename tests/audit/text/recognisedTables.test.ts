import { describe, expect, test } from "vitest";
import { auditTables } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { gridsOfHtml, gridsOfText } from "../../../lib/audit/text/printedGrids";
import { recognisedTables } from "../../../lib/audit/text/recognisedTables";

const ofText = (...lines: readonly string[]) => recognisedTables(gridsOfText(lines.join("\n")));
const told = ({ records }: ReturnType<typeof recognisedTables>) =>
  records.slice(1).map((record) => record.slice(0, 6).join("|"));

describe("a table copied as text", () => {
  const means = [
    "Tableau 2. Satisfaction",
    "\tFemmes (n = 3)\tHommes (n = 2)\tF\tp",
    "Utile\t7,67 (1,53)\t4,00 (1,41)\t7,260\t.074",
  ];
  const expected = [
    "Tableau 2. Satisfaction|colonnes||Femmes|effectif|3",
    "Tableau 2. Satisfaction|colonnes||Hommes|effectif|2",
    "Tableau 2. Satisfaction|colonnes|Utile|Femmes|moyenne|7,67",
    "Tableau 2. Satisfaction|colonnes|Utile|Femmes|écart-type|1,53",
    "Tableau 2. Satisfaction|colonnes|Utile|Hommes|moyenne|4,00",
    "Tableau 2. Satisfaction|colonnes|Utile|Hommes|écart-type|1,41",
    "Tableau 2. Satisfaction|colonnes|Utile||F|7,260",
    "Tableau 2. Satisfaction|colonnes|Utile||p|.074",
  ];

  test.each([
    ["tabulations", "\t"],
    ["runs of spaces", "    "],
  ])("gives a number a line, its columns apart by %s", (_, between) => {
    expect(told(ofText(...means.map((line) => line.replaceAll("\t", between))))).toEqual(expected);
  });

  test("is what the audit then takes, and contradicts where it is wrong", () => {
    const audit = (lines: readonly string[]) => {
      const records = ofText(...lines).records.map((fields, i) => ({ line: i + 1, fields }));
      return auditTables(tablePieces(parseTables(records, "t.csv"), "halfEither"));
    };
    const { findings, sound, untested } = audit(means);
    expect([findings.length, sound.length + untested.length]).toEqual([0, 8]);
    expect(
      audit(means.map((line) => line.replace("7,67", "7,60"))).findings.map((own) => own.printed),
    ).toContain("7,60");
  });

  test("may have one space between its numbers, and a count with its percent", () => {
    const found = ofText("Réponse  Effectif  %", "Plutôt oui 34 56,7 %", "Plutôt non 26 43,3 %");
    expect(told(found).map((line) => line.split("|").slice(1).join("|"))).toEqual([
      "|Plutôt oui||effectif|34",
      "|Plutôt oui||pourcentage|56,7",
      "|Plutôt non||effectif|26",
      "|Plutôt non||pourcentage|43,3",
    ]);
    expect(
      told(ofText("", "A\tB", "Oui\t34 (56,7 %)\t20 (40 %)")).map((line) =>
        line.split("|").slice(4).join(" "),
      ),
    ).toEqual(["effectif 34", "pourcentage 56,7", "effectif 20", "pourcentage 40"]);
  });

  test("says what no number was read from, where it stands, and what was supposed", () => {
    const found = ofText("", "A\tB", "Utile\t3,20\tvoir texte");
    expect(found.unread).toEqual(["Tableau 2, ligne 2, colonne 3 : voir texte"]);
    expect(found.records.at(-1)!.at(-1)).toBe("non reconnu : ligne 2, colonne 3 : voir texte");
    expect(found.records[1]!.at(-1)).toBe("ligne 2, colonne 2 : 3,20 (statistique supposée)");
  });
});

describe("a table of a web page", () => {
  test("has its spans, its caption and the tests in its cells read", async () => {
    const html = `<table><caption>Santé</caption>
<tr><th rowspan="2">Groupe</th><th colspan="2">Traités</th><th colspan="2">Témoins</th><th rowspan="2">Test</th></tr>
<tr><th>n</th><th>%</th><th>n</th><th>%</th></tr>
<tr><td>Guéris</td><td>10</td><td>66,7</td><td>4</td><td>26,7</td><td>χ²(1) = 4,82, p = ,028</td></tr></table>`;
    expect(told(recognisedTables(await gridsOfHtml(html)))).toEqual([
      "Santé|Groupe|Guéris|Traités|effectif|10",
      "Santé|Groupe|Guéris|Traités|pourcentage|66,7",
      "Santé|Groupe|Guéris|Témoins|effectif|4",
      "Santé|Groupe|Guéris|Témoins|pourcentage|26,7",
      "Santé|Groupe|Guéris||chi2|4,82",
      "Santé|Groupe|Guéris||ddl|1",
      "Santé|Groupe|Guéris||p|,028",
    ]);
  });
});
