import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Questionnaire } from "../../lib/questionnaire/types";
import { openStudy } from "../../lib/study/openStudy";
import { flatTable } from "../../lib/tables/flatTable";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read, files } = useTemporaryFolder();

type Row = Readonly<Record<string, string | number>>;
const row = (i: number): Row => ({
  numéro: 1000 + i,
  "Date de réponse": `${10 + (i % 10)}/03/2026`,
  "Q1. Sexe": i % 5 < 2 ? "Fille" : "Garçon",
  "Q2. Lit": ["Romans;Mangas", "Romans", "Mangas", ""][i % 4]!,
  "Q3. Prix du livre (€)": 5 + (i % 7),
  "Q4. Fréquence": ["Jamais", "Parfois", "Souvent"][(i >> 1) % 3]!,
});
const rows = Array.from({ length: 40 }, (_, i) => row(i));
const others = Array.from({ length: 30 }, (_, i) => row(100 + i));

function save(file: string, own: readonly Row[]): void {
  const names = Object.keys(own[0]!);
  const quoted = (text: string | number) => (/;/.test(String(text)) ? `"${text}"` : String(text));
  const lines = [names, ...own.map((values) => names.map((name) => values[name]!))];
  writeFileSync(at(file), `${lines.map((fields) => fields.map(quoted).join(";")).join("\n")}\n`);
}

async function make(own: readonly Row[] = rows) {
  save("eleves.csv", own);
  expect(await call("new", "etude", "--answers", "eleves.csv")).toMatchObject({ status: 0, stderr: "" });
}

async function update(own: readonly Row[], ...options: readonly string[]) {
  save("suite.csv", own);
  const said = await call("update", "--study", "etude", "--answers", "suite.csv", ...options);
  return { ...said, stdout: plain(said.stdout), stderr: plain(said.stderr) };
}

async function refused(own: readonly Row[], options: readonly string[], ...parts: readonly string[]) {
  const before = files("etude");
  const { status, stderr } = await update(own, ...options);
  for (const part of parts) expect(stderr).toContain(part);
  expect(status).toBe(2);
  expect(files("etude")).toEqual(before);
}

const questionnaire = () => JSON.parse(read("etude", "data", "questionnaire.json")) as Questionnaire;
const idOf = (label: string) => questionnaire().questions.find((own) => own.label === label)!.id;
const tableOf = (label: string) => flatTable(openStudy(at("etude")), idOf(label));
const countsOf = (label: string) =>
  Object.fromEntries(tableOf(label).rows.map((own) => [own.label, "n" in own ? own.n : 0]));
/** A column with another name, at its place. */
const renamed = (from: string, to: string, own: readonly Row[] = others): readonly Row[] =>
  own.map((values) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name === from ? to : name, value])),
  );

