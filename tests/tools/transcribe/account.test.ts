import { describe, expect, test } from "vitest";
import { isNumber } from "../../../lib/published/PublishedNumber";
import { account } from "../../../tools/transcribe/account";
import { faultOf } from "../../support/smallSurvey";
import { readSmallReport, smallReport } from "./small";

const reading = readSmallReport();

describe("account", () => {
  test("counts the numbers of the text by what they were read as", () => {
    const counts = account(reading, smallReport, "rapport.txt");
    expect(counts).toEqual({
      donnée: reading.entries.filter(isNumber).length,
      titre: 2,
      libellé: 10,
      "en-tête de tableau": 4,
      "condition d’accès": 3,
      verdict: 0,
      "légende de figure": 0,
      "texte de figure": 2,
      "appel de note": 7,
      "note de bas de page": 3,
      page: 1,
      "code interne": 1,
    });
  });

  test("leaves no number out: those of the lines from the first section on", () => {
    const counts = Object.values(account(reading, smallReport, "rapport.txt"));
    // The two marks that are glued to a p or a word count as numbers of their own.
    const text = smallReport.split("\n").slice(reading.from).join("\n").replace(".53311", ".533 11");
    const numbers = text.match(/\d+(?:[.,]\d+)?|[.,]\d+/g)!.length;
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(numbers);
  });

  test("stops at a digit that was passed over", () => {
    const spans = reading.spans.filter(({ line }) => line !== 29);
    const fault = faultOf(() => account({ ...reading, spans }, smallReport, "rapport.txt"));
    expect(fault.message).toBe(
      "rapport.txt, ligne 29, valeur « Publique 12 60,0% » : le chiffre 1 est lu 0 fois. Attendu : une fois.",
    );
  });

  test("stops at a digit that was read twice", () => {
    const again = reading.spans.find(({ line, role }) => line === 31 && role === "donnée")!;
    const spans = [...reading.spans, again];
    const fault = faultOf(() => account({ ...reading, spans }, smallReport, "rapport.txt"));
    expect(fault.message).toContain("ligne 31");
    expect(fault.message).toContain("le chiffre 8 est lu 2 fois");
  });

  test("stops when a number of the entries is not that of the text", () => {
    const entries = reading.entries.map((entry) =>
      entry.printed === "45,203" ? { ...entry, printed: "45,204" } : entry,
    );
    const fault = faultOf(() => account({ ...reading, entries }, smallReport, "rapport.txt"));
    expect(fault.message).toContain("valeur « 45,203 » : ce nombre n’est pas à la fois dans le texte");
  });

  test("stops when an entry is dropped", () => {
    const entries = reading.entries.slice(0, -2);
    expect(faultOf(() => account({ ...reading, entries }, smallReport, "rapport.txt")).message).toContain(
      "ce nombre n’est pas à la fois dans le texte et dans les données",
    );
  });
});
