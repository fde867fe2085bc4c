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
  const first = `import { comment, count, crosstab, cut, filter, gap, help, interaction, mean, pca, percent, recode, save, show, study, withInteraction } from "conum";
    const survey = study();
    const mien = crosstab(survey, "2.11", "2.10");
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
      "le croisement « structur » n’existe pas, mais « structure », « conum », « 2.3 », « 2.6 » ; vouliez-vous dire « structure » ?",
    ],
    [
      'percent("2.8", "Oui", "Privee")',
      "« Privee » n’est pas un groupe des croisements, qui sont « Publique », « Privée », « Un Conum », « Plusieurs Conum » ; vouliez-vous dire « Privée » ?",
    ],
    [
      'percent("2.8", "Oui", { structure: "Privee" })',
      "« Privee » n’est pas un groupe du croisement « structure », qui sont « Publique », « Privée » ; vouliez-vous",
    ],
    [
      'percent("12.2", "Existence de poste en CDI")',
      "« Existence de poste en CDI » n’est pas une réponse à la question 12.2 (",
    ],
    ['percent("6.4", "Un webinaire colectif", "Oui")', "n’est pas un item de la question 6.4 ("],
    ['percent("6.4", "Un webinaire collectif", "Ouii")', "qui a pour réponses « Oui », « Non »"],
    ['percent("12.2")', "l’une de ses réponses : « Du trop grand nombre de postes"],
    ['percent("6.4")', "l’un de ses items : « Une journée"],
    ['gap("2.8", "Oui", "2.33")', "« 2.6 » ; vouliez-vous dire « 2.3 » ?"],
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
    ['percent("2.7", 1)', 'Ligne 1 : 2.7 est un nombre : percentBetween("2.7", 1, 1)'],
    ['percent("3.1.2", "9", "Publique")', '3.1.2 est une note : percentBetween("3.1.2", 9, 9)'],
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
    ["const n = ;", "Expression expected."],
    ["secret", "Cannot find name 'secret'."],
  ])("of %s gives the line in French, and the compiler’s own words below", (cell, own) => {
    expect(said(`\n${cell}`)).toMatch(
      /^Ligne 2, caractère \d+ : le compilateur TypeScript refuse cette cellule \(erreur \d+\)\.\n {4}/,
    );
    expect(said(cell)).toContain(`    ${own}`);
  });

  test.each([
    // The order of the arguments.
    [
      'crosstab("2.11", "2.10", survey)',
      'Ligne 1 : crosstab attend (étude, question en lignes, question en colonnes) ; vous avez mis le texte « 2.11 » à la place de l’étude. Écrivez : crosstab(survey, "2.11", "2.10")',
    ],
    ['percent("Oui", "2.8")', 'à la place de la question. Écrivez : percent("2.8", "Oui")'],
    [
      'save("instance.docx", mien)',
      'à la place de la question ou du résultat d’un mot. Écrivez : save(mien, "instance.docx")',
    ],
    ['withInteraction(0.5, "4.5")', 'à la place de l’item. Écrivez : withInteraction("4.5", 0.5)'],
    // Too few, too many.
    [
      "crosstab()",
      "crosstab attend (étude, question en lignes, question en colonnes) ; vous n’avez rien mis entre les parenthèses. Par exemple : crosstab(study(), ",
    ],
    ["pca()", "pca attend (étude, [question]…, [{ missing }]) ; vous n’avez rien mis entre les parenthèses."],
    ["show()", "show attend (question ou résultat d’un mot) ; vous n’avez rien mis entre les parenthèses."],
    ["interaction()", "interaction attend (question, [premier facteur], [second facteur], [{ missing }]) ; "],
    ["save(mien)", "il manque le nom de fichier. Par exemple : await save("],
    ['filter(survey, "2.8")', "il manque la réponse ou une fonction (réponses à 2.8 : Oui, Non)."],
    ['crosstab(survey, "2.11", "2.10", "2.3")', "le texte « 2.3 » est de trop."],
    // The study.
    ['crosstab("2.11", "2.10")', 'il manque l’étude. Écrivez : crosstab(study(), "2.11", "2.10")'],
    ['pca("3.1")', 'il manque l’étude. Écrivez : pca(study(), "3.1")'],
    [
      'interaction(survey, "2.3", "2.6")',
      'l’étude n’y va pas, le mot parle de celle de use(…). Écrivez : interaction("2.3", "2.6")',
    ],
    [
      'interaction(study(), "2.3", "2.6")',
      'l’étude n’y va pas, le mot parle de celle de use(…). Écrivez : interaction("2.3", "2.6")',
    ],
    [
      'crosstab(study, "2.11", "2.10")',
      "or un mot s’appelle avec ses parenthèses. Écrivez : crosstab(study(), ",
    ],
    // What is no text.
    [
      "crosstab(survey, 2.11, 2.10)",
      'vous avez mis le nombre 2.11 à la place de la question en lignes, or un identifiant s’écrit entre guillemets. Écrivez : crosstab(survey, "2.11", "2.10")',
    ],
    ['percent("2.8", Oui)', 'or un texte s’écrit entre guillemets. Écrivez : percent("2.8", "Oui")'],
    ["mean(3.1.1)", 'un identifiant s’écrit entre guillemets : "3.1.1" et non 3.1.1.'],
    [
      'cut(survey, "2.7", 3)',
      "vous avez mis le nombre 3 à la place de la liste des bornes. Par exemple : cut(study(), ",
    ],
    ['filter(survey, "2.7", ">= 5")', 'Écrivez : filter(survey, "2.7", (n) => Number(n) >= 5)'],
    // Writing.
    [
      'crosstab(survey, “2.11”, "2.3")',
      'le guillemet “ est celui d’un texte mis en forme (Word) : un carnet veut des guillemets droits, "2.11".',
    ],
    ['crosstab(survey, "2.11" "2.10")', 'il manque une virgule entre "2.11" et "2.10".'],
    ['crosstab(survey; "2.11", "2.10")', "« ; » se trouve là où l’on attend une virgule."],
    ['show("2.8)', 'il manque un guillemet : un texte s’ouvre et se ferme par le même, "2.8".'],
    ['percent("2.8, "Oui")', "il manque un guillemet sur cette ligne, ou il y en a un de trop"],
    ["show(", "il manque une parenthèse fermante « ) »."],
    ['show("2.8"))', "il y a une parenthèse fermante « ) » de trop."],
    ['show "2.8"', 'un mot s’appelle avec des parenthèses : show("2.8").'],
    // A question that cannot stand there.
    [
      'crosstab(survey, "2.11", "3.1")',
      'est une note, et il faut une liste de réponses à la place de la question en colonnes. Écrivez : crosstab(survey, "3.1", "2.11"), ou faites-en des classes par cut',
    ],
    [
      'crosstab(survey, "3.1.1", "2.11")',
      '3.1.1 (D’accompagnement aux démarches administratives) est un item de 3.1, et il faut une question entière à la place de la question en lignes. Écrivez : crosstab(survey, "3.1", "2.11")',
    ],
    ["help(robustness)", 'import { robustness } from "conum"; ou help("robustness")'],
  ])("of %s says what the word expects, or the sign that is missing: %s", (cell, expected) => {
    const text = said(cell);
    expect(text).toContain(expected);
    expect(text).toMatch(/^Ligne 1 : .*$/);
  });

  test("of a call that it says how to write, writes one that the compiler accepts", () => {
    const [, call] = /Écrivez : (.+)$/.exec(said('crosstab("2.10", survey, "2.11")')) ?? [];
    expect(said(call!)).toBe("");
  });

  test("takes no function of the cell’s own for a word of its name", () => {
    expect(said("function count(n: number) { return n; }\ncount();")).not.toContain("attend");
  });

  test("finds nothing wrong in a right cell", () => {
    expect(said('show(crosstab(survey, "2.11", "2.10"));')).toBe("");
  });
});
