import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { decoded } from "../../lib/answers/AnswerColumn";
import type { QuestionnaireFile } from "../../lib/questionnaire/QuestionnaireFile";
import { openStudy } from "../../lib/study/openStudy";
import { editedBook, type Rows } from "../support/editedBook";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read, files } = useTemporaryFolder();

const cells = (i: number): Readonly<Record<string, string>> => ({
  numéro: String(1000 + i),
  Sexe: ["F", "H"][i % 2]!,
  Lit: ["Romans;Mangas", "Romans", "Mangas", "Romans;Journaux"][i % 4]!,
  "Note de 1 à 7": String(1 + (i % 7)),
  Heures: `${i % 23},5`,
  Pourquoi: `Parce que ${i % 9} fois oui, et ${i % 5} fois non, voilà pourquoi je le pense`,
  "Avis [Cantine]": ["Bon", "Moyen", "Mauvais"][i % 3]!,
  "Avis [CDI]": ["Moyen", "Bon", "Mauvais"][(2 * i) % 3]!,
});
const rows = Array.from({ length: 84 }, (_, i) => cells(i));
const given = (name: string) => rows.map((own) => own[name]!);

beforeEach(async () => {
  const names = Object.keys(rows[0]!);
  const lines = [names, ...rows.map((own) => names.map((name) => `"${own[name]}"`))];
  writeFileSync(at("eleves.csv"), `${lines.map((fields) => fields.join(";")).join("\n")}\n`);
  const made = await call("new", "etude", "--answers", "eleves.csv");
  expect([made.status, made.stderr]).toEqual([0, ""]);
  expect(kindsOf()).toEqual(["single", "multiple", "scale", "number", "open", "grid"]);
});

const questionnaire = () => JSON.parse(read("etude", "data", "questionnaire.json")) as QuestionnaireFile;
const kindsOf = () => questionnaire().questions.map(({ kind }) => kind);

/** Gives a question another kind in the workbook, and rows to « Réponses ». */
async function change(id: string, type: string, answers: Rows = []) {
  const book = await editedBook((sheets, cell) => {
    cell("Questions", id, "type").set(type);
    sheets.Réponses!.push(...answers);
    // What others are crossed with is no longer.
    if (id !== "1.1") return;
    sheets.Croisements = sheets.Croisements!.slice(0, 1);
    const at = sheets.Questions![0]!.indexOf("croisements");
    for (const row of sheets.Questions!.slice(1)) row[at] = null;
  }, questionnaire());
  writeFileSync(at("q.xlsx"), book);
  const { status, stdout, stderr } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
}

async function reread() {
  const { status, stdout, stderr } = await call("update", "--study", "etude", "--answers", "eleves.csv");
  expect([status, stderr]).toEqual([0, ""]);
  return plain(stdout);
}

/** The answers to a question, or to one of its items. */
function answersOf(name: string) {
  return decoded(openStudy(at("etude")).columns.get(name)!);
}