describe("carnets update --answers, with other people", () => {
  test("asks whether they come beside those that are there or in their place", async () => {
    await make();
    await refused(
      others,
      [],
      "suite.csv n’a aucune des 40 personnes de l’étude : ses 30 réponses s’y ajoutent-elles (la même commande avec --append), ou les remplacent-elles (--replace) ?",
    );
    await refused(others, ["--append", "--replace"], "Dites soit --append, soit --replace.");
  });

  test("adds them with --append, and the days of their answers, and keeps what was corrected", async () => {
    await make();
    const before = read("etude", "private", "respondents.csv");
    const later = others.map((own, i) => ({ ...own, "Date de réponse": `${11 + (i % 9)}/04/2026` }));
    const { status, stdout, stderr } = await update(later, "--append");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Réponses : 70 répondants (40 avant).");
    expect(stdout).toContain("Suivies : les dates de réponse, du 10 mars 2026 au 19 avril 2026.");
    expect(stdout).not.toContain("gardées");
    expect(read("etude", "private", "respondents.csv").startsWith(before)).toBe(true);
    expect(countsOf("Sexe")).toEqual({ Fille: 28, Garçon: 42 });
    // What is there is as if both had come in one file.
    const after = read("etude", "private", "respondents.csv");
    const { stdout: again } = await update([...rows, ...later]);
    expect(again).toContain("Tout est à jour.");
    expect(read("etude", "private", "respondents.csv")).toBe(after);
  });

  test("replaces those that are there with --replace, and keeps these, dated", async () => {
    await make();
    const before = read("etude", "private", "respondents.csv");
    const { status, stdout } = await update(others, "--replace");
    expect([status, openStudy(at("etude")).ids.length]).toEqual([0, 30]);
    const [, kept] = /gardées dans (\S+\.csv)\./.exec(stdout)!;
    expect(read("etude", ...kept!.split(/[\\/]/))).toBe(before);
  });

  test("refuses somebody who is there already", async () => {
    await make();
    await refused(
      [...others, row(3)],
      ["--append"],
      "--append : l’identifiant 1003 de suite.csv est déjà parmi les réponses de l’étude",
    );
    // Each person once, and beside what else is wrong.
    await refused(
      [{ ...row(90), "Q1. Sexe": "Robot" }, row(3), row(3), row(4)],
      ["--append"],
      "valeur « Robot »",
      "Et : --append : 2 identifiants de suite.csv sont déjà parmi les réponses de l’étude (1003, 1004)",
    );
  });

  test("reads them as those that are there: other spellings are the known answers, the same line counts once, lines that differ stay", async () => {
    await make();
    const own = [
      ...others
        .with(0, { ...others[0]!, "Q1. Sexe": "FILLE" })
        .with(1, { ...others[1]!, "Q2. Lit": "mangas;Romans" }),
      others[5]!,
      { ...others[6]!, "Q4. Fréquence": " souvent" },
    ];
    const { status, stdout, stderr } = await update(own, "--append");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("1105 est deux fois, lignes 7 et 32 du fichier, identiques");
    expect(stdout).toContain(
      "1106 est deux fois, lignes 8 et 33 du fichier, qui ne diffèrent que par « Q4. Fréquence »",
    );
    expect(stdout).toContain("« FILLE » (1 fois) compte comme « Fille »");
    expect(stdout).toContain("« mangas » (1 fois) compte comme « Mangas »");
    expect(stdout).toContain("Réponses : 71 répondants (40 avant).");
    expect(openStudy(at("etude")).ids.slice(-2)).toEqual(["1129", "1106 (2)"]);
    expect(countsOf("Sexe")).toEqual({ Fille: 29, Garçon: 42 });
    expect(Object.keys(countsOf("Fréquence"))).toEqual(["Jamais", "Parfois", "Souvent"]);
  });

  test("adds the answers to nobody in particular only where it is said that nobody is there twice", async () => {
    const nameless = (own: readonly Row[]) => own.map(({ numéro: _, ...values }) => values);
    await make(nameless(rows));
    await refused(nameless(others), ["--append"], "n’ont pas d’identifiant", "--unidentified");
    const { status, stderr } = await update(nameless(others), "--append", "--unidentified");
    expect([status, stderr]).toEqual([0, ""]);
    expect(openStudy(at("etude")).ids.slice(-2)).toEqual(["69", "70"]);
  });

  test("does not miss the ranks that the program gave, once a column is said to name people", async () => {
    const nameless = rows.map(({ numéro: _, ...values }) => values);
    await make(nameless);
    const json = join("etude", "data", "questionnaire.json");
    writeFileSync(at(json), JSON.stringify({ ...JSON.parse(read(json)), id: "numéro" }));
    const { status, stdout, stderr } = await update(rows);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("que les réponses d’avant avaient");
    expect(openStudy(at("etude")).ids[0]).toBe("1000");
  });

  test("adds what is new with them: an answer, one to tick, and a question that those before were not asked", async () => {
    await make();
    const wider = others.map((own, i) => ({
      ...own,
      "Q2. Lit": i === 0 ? "Romans;BD" : own["Q2. Lit"]!,
      "Q4. Fréquence": i < 3 ? "Toujours" : own["Q4. Fréquence"]!,
      "Q5. Cantine": i % 2 === 0 ? "Oui" : "Non",
    }));
    const { status, stderr } = await update(wider, "--append", "--add");
    expect([status, stderr]).toEqual([0, ""]);
    expect(countsOf("Fréquence")).toMatchObject({ Toujours: 3 });
    expect(countsOf("Lit")).toMatchObject({ BD: 1 });
    const { n, missing } = tableOf("Cantine");
    expect([n, missing]).toEqual([30, []]);
    // Those of the former who ticked nothing gave no answer; the others did not tick what is new.
    const last = openStudy(at("etude")).columns.get(`q${idOf("Lit").replace(".", "_")}_3`)!;
    const codes = last.codes.slice(0, 4);
    expect([codes[0], codes[1], codes[2]]).toEqual([codes[0], codes[0], codes[0]]);
    expect(codes[3]).not.toBe(codes[0]);
  });
});

