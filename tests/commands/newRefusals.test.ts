import { readdirSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call } = useTemporaryFolder();

/** Refused in one French message with what is expected, and nothing written. */
async function refused(
  content: string | Uint8Array,
  said: readonly string[],
  options: readonly string[] = [],
) {
  writeFileSync(at("eleves.csv"), content);
  const { status, stdout, stderr } = await call("new", "etude", "--answers", "eleves.csv", ...options);
  for (const text of said) expect(plain(stderr)).toContain(text);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(/^\s*✗ .*Attendu : .*\.$/m);
  expect([status, stdout]).toEqual([2, ""]);
  expect(readdirSync(at())).toEqual(["eleves.csv"]);
}

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join("");

test.each<[string, string, readonly string[]]>([
  [
    "no column but an identifier",
    `id\n${lines(60, String)}`,
    ["eleves.csv, ligne 1 : aucune colonne ne peut être une question"],
  ],
  [
    "no column but an identifier and weights",
    `id;poids\n${lines(60, (i) => `${i};1,${i % 3}`)}`,
    ["eleves.csv, ligne 1 : aucune colonne ne peut être une question", "une colonne par question"],
  ],
  [
    "two columns of one name",
    "Sexe;Âge;Sexe\nF;1;F\n",
    ["eleves.csv, ligne 1, colonne « Sexe » : cette colonne figure deux fois"],
  ],
  ["no row", "Sexe;Âge\n", ["eleves.csv, ligne 2 : le fichier n’a pas de réponses"]],
  ["nothing", "", ["eleves.csv : le fichier est vide"]],
  ["a row of another length", "Sexe;Âge\nF\n", ["eleves.csv, ligne 2 : la ligne a 1 champ"]],
  [
    "an identifier twice",
    "id;Sexe\n1;F\n2;F\n1;G\n",
    ["eleves.csv, ligne 4, colonne « id », valeur « 1 » : cet identifiant est déjà à la ligne 2"],
  ],
  [
    "a label of 5,000 characters",
    `Sexe;${"x".repeat(5000)}\nF;1\n`,
    ["eleves.csv, ligne 1, valeur « xxx", "5000 caractères", "au plus 1000"],
  ],
  [
    "3,000 columns",
    `${Array.from({ length: 3000 }, (_, i) => `c${i}`).join(";")}\n`,
    ["eleves.csv, ligne 1 : le fichier a 3000 colonnes", "au plus 2000"],
  ],
  [
    "the table that a study publishes",
    "question,crossing,row\n2.1,,Oui\n",
    ["eleves.csv, ligne 1", "tableau d’un rapport"],
  ],
  [
    "a table of counts and percents",
    "Réponse;Effectif;Pourcentage\nOui;542;58,5 %\nNon;385;41,5 %\n",
    [
      "eleves.csv, ligne 1, valeur « Pourcentage » : c’est un tableau de résultats",
      "une ligne par répondant",
    ],
  ],
  [
    "a table with totals",
    "Réponse;Publique;Privée\nOui;60,1 %;55,2 %\nNon;39,9 %;44,8 %\nTotal;100 %;100 %\n",
    ["eleves.csv, ligne 4, valeur « Total » : c’est un tableau de résultats"],
  ],
  [
    "tables under one another",
    "question,answer,n\nQ1,Oui,542\nQ1,Non,385\nQ1,Total,927\n",
    ["eleves.csv, ligne 4, valeur « Total » : c’est un tableau de résultats"],
  ],
  [
    "prose",
    "Rapport d'enquête\n\nEn 2024, 62 % des élèves lisent.\nLes filles lisent plus.\n",
    ["eleves.csv, ligne 1, valeur « Rapport d'enquête » : c’est un texte, pas des réponses"],
  ],
  [
    "prose without a comma",
    "Rapport sur la lecture\nLes élèves lisent.\nLes filles lisent plus.\n",
    ["eleves.csv, ligne 1, valeur « Rapport sur la lecture » : c’est un texte, pas des réponses"],
  ],
])("refuses %s", async (_, text, said) => {
  await refused(text, said);
});

test.each<[string, Uint8Array, string]>([
  ["an archive", zipSync({ "a.txt": strToU8("bonjour") }), "c’est une archive ZIP, sans classeur"],
  [
    "the start of an old workbook",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    "ce n’est pas un classeur",
  ],
  [
    "the start of a workbook",
    zipSync({ "xl/workbook.xml": strToU8("a") }).subarray(0, 40),
    "incomplet ou abîmé",
  ],
  ["a page", strToU8("<html><table><tr><td>1</td></tr></table></html>"), "c’est une page web"],
  ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "c’est une image"],
  ["a PDF", strToU8("%PDF-1.4\n1 0 obj\n<</Type /Catalog>>\nendobj\n"), "c’est un PDF"],
  ["the start of a file of SPSS", strToU8("$FL2@(#) SPSS DATA FILE\n"), "le fichier"],
  ["any bytes", strToU8("ab,cd\n\0\x01,\x05\n\0\x01,\x06\n"), "c’est un fichier binaire"],
])("refuses %s, whatever it is called", async (_, bytes, said) => {
  await refused(bytes, ["eleves.csv", said, "Attendu : un"]);
});

test.each([
  ["negative", "-1", "valeur « -1 » : ce n’est pas un poids"],
  ["no number", "lourd", "valeur « lourd » : ce n’est pas un poids"],
  ["missing", "", "ce répondant n’a pas de poids"],
])("refuses a weight that is %s", async (_, weight, said) => {
  const text = `Sexe;poids\nF;1\nG;${weight}\nF;2\n`;
  await refused(
    text,
    ["eleves.csv, ligne 3, colonne « poids »", said, "un nombre positif ou nul"],
    [...["--weight", "poids"]],
  );
});

test("refuses a weight that is not there, and names that are none", async () => {
  const text = "Sexe;poids\nF;1\nG;2\nF;2\n";
  await refused(
    text,
    ["colonne « poid » : cette colonne manque", "« poids » peut-être"],
    ["--weight", "poid"],
  );
  await refused(text, ["--name « Mon Étude » : ce n’est pas un nom de module"], ["--name", "Mon Étude"]);
  await refused(text, ["--name « docx »"], ["--name", "docx"]);
  await refused(text, ["--title : ce titre est vide"], ["--title", " "]);
  for (const names of ["chef de projet", "élève, élèves, n", "élève, , f", "a, b, f, g"])
    await refused(text, [`--respondent « ${names} »`, "« élève, élèves, m »"], ["--respondent", names]);
});