describe("a question takes another kind by its workbook", () => {
  test("a multiple choice becomes a text, made again of its column", async () => {
    const { status, stdout, stderr } = await change("1.2", "texte libre");
    expect(status).toBe(0);
    expect(stderr).toContain("la colonne « croisements » n’est pas lue");
    expect(stderr).toMatch(
      /! Feuille « Réponses », lignes \d+ à \d+ : la question 1\.2, de type « texte libre », n’a pas de réponses, elles ne sont pas lues\.\n/,
    );
    expect(stdout).toContain("1 question modifiée : 1.2 (type, réponses, croisements)");
    expect(stdout).toContain(
      "Ensuite : npx carnets update --answers FICHIER, avec le fichier de réponses : celles de la question 1.2 sont à relire.",
    );
    await reread();
    expect(questionnaire().questions[1]).toMatchObject({ kind: "open", crossings: [] });
    expect(answersOf("q1_2")).toEqual(given("Lit"));
    // The workbook as it is says the same still.
    const again = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
    expect([again.status, again.stdout.includes("déjà celui du classeur")]).toEqual([0, true]);
  });

  test("and a text a multiple choice, apart by what stands between its answers", async () => {
    await change("1.2", "texte libre");
    await reread();
    const { status, stdout } = await change("1.2", "choix multiple", [
      ...["Romans", "Mangas", "Journaux"].map((label, i) => ["1.2", "réponse", i + 1, label]),
    ]);
    expect([status, stdout.includes("update --answers")]).toEqual([0, true]);
    await reread();
    expect(answersOf("q1_2_1")).toEqual(given("Lit").map((text) => (text.includes("Romans") ? 1 : 0)));
    expect(answersOf("q1_2_3")).toEqual(given("Lit").map((text) => (text.includes("Journaux") ? 1 : 0)));
  });

  test("a single choice becomes a text, and a choice of the answers that were given again", async () => {
    const { status, stdout, stderr } = await change("1.1", "texte libre");
    expect([status, stderr.includes("n’a pas de réponses")]).toEqual([0, true]);
    expect(stdout).toContain("Ensuite : npm start.");
    expect(answersOf("q1_1")).toEqual(given("Sexe"));
    expect(JSON.parse(read("etude", "data", "mapping.json")).questions[0].kind).toBe("open");
    const back = await change("1.1", "choix unique");
    expect([back.status, back.stderr]).toEqual([
      0,
      expect.stringContaining("les 2 qui ont été données sont prises"),
    ]);
    expect(questionnaire().questions[0]).toMatchObject({ kind: "single", choices: ["F", "H"] });
    expect(answersOf("q1_1")).toEqual(given("Sexe"));
  });

  test("a number becomes a choice of its numbers, from the least", async () => {
    const { status } = await change("1.4", "choix unique");
    expect(status).toBe(0);
    const [, , , hours] = questionnaire().questions;
    expect(hours).toMatchObject({ kind: "single", choices: expect.arrayContaining(["0.5", "22.5"]) });
    expect(hours?.kind === "single" ? hours.choices.slice(0, 2) : []).toEqual(["0.5", "1.5"]);
    const before = answersOf("q1_4");
    expect(before).toEqual(given("Heures").map((text) => text.replace(",", ".")));
    await reread();
    expect(answersOf("q1_4")).toEqual(before);
  });

  test("what is no number becomes one of the ends and decimals that were given, where none are written", async () => {
    await change("1.4", "texte libre");
    const { status, stderr } = await change("1.4", "nombre");
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("le plus petit nombre")]);
    expect(questionnaire().questions[3]).toMatchObject({ kind: "number", range: { min: 0 }, decimals: 1 });
    expect(answersOf("q1_4")).toEqual(given("Heures").map((text) => Number(text.replace(",", "."))));
  });

  test("an answer that becomes a code of no answer is an answer no more, its row there or not", async () => {
    const book = await editedBook((sheets) => {
      sheets.Étude!.push(["code manquant : sans réponse", "H"]);
    }, questionnaire());
    writeFileSync(at("q.xlsx"), book);
    const { status, stderr } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
    expect([status, plain(stderr)]).toEqual([
      0,
      expect.stringContaining("« H » est un code manquant : sa ligne de réponse (1.1) n’est pas lue."),
    ]);
    expect(questionnaire().questions[0]).toMatchObject({ choices: ["F"] });
    expect(answersOf("q1_1")).toEqual(given("Sexe").map((sex) => (sex === "H" ? null : sex)));
  });

  test("rows that a question of texts has no use for are told, all of them there or some", async () => {
    const book = await editedBook((sheets, cell) => {
      cell("Questions", "1.3", "type").set("texte libre");
      cell("Questions", "1.1", "type").set("texte libre");
      sheets.Croisements = sheets.Croisements!.slice(0, 1);
      const at = sheets.Questions![0]!.indexOf("croisements");
      for (const row of sheets.Questions!.slice(1)) row[at] = null;
      sheets.Réponses = sheets.Réponses!.filter((row) => row[0] !== "1.1");
      sheets.Réponses.push(["1.1", "réponse", 2, "F"], ["1.1", "réponse", 3, "H"]);
    }, questionnaire());
    writeFileSync(at("q.xlsx"), book);
    const { status, stderr } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
    expect([status, plain(stderr)]).toEqual([
      0,
      expect.stringContaining(
        "la question 1.1, de type « texte libre », n’a pas de réponses, elles ne sont pas lues",
      ),
    ]);
  });

  test("a scale becomes a number, and a number a text", async () => {
    expect((await change("1.3", "nombre")).status).toBe(0);
    expect(questionnaire().questions[2]).toMatchObject({ kind: "number", range: { min: 1, max: 7 } });
    expect(answersOf("q1_3")).toEqual(given("Note de 1 à 7").map(Number));
    const { status, stderr } = await change("1.3", "texte libre");
    expect([status, stderr]).toEqual([0, expect.stringContaining("la colonne « min » n’est pas lue")]);
    expect(answersOf("q1_3")).toEqual(given("Note de 1 à 7"));
  });

  test("a text becomes a choice of what is written in « Réponses »", async () => {
    const texts = [...new Set(given("Pourquoi"))];
    const { status } = await change(
      "1.5",
      "choix unique",
      texts.map((text) => ["1.5", "réponse", null, text]),
    );
    expect(status).toBe(0);
    expect(answersOf("q1_5")).toEqual(given("Pourquoi"));
  });

  test("but stays as it is where its answers do not go with the kind, which is told", async () => {
    const before = files("etude");
    const { status, stderr } = await change("1.5", "choix unique", [["1.5", "réponse", 1, "Oui"]]);
    expect([status, files("etude")]).toEqual([2, before]);
    expect(stderr).toContain("la question 1.5 n’a pas cette réponse");
    expect(stderr).toContain("est resté comme il était");
  });

  test("and a grid of several columns no text, told by sheet, row, and the names of kinds", async () => {
    const before = files("etude");
    const { status, stderr } = await change("1.6", "texte libre");
    expect([status, files("etude")]).toEqual([2, before]);
    expect(stderr).toContain(
      "feuille « Questions », ligne 7, colonne « type », valeur « texte libre » : cette question vient de 2 colonnes",
    );
    expect(stderr).toContain("« grille »");
    expect(stderr).not.toMatch(/\bopen\b|\bgrid\b|json/);
  });
});

