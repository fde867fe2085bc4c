import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explain } from "../../lib/dist/kernel/explain";
import {
  loadOnlyTypesOfNode,
  skipComments,
  watchNoFile,
  watchNoFolder,
} from "../../lib/dist/kernel/quickStart";
import { type Converter, createConverter } from "../../lib/dist/kernel/tslab";

let converter: Converter;
let imported: string;

beforeAll(() => {
  skipComments();
  loadOnlyTypesOfNode();
  watchNoFolder();
  watchNoFile();
  converter = createConverter({ isJS: false, isBrowser: false });
  const first = `import { comment, count, crosstab, cut, filter, gap, mean, percent, recode, show, study } from "conum";
    const survey = study();
    const own = recode(survey, "2.11", { "Pas oui": ["Non", "Je ne sais pas"] });`;
  imported = (converter.convert("", first) as unknown as { readonly declOutput: string }).declOutput;
});
afterAll(() => converter.close());

/** What is said of a cell; nothing where nothing is wrong in it. */
const said = (cell: string) =>
  explain(converter, imported, cell, converter.convert(imported, cell).diagnostics);

describe("explain", () => {
  test.each([
    [
      'show("2.88")',
      "Ligne 1 : la question « 2.88 » n’existe pas ; vouliez-vous dire « 2.8 » (Votre structure intervenait-elle sur la thématique de l’incl…) ?",
    ],
    [
      '// Deux lignes.\ncrosstab(survey, "2.111", "2.10")',
      "Ligne 2 : la question « 2.111 » n’existe pas ; vouliez-vous dire « 2.11 »",
    ],
    ['mean("3.1.20")', "n’a pas d’item « 3.1.20 » ; vouliez-vous dire « 3.1.2 »"],
    ['percent("2.8", "Ouii")', "« Ouii » n’est pas une réponse à la question 2.8 ("],
    ['percent("2.8", "Ouii")', "qui a pour réponses « Oui », « Non » ; vouliez-vous dire « Oui » ?"],
    [`comment\`Ainsi \${percent("2.8", "Ouii")}.\``, "vouliez-vous dire « Oui » ?"],
    ['filter(survey, "2.8", ["Oui", "Nom"])', "« Nom » n’est pas une réponse à la question 2.8"],
    [
      'gap("2.8", "Oui", "structur")',
      "le croisement « structur » n’existe pas, mais « structure », « conum » ; vouliez-vous dire « structure » ?",
    ],
    [
      'percent("2.8", "Oui", "Privee")',
      "« Privee » n’est pas un groupe des croisements, qui sont « Publique », « Privée », « Un Conum », « Plusieurs Conum » ; vouliez-vous dire « Privée » ?",
    ],
    [
      'percent("2.8", "Oui", { structure: "Privee" })',
      "« Privee » n’est pas un groupe du croisement « structure », qui sont « Publique », « Privée » ; vouliez-vous",
    ],
    ['percent("2.8")', "précisez, après la question 2.8 ("],
    [
      'recode(survey, "2.11", { A: ["Ouii"] })',
      "« Ouii » n’est pas une réponse à la question 2.11 (Existait-il une stratégie",
    ],
    [
      'crosstab(own, "2.11-bos", "2.3")',
      "la question « 2.11-bos » n’existe pas ; vouliez-vous dire « 2.11-bis »",
    ],
    ['crosstab(survey, "2.11-bis", "2.3")', "la question « 2.11-bis » n’existe pas"],
    ['filter(own, "2.11-bis", "Pas ouii")', "« Pas ouii » ne peut pas se mettre à cette place, qui demande"],
    ['recode(survey, "2.11", { A: ["Oui"] }, { id: "3.1-bis" })', "2.11-"],
    ['crosstab(survey, "2.11", "2.7")', "la question 2.7 (Combien de Conum"],
    [
      'const id = "2.88";\nshow(id)',
      "Ligne 2 : la question « 2.88 » n’existe pas ; vouliez-vous dire « 2.8 »",
    ],
    [
      'for (const id of ["2.8", "2.99"] as const) show(id)',
      "la question « 2.99 » n’existe pas ; vouliez-vous dire « 2.9 »",
    ],
    ['examine("2.8")', 'le mot « examine » n’est pas importé : import { examine } from "conum";'],
    ['crostab(survey, "2.11", "2.10")', "le mot « crostab » n’existe pas ; vouliez-vous dire « crosstab » ?"],
    ['import { shw } from "conum";', "« conum » n’a pas de mot « shw » ; vouliez-vous dire « show » ?"],
  ])("of %s says: %s", (cell, expected) => {
    const text = said(cell);
    expect(text).toContain(expected);
    // In French alone, on one line.
    expect(text).not.toMatch(/\n|not assignable|No overload|Cannot find/);
  });

  test("says two mistakes of a cell, each with its line", () => {
    expect(said('show("2.88");\nshow("3.33");').split("\n")).toEqual([
      expect.stringMatching(/^Ligne 1 : la question « 2\.88 »/),
      expect.stringMatching(/^Ligne 2 : la question « 3\.33 »/),
    ]);
  });

  test.each([
    ["const n: number = percent('2.8', 'Oui');", "Type 'string' is not assignable to type 'number'."],
    ["show(", "')' expected."],
    ["secret", "Cannot find name 'secret'."],
  ])("of %s gives the line in French, and the compiler’s own words below", (cell, own) => {
    expect(said(`\n${cell}`)).toMatch(
      /^Ligne 2, caractère \d+ : le compilateur TypeScript refuse cette cellule \(erreur \d+\)\.\n {4}/,
    );
    expect(said(cell)).toContain(`    ${own}`);
  });

  test("finds nothing wrong in a right cell", () => {
    expect(said('show(crosstab(survey, "2.11", "2.10"));')).toBe("");
  });
});
