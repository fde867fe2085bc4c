import { describe, expect, test } from "vitest";
import { formatCsv } from "../../../lib/base/formatCsv";
import type { Oddities } from "../../../tools/transcribe/oddities";
import { faultOf } from "../../support/smallSurvey";
import { fixture, readSmallReport, smallOddities, smallReport } from "./small";

const entriesText = (reading: ReturnType<typeof readSmallReport>) =>
  formatCsv(
    reading.entries.map(({ question, by, row, column, statistic, printed, line }) => [
      question,
      by,
      row,
      column,
      statistic,
      printed,
      String(line),
    ]),
  );

/** The small report with one passage changed. */
function changed(before: string | RegExp, after: string): string {
  const text = smallReport.replace(before, after);
  if (text === smallReport) throw new Error(`Nothing to change: ${before}`);
  return text;
}

describe("readReport", () => {
  test("reads every kind of table, with the line of every number", () => {
    const [, ...expected] = fixture("expected.csv").split("\n");
    expect(entriesText(readSmallReport())).toBe(expected.join("\n"));
  });

  test("names the tables, and counts their rows without the totals", () => {
    const { tables } = readSmallReport();
    expect(tables.map(({ name, rows }) => `${name}: ${rows}`)).toEqual([
      "1.1: 4",
      "1.2: 2",
      "1.3: 2",
      "1.3 structure: 2",
      "1.4: 1",
      "1.4 structure: 1",
      "1.5: 1",
      "1.5 structure: 1",
      "1.5 conum: 1",
      "2.1: 2",
      "2.1 structure: 2",
      "2.2: 2",
      "2.2 structure: 2",
      "2.3: 2",
      "2.3 structure: 2",
      "2.4: 3",
      "2.4 structure: 2",
    ]);
  });

  test("reads the same whatever the blank lines, line ends and form feeds", () => {
    const expected = readSmallReport().entries.map(({ line: _, ...entry }) => entry);
    const squeezed = smallReport.replace(/\n\s*\n/g, "\n").replaceAll("\n", "\r\n\f");
    expect(readSmallReport(squeezed).entries.map(({ line: _, ...entry }) => entry)).toEqual(expected);
  });

  test.each<[string, string | RegExp, string, number, string]>([
    ["a line that belongs nowhere", "Moyenne 6,50", "Bonjour\nMoyenne 6,50", 102, "« Moyenne »"],
    ["a heading with another word", "VOUS RESTEZ POUR", "VOUS PARTEZ POUR", 160, "« Vous restez pour »"],
    ["a row that is missing", "Privée 8 40,0 %", "", 33, "la ligne « Privée » du tableau 1.2"],
    [
      "the last row that is missing",
      "Des moyens 8,15 2,45",
      "",
      148,
      "la ligne « Des moyens » du tableau 2.1",
    ],
    ["a row twice", "Privée 8 40,0 %", "Publique 12 60,0%", 31, "la ligne « Privée »"],
    [
      "rows in another order",
      /(Publique 12 60,0%) \n\n(Privée 8 40,0 %)/,
      "$2\n\n$1",
      31,
      "la ligne « Publique »",
    ],
    ["a misspelt row", "Des moyens 8,15", "Des moyen 8,15", 146, "la ligne « Des moyens »"],
    ["a number that is missing", "Publique 12 60,0%", "Publique 12", 31, "percent de la ligne « Publique »"],
    ["a number too many", "Publique 12 60,0%", "Publique 12 60,0% 9", 29, "la ligne « Privée »"],
    ["a mean with one decimal", "Moyenne 6,50", "Moyenne 6,5", 102, "mean de la ligne"],
    ["a p with two decimals", "p=.004", "p=.04", 88, "p de la ligne"],
    [
      "another condition",
      "au point 1.5 est supérieure à 5)",
      "au point 1.5 est supérieure à 6)",
      134,
      "supérieure à 5",
    ],
    ["a condition that is missing", /\(question accessible.*\)/, "", 77, "question accessible si"],
    ["a remark that is missing", /\(Avant le 3 mars 2023\)/, "", 40, "(Avant le 3 mars 2023)"],
    ["a total that is missing", "Total 20 100% ", "", 35, "« Total »"],
    [
      "a verdict in other words",
      "Nous notons une différence",
      "Nous voyons une différence",
      88,
      "Nous ne notons pas",
    ],
    [
      "another crossing",
      "le nombre de Conum recrutés",
      "le nombre de lieux",
      120,
      "le nombre de Conum recrutés",
    ],
    [
      "the figure of another crossing",
      "Croisement avec le type de structure",
      "Croisement avec le nombre de Conum",
      93,
      "structure employeuse",
    ],
    ["a code that is unknown", "02 10 ", "03 10 ", 24, "01, 02, 97, 971"],
    ["a text after the end", / {2}\n?$|\s*$/, "\nFin.\n", 303, "la fin du texte"],
    [
      "a note that is not there",
      "différence significative1",
      "différence significative9",
      71,
      "une note de bas de page numéro 9",
    ],
    ["page numbers that shrink", "COMBIEN ? Q7", "COMBIEN ? Q7\n\nLes lieux d’été\n\n11\n", 77, "plus de 12"],
    ["a note out of order", "3 Calcul impossible", "4 Calcul impossible", 193, "la note 3"],
  ])("stops at %s and names the line", (_, before, after, line, expected) => {
    const { message, place } = faultOf(() => readSmallReport(changed(before, after)));
    expect(place.line).toBe(line);
    expect(message).toMatch(/^rapport\.txt, ligne \d+, valeur « .+ » : .+\. Attendu : .+\.$/);
    expect(message).toContain(expected);
  });

  test("stops at a note that nothing calls", () => {
    const fault = faultOf(() => readSmallReport(changed("significative1", "significative")));
    expect(fault.message).toContain("valeur « 1 » : aucun passage n’appelle cette note");
  });

  test("stops where the first section is not found", () => {
    const fault = faultOf(() => readSmallReport(changed("1. LES LIEUX D’ETE", "1. LES LIEUX")));
    expect(fault.message).toContain("la première section est introuvable. Attendu : « 1. Les lieux d’été ».");
  });

  test.each<[string, Partial<Oddities>]>([
    ["a heading that is there", { lostHeadings: ["1.2"] }],
    ["a heading that is whole", { cutHeadings: new Map([["1.2", "Vous êtes"]]) }],
    ["a table that is there", { lostTables: ["1.2"] }],
    ["a row that is there", { lostRows: new Map([...smallOddities.lostRows, ["1.2", ["Privée"]]]) }],
    ["a row of which the loss was not declared", { lostRows: new Map() }],
    ["heads that are there", { lostHeads: ["1.3 structure"] }],
    ["a total that is there", { withoutTotal: ["1.2"] }],
    [
      "a footnote that nothing calls",
      { lostFootnotes: new Map([...smallOddities.lostFootnotes, [12, "1.2"]]) },
    ],
    ["a code that is not there", { strayCodes: new Map([...smallOddities.strayCodes, ["1.2", "Q8"]]) }],
    ["a code that was not declared", { strayCodes: new Map() }],
    [
      "a label that is not there",
      { otherLabels: new Map([...smallOddities.otherLabels, ["1.5 conum", new Map([["", "Autre"]])]]) },
    ],
    ["a figure text that is not there", { figureTexts: [...smallOddities.figureTexts, ["9,99"]] }],
    ["a figure text that was not declared", { figureTexts: [] }],
  ])("stops at a declared oddity that is not met: %s", (_, oddities) => {
    expect(() =>
      faultOf(() => readSmallReport(smallReport, { ...smallOddities, ...oddities })),
    ).not.toThrow();
  });

  test("lets no digit go unseen: without it the reading stops or differs, page numbers aside", () => {
    const { from, spans, ...whole } = readSmallReport();
    const pages = new Set(spans.filter(({ role }) => role === "page").map(({ line }) => line));
    const lines = smallReport.split("\n");
    const before = entriesText({ ...whole, from, spans });
    let tried = 0;
    lines.forEach((line, i) => {
      if (i < from || pages.has(i + 1)) return;
      for (const { index } of line.matchAll(/\d/g)) {
        const cut = `${line.slice(0, index)}${line.slice(index + 1)}`;
        const text = lines.with(i, cut).join("\n");
        let after: string | undefined;
        try {
          after = entriesText(readSmallReport(text));
        } catch {
          after = undefined;
        }
        expect(after, `ligne ${i + 1}, colonne ${index + 1}`).not.toBe(before);
        tried++;
      }
    });
    expect(tried).toBeGreaterThan(400);
  });
});