describe("the cleaning rules of a study", () => {
  const rules = {
    rules: [
      {
        id: "terrain",
        label: "Avant l’enquête",
        kind: "outsideDates",
        column: "Date de réponse",
        from: "2026-03-12",
      },
    ],
  };
  const isKept = ({ "Date de réponse": date }: Row) => Number(String(date).slice(0, 2)) >= 12;

  test("set aside what they catch among added rows, and only there, and the flow goes on", async () => {
    await make();
    writeFileSync(at("etude", "data", "cleaning.json"), JSON.stringify(rules));
    const early = others.filter((own) => !isKept(own)).length;
    const { status, stdout, stderr } = await update(others, "--append");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`Nettoyage : 30 lignes, ${30 - early} utilisables (data/cleaning.json).`);
    expect(stdout).toContain(`« Avant l’enquête » : ${early} lignes mises de côté.`);
    expect(stdout).toContain("Ajouté : le flux des réponses");
    const { flow, ids } = openStudy(at("etude"));
    expect(ids).toHaveLength(70 - early);
    expect(flow?.cleaning).toMatchObject({ connections: 70, usable: 70 - early });
    expect(read("etude", "private", "aside.csv").trim().split("\n")).toHaveLength(1 + early);
    const more = Array.from({ length: 10 }, (_, i) => row(200 + i));
    await update(more, "--append");
    expect(openStudy(at("etude")).flow?.cleaning).toMatchObject({ connections: 80, usable: 78 - early });
    expect(read("etude", "private", "aside.csv").trim().split("\n")).toHaveLength(3 + early);
  });

  test("clean the rows that take the place of those that are there, too", async () => {
    await make();
    writeFileSync(at("etude", "data", "cleaning.json"), JSON.stringify(rules));
    expect((await update(others, "--replace")).status).toBe(0);
    const kept = others.filter(isKept).length;
    expect(openStudy(at("etude")).ids).toHaveLength(kept);
    expect(openStudy(at("etude")).flow?.cleaning).toMatchObject({ connections: 30, usable: kept });
    await refused(
      others.map((own) => ({ ...own, "Date de réponse": "01/02/2026" })),
      ["--replace"],
      "Aucune ligne de suite.csv n’est utilisable d’après les règles de data/cleaning.json",
    );
  });
});

describe("carnets update --answers --rename", () => {
  const [old, now] = ["Q3. Prix du livre (€)", "Q3. Prix du livre TTC (€)"];

  test("is proposed ready to be pasted, with all that is wrong beside, in one run", async () => {
    await make();
    const own = renamed(old, now).map((values, i) =>
      i < 2 ? { ...values, "Q4. Fréquence": "Toujours" } : values,
    );
    await refused(
      own,
      [],
      "2 fautes, dont 1 réponse inconnue, sur 2 lignes :",
      "cette colonne, d’où vient la question 1.3, manque",
      `Si c’est bien cela, la même commande avec : --rename "${old}=${now}" --add`,
      "Et : suite.csv n’a aucune des 40 personnes",
    );
    const { status, stdout, stderr } = await update(own, "--rename", `${old}=${now}`, "--add", "--append");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "Suivi : le libellé de la question 1.3 est maintenant « Prix du livre TTC (€) ».",
    );
    expect(questionnaire().questions[2]!.label).toBe("Prix du livre TTC (€)");
    // The next file has that name, and nothing is to be said again.
    expect((await update(renamed(old, now, [...others, row(200)]))).stderr).not.toContain("manque");
  });

  test("follows a column whose answers are written in several ways", async () => {
    const shout = (own: readonly Row[]) => own.with(0, { ...own[0]!, "Q1. Sexe": "FILLE" });
    await make(shout(rows));
    expect(read("etude", "data", "mapping.json")).toContain('"FILLE"');
    const own = renamed("Q1. Sexe", "Q1. Genre", shout(others));
    await refused(own, ["--append"], '--rename "Q1. Sexe=Q1. Genre"');
    const { status, stderr } = await update(own, "--append", "--rename", "Q1. Sexe=Q1. Genre");
    expect([status, stderr]).toEqual([0, ""]);
    expect(countsOf("Genre")).toEqual({ Fille: 28, Garçon: 42 });
    expect(JSON.parse(read("etude", "data", "mapping.json")).spellings).toEqual({
      "Q1. Genre": { FILLE: "Fille" },
    });
  });

  test("tells a blank name, a lost column, and unknown answers in one run", async () => {
    await make();
    const wrong = others.map((own, i) => (i < 2 ? { ...own, numéro: "", "Q4. Fréquence": "Toujours" } : own));
    const own = renamed(old, now, wrong);
    await refused(
      own,
      ["--append"],
      "3 fautes, dont 1 réponse inconnue, sur 2 lignes :",
      "l’identifiant est vide",
      "cette colonne, d’où vient la question 1.3, manque",
      "valeur « Toujours »",
    );
  });

  test("leaves a label that a person has written", async () => {
    await make();
    const json = join("etude", "data", "questionnaire.json");
    writeFileSync(at(json), read(json).replace('"Prix du livre (€)"', '"Combien coûte un livre ?"'));
    expect((await update(renamed(old, now, rows), "--rename", `${old}=${now}`)).stderr).toBe("");
    expect(questionnaire().questions[2]!.label).toBe("Combien coûte un livre ?");
  });

  test.each([
    ["Prix", "attendu ANCIEN=NOUVEAU"],
    [`Prix=${now}`, "rien dans l’étude ne vient d’une colonne « Prix »"],
    [`${old}=Prix`, "suite.csv n’a pas de colonne « Prix »"],
    [`Q1. Sexe=${now}`, "« Q1. Sexe » est toujours dans suite.csv"],
  ])("refuses %s", async (told, said) => {
    await make();
    await refused(renamed(old, now, rows), ["--rename", told], `--rename « ${told} »`, said);
  });
});