test("rows of « Réponses » of a question that was taken out are left, and told", async () => {
  const book = await editedBook((sheets) => {
    sheets.Questions = sheets.Questions!.filter(([id]) => id !== "1.2");
  }, questionnaire());
  writeFileSync(at("q.xlsx"), book);
  // The second time, it was told already.
  for (const told of [
    "la question 1.2 n’est plus dans la feuille « Questions »",
    "une remarque déjà faite",
  ]) {
    const { status, stderr } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
    expect([told, status]).toEqual([told, 0]);
    expect(plain(stderr)).toContain(told);
  }
  expect(kindsOf()).not.toContain("multiple");
});

test("« --from » does what « update » does, and « --to » then takes the place of the workbook", async () => {
  const book = await editedBook(
    (_, cell) => cell("Questions", "1.1", "libellé").set("Vous êtes"),
    questionnaire(),
  );
  writeFileSync(at("q.xlsx"), book);
  const early = await call("questionnaire", "--study", "etude", "--to", "q.xlsx");
  expect([early.status, readFileSync(at("q.xlsx")).equals(book)]).toEqual([2, true]);
  const { status, stdout } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
  expect([status, stdout.includes("Ensuite : npm start.")]).toEqual([0, true]);
  expect(JSON.parse(read("etude", "data", "mapping.json")).questions[0].label).toBe("Vous êtes");
  expect((await call("update", "--study", "etude")).stdout).toContain("Tout est à jour.");
  const later = await call("questionnaire", "--study", "etude", "--to", "q.xlsx");
  expect([later.status, later.stderr]).toEqual([0, ""]);
  expect(read(join("etude", "data", "questionnaire.json"))).toContain("Vous êtes");
});

test("an answer that is nearly a known one is told so, and is the same once it is renamed in the workbook", async () => {
  const before = readFileSync(at("eleves.csv"), "utf8");
  writeFileSync(at("suite.csv"), before.replace('"Mauvais"', '"Mauvaise"').replace('"Bon"', '"Excellent"'));
  const renew = ["update", "--study", "etude", "--answers", "suite.csv"];
  const said = plain((await call(...renew)).stderr);
  expect(said).toContain(
    'peut-être « Mauvais » : si c’est une faute, corrigez-la dans le fichier, à cette ligne ; si « Mauvais » s’appelle désormais « Mauvaise », la même commande avec --rename "Mauvais=Mauvaise"',
  );
  // What is near nothing is not said to be.
  expect(said).toMatch(/« Excellent »[^\n]*--add l’ajoute au questionnaire/);
  expect(said.match(/peut-être/g)).toHaveLength(1);
  const book = await editedBook((sheets) => {
    const label = sheets.Réponses![0]!.indexOf("libellé");
    for (const row of sheets.Réponses!) if (row[label] === "Mauvais") row[label] = "Mauvaise";
  }, questionnaire());
  writeFileSync(at("q.xlsx"), book);
  expect((await call("questionnaire", "--study", "etude", "--from", "q.xlsx")).status).toBe(0);
  writeFileSync(at("suite.csv"), before.replace('"Mauvais"', '"Mauvaise"'));
  expect((await call(...renew)).status).toBe(0);
  expect(answersOf("q1_6_1").filter((answer) => answer === "Mauvaise")).toHaveLength(28);
});
