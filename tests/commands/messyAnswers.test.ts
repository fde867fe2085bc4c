import { readFileSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import type { QuestionnaireFile } from "../../lib/questionnaire/QuestionnaireFile";
import { editedBook } from "../support/editedBook";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();

const ends: Readonly<Record<number, string>> = {
  1: "1 - Pas du tout d’accord",
  7: "7 - Tout à fait d’accord",
};
const score = (i: number) => ends[1 + (i % 7)] ?? String(1 + (i % 7));
const row = (i: number): Readonly<Record<string, string>> => ({
  "N° de réponse": String(1000 + i),
  "Q1. Votre statut": ["Loisir", "Pluriactif", "Professionnel"][i % 3]!,
  "Q2. Transhumez-vous ?": ["Oui", "Non"][i % 2]!,
  "Q3. Rendement (kg)": `${5 + (i % 23)},${i % 10}`,
  "Q4. Êtes-vous d’accord ? [Aides]": score(i),
  "Q4. Êtes-vous d’accord ? [Appui]": score(3 * i + 1),
  "Q4. Êtes-vous d’accord ? [Avenir]": score(5 * i + 2),
});
const clean = Array.from({ length: 90 }, (_, i) => row(i));
const changed = (at: number, cells: object) => ({ ...clean[at]!, ...cells });
const messy = clean
  .with(4, changed(4, { "Q1. Votre statut": "Pluriactf", "Q3. Rendement (kg)": "env. 20" }))
  .with(7, changed(7, { "Q2. Transhumez-vous ?": "non" }))
  .toSpliced(51, 0, clean[50]!);

function write(name: string, rows: readonly Readonly<Record<string, string>>[]) {
  const names = Object.keys(rows[0]!);
  const lines = [names, ...rows.map((own) => names.map((key) => `"${own[key]}"`))];
  writeFileSync(at(name), `${lines.map((fields) => fields.join(";")).join("\n")}\n`);
}
const questionnaire = () => JSON.parse(read("etude", "data", "questionnaire.json")) as QuestionnaireFile;
const answers = (name: string) => {
  const [header, ...lines] = read("etude", "private", "respondents.csv").trim().split("\n");
  const place = header!.split(",").indexOf(name);
  return lines.map((line) => line.split(",")[place]!);
};
const update = async (file: string) => {
  const { status, stdout, stderr } = await call("update", "--study", "etude", "--answers", file);
  return { status, told: plain(stdout + stderr) };
};
async function fromBook(change: Parameters<typeof editedBook>[0], data = questionnaire()) {
  writeFileSync(at("q.xlsx"), await editedBook(change, data));
  const { status, stdout, stderr } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
  return { status, told: plain(stdout + stderr) };
}

describe("a study of a messy file", () => {
  let made: Awaited<ReturnType<typeof call>>;
  beforeEach(async () => {
    write("reponses.csv", messy);
    made = await call("new", "etude", "--answers", "reponses.csv");
    expect([made.status, made.stderr]).toEqual([0, ""]);
  });
  const merged: Parameters<typeof editedBook>[0] = (sheets) => {
    const label = sheets.Réponses![0]!.indexOf("libellé");
    for (const own of sheets.Réponses!) if (own[label] === "Pluriactf") own[label] = "Pluriactif";
  };
  const merge = (data?: QuestionnaireFile) => fromBook(merged, data);

  test("counts the same line once, keeps the ends of its scale, and tells the rest to be decided", () => {
    expect(plain(made.stdout)).toContain(
      "N° de réponse · 1050 est deux fois, lignes 52 et 53 du fichier, identiques",
    );
    expect(plain(made.stdout)).toContain(
      "1.3 · « env. 20 » (1 fois, ligne 6 du fichier) n’est pas un nombre",
    );
    expect(answers("N° de réponse")).toEqual(clean.map((own) => own["N° de réponse"]));
    expect(questionnaire().questions).toMatchObject([
      { label: "Votre statut", choices: ["Loisir", "Pluriactif", "Pluriactf", "Professionnel"] },
      { choices: ["Oui", "Non"] },
      { kind: "number", missing: { "env. 20": "noAnswer" } },
      {
        kind: "scale",
        scale: { min: 1, max: 7, minLabel: "Pas du tout d’accord", maxLabel: "Tout à fait d’accord" },
      },
    ]);
    const supposed = plain(read("etude", "data", "suppositions.md"));
    const [toDecide, toVerify] = supposed.split("## À vérifier");
    expect(toDecide).toContain(
      "« Pluriactf » (1 fois, ligne 6 du fichier) est peut-être « Pluriactif » (29 fois)",
    );
    expect(toVerify).toContain("« non » (1 fois) compte comme « Non »");
  });

  test("merges two answers of one label: the answers, the notebooks and a later file follow, and it is said", async () => {
    const place = at("etude/notebooks/exploration.ipynb");
    const notebook = JSON.parse(readFileSync(place, "utf8"));
    notebook.cells.push(
      {
        cell_type: "code",
        id: "mienne",
        metadata: {},
        outputs: [],
        execution_count: null,
        source: 'percent("1.1", "Pluriactf")',
      },
      { cell_type: "markdown", id: "mots", metadata: {}, source: "Un seul Pluriactf a répondu." },
    );
    writeFileSync(place, JSON.stringify(notebook));
    const { status, told } = await merge();
    expect([status, told]).toEqual([
      0,
      expect.stringContaining("1.1 : « Pluriactf » (1) est désormais « Pluriactif »."),
    ]);
    expect(told).toMatch(/À corriger : la cellule \d+ de exploration.ipynb cite « Pluriactf »/);
    expect(answers("q1_1")).toEqual(clean.map((own) => own["Q1. Votre statut"]));
    expect(readFileSync(place, "utf8")).toContain('percent(\\"1.1\\", \\"Pluriactif\\")');
    expect(questionnaire().questions[0]).toMatchObject({
      choices: ["Loisir", "Pluriactif", "Professionnel"],
    });
    expect(read("etude", "data", "mapping.json")).not.toContain('"merged"');
    expect((await update("reponses.csv")).status).toBe(0);
    expect(answers("q1_1")).toEqual(clean.map((own) => own["Q1. Votre statut"]));
    expect((await fromBook(() => undefined)).status).toBe(0);
  });

  test("reads the workbook again that has merged answers", async () => {
    await merge();
    const { status, stdout } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
    expect([status, stdout]).toEqual([0, expect.stringContaining("déjà celui du classeur")]);
  });

  test("does not merge what it cannot tell: a row that is there twice, while another goes", async () => {
    const { status, told } = await fromBook((sheets) => {
      const label = sheets.Réponses![0]!.indexOf("libellé");
      const rows = sheets.Réponses!.filter(
        (own) => own[label] !== "Loisir" && own[label] !== "Professionnel",
      );
      sheets.Réponses = rows.map((own) => (own[label] === "Pluriactf" ? own.with(label, "Pluriactif") : own));
    });
    expect(status).not.toBe(0);
    expect(told).toContain("la question 1.1 a deux fois ce libellé");
    expect(answers("q1_1")).toContain("Pluriactf");
  });

  test("tells two answers that cannot be merged among all faults of the workbook", async () => {
    const { status, told } = await fromBook((sheets, cell) => {
      const [label, rank] = ["libellé", "rang"].map((name) => sheets.Réponses![0]!.indexOf(name)) as [
        number,
        number,
      ];
      cell("Questions", "1.2", "type").set("choix unic");
      const own = sheets.Réponses!.filter((row) => row[0] === "1.1");
      own[0]![label] = own[1]![label];
      own[3]![label] = "Retraité";
      own[2]![rank] = 1;
      own[0]![rank] = 3;
    });
    expect(status).toBe(2);
    expect(told).toContain("2 fautes dans q.xlsx");
    expect(told).toContain("ce mot n’est pas prévu");
    expect(told).toContain("la question 1.1 a deux fois ce libellé");
  });

  test("merges answers in a workbook from before a renumbering, and says each thing once", async () => {
    const takeOut = await fromBook((sheets) => {
      for (const name of ["Questions", "Réponses"])
        sheets[name] = sheets[name]!.filter(([id]) => id !== "1.2");
      sheets.Croisements = sheets.Croisements!.slice(0, 1);
      const at = sheets.Questions![0]!.indexOf("croisements");
      for (const own of sheets.Questions!.slice(1)) own[at] = undefined;
    });
    expect(takeOut.status).toBe(0);
    const older = questionnaire();
    expect((await call("questionnaire", "--study", "etude", "--renumber")).status).toBe(0);
    expect(questionnaire().questions.map(({ id }) => id)).toEqual(["1.1", "1.2", "1.3"]);
    const { status, told } = await merge(older);
    expect([status, told]).toEqual([0, expect.stringContaining("les numéros d’avant --renumber")]);
    expect(told).toContain("1.1 : « Pluriactf » (1) est désormais « Pluriactif ».");
    const written = told.split("\n").filter((line) => /^(Écrit|Refait)/.test(line));
    expect(new Set(written).size).toBe(written.length);
    expect(answers("q1_1")).toEqual(clean.map((own) => own["Q1. Votre statut"]));
  });

  test("keeps its workbook in step once answers are merged in it", async () => {
    writeFileSync(at("etude/etude.xlsx"), await editedBook(merged, questionnaire()));
    const from = () => call("questionnaire", "--study", "etude", "--from", at("etude/etude.xlsx"));
    expect((await from()).status).toBe(0);
    write("suite.csv", clean.with(0, changed(0, { "Q1. Votre statut": "En retraite" })));
    const said = await call("update", "--study", "etude", "--answers", "suite.csv", "--add");
    expect([said.status, said.stdout]).toEqual([0, expect.stringContaining("Refait : etude.xlsx")]);
    expect((await from()).stdout).toContain("déjà celui du classeur");
    expect(questionnaire().questions[0]).toMatchObject({
      choices: ["Loisir", "Pluriactif", "Professionnel", "En retraite"],
    });
  });

  test("has the words of a scale changed in its workbook", async () => {
    const { status } = await fromBook((_, cell) => cell("Questions", "1.4", "mots du min").set("Jamais"));
    expect(status).toBe(0);
    expect(questionnaire().questions[3]).toMatchObject({
      scale: { min: 1, max: 7, minLabel: "Jamais", maxLabel: "Tout à fait d’accord" },
    });
  });

  test("takes a later file the same way: the same line once, other ones both, an answer in capitals as the known one", async () => {
    await merge();
    const later = [
      ...clean,
      clean[3]!,
      changed(8, { "Q2. Transhumez-vous ?": "NON" }),
      { ...row(91), "Q2. Transhumez-vous ?": "oui" },
    ];
    write("suite.csv", later);
    const { status, told } = await update("suite.csv");
    expect(status).toBe(0);
    expect(told).toContain("1003 est deux fois, lignes 5 et 92 du fichier, identiques");
    expect(told).toContain(
      "1008 est deux fois, lignes 10 et 93 du fichier, qui ne diffèrent que par « Q2. Transhumez-vous ? »",
    );
    expect(told).toContain("« oui » (1 fois) compte comme « Oui »");
    expect(answers("N° de réponse").slice(-2)).toEqual(["1008 (2)", "1091"]);
    expect(answers("q1_2").slice(-2)).toEqual(["Non", "Oui"]);
  });
});
