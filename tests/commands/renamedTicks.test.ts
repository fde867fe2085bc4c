import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { QuestionnaireFile } from "../../lib/questionnaire/QuestionnaireFile";
import { openStudy } from "../../lib/study/openStudy";
import { flatTable } from "../../lib/tables/flatTable";
import { editedBook } from "../support/editedBook";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();

type Row = Readonly<Record<string, string | number>>;
const row = (i: number): Row => ({
  numéro: 1000 + i,
  Sexe: i % 5 < 2 ? "Fille" : "Garçon",
  Lit: ["Romans;Mangas", "Romans", "Mangas;Journaux", "Poésie"][i % 4]!,
  "Aime [Danse]": i % 3 === 0 ? 1 : 0,
  "Aime [Ballet]": i % 3 === 0 || i % 4 === 1 ? 1 : 0,
  "Aime [Foot]": i % 2,
});
const rows = Array.from({ length: 40 }, (_, i) => row(i));
const others = Array.from({ length: 8 }, (_, i) => row(100 + i));
const lit = (texts: readonly string[], own: readonly Row[] = others) =>
  own.map((values, i) => (texts[i] === undefined ? values : { ...values, Lit: texts[i] }));

function save(file: string, own: readonly Row[]): void {
  const names = Object.keys(own[0]!);
  const lines = [names, ...own.map((values) => names.map((name) => `"${values[name]}"`))];
  writeFileSync(at(file), `${lines.map((fields) => fields.join(";")).join("\n")}\n`);
}

async function make() {
  save("eleves.csv", rows);
  expect(await call("new", "etude", "--answers", "eleves.csv")).toMatchObject({ status: 0, stderr: "" });
}

async function update(own: readonly Row[], ...options: readonly string[]) {
  save("suite.csv", own);
  const said = await call("update", "--study", "etude", "--answers", "suite.csv", ...options);
  return { ...said, stdout: plain(said.stdout), stderr: plain(said.stderr) };
}

const questionnaire = () => JSON.parse(read("etude", "data", "questionnaire.json")) as QuestionnaireFile;
const idOf = (label: string) => questionnaire().questions.find((own) => own.label === label)!.id;
const countsOf = (label: string) =>
  Object.fromEntries(
    flatTable(openStudy(at("etude")), idOf(label)).rows.map((own) => [own.label, "n" in own ? own.n : 0]),
  );

/** Takes the workbook once answers have other labels there. */
async function relabel(question: string, labels: Readonly<Record<string, string>>) {
  const id = idOf(question);
  const book = await editedBook((sheets) => {
    const answers = sheets.Réponses!;
    const place = answers[0]!.indexOf("libellé");
    for (const own of answers) {
      const to = own[0] === id ? labels[String(own[place])] : undefined;
      if (to !== undefined) own[place] = to;
    }
  }, questionnaire());
  writeFileSync(at("q.xlsx"), book);
  const said = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
  return { ...said, stdout: plain(said.stdout), stderr: plain(said.stderr) };
}

describe("an answer to tick that was renamed in the workbook", () => {
  test("is read in later files under its new name and under the one that it had", async () => {
    await make();
    expect((await relabel("Lit", { Mangas: "BD japonaises" })).stderr).toBe("");
    const later = lit(["Romans;BD japonaises", "bd japonaises", "Mangas"]);
    const appended = await update(later, "--append");
    expect([appended.status, appended.stderr]).toEqual([0, ""]);
    expect(countsOf("Lit")).toMatchObject({ "BD japonaises": 25, Romans: 23 });
    // With --add there is nothing to add.
    const again = await update([...rows, ...later], "--add");
    expect([again.status, again.stderr]).toEqual([0, ""]);
    expect(countsOf("Lit")).toMatchObject({ "BD japonaises": 25, Romans: 23 });
    expect(questionnaire().questions.find(({ id }) => id === idOf("Lit"))).toMatchObject({
      choices: expect.not.arrayContaining(["Mangas"]),
    });
  });

  test("keeps each of its names when it is renamed once more", async () => {
    await make();
    await relabel("Lit", { Mangas: "BD japonaises" });
    await relabel("Lit", { "BD japonaises": "BD", Romans: "Fictions" });
    const { status, stderr } = await update(lit(["BD", "BD japonaises", "Mangas", "Fictions"]), "--append");
    expect([status, stderr]).toEqual([0, ""]);
    // 20 and 20 of the former, those told, and of the four last « Romans;Mangas », « Romans », « Mangas;Journaux ».
    expect(countsOf("Lit")).toMatchObject({ BD: 25, Fictions: 23 });
  });

  test("has a new name with the separator in it", async () => {
    await make();
    await relabel("Lit", { Mangas: "BD ; mangas" });
    const { status, stderr } = await update(lit(["Romans;BD ; mangas", "Mangas"]), "--append");
    expect([status, stderr]).toEqual([0, ""]);
    expect(countsOf("Lit")).toMatchObject({ "BD ; mangas": 25 });
  });
});

describe("two answers to tick with one label in the workbook", () => {
  test("are one, given by whoever gave either, in the answers that are there and in later files", async () => {
    await make();
    const { status, stdout, stderr } = await relabel("Lit", { Poésie: "Romans" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("« Poésie » (10) est désormais « Romans ».");
    expect(countsOf("Lit")).toEqual({ Romans: 30, Mangas: 20, Journaux: 10 });
    const appended = await update(others, "--append");
    expect([appended.status, appended.stderr]).toEqual([0, ""]);
    expect(countsOf("Lit")).toEqual({ Romans: 36, Mangas: 24, Journaux: 12 });
    const all = await update([...rows, ...others]);
    expect(all.stdout).toContain("Tout est à jour.");
  });

  test("are one where each has a column of its own", async () => {
    await make();
    const { status, stderr } = await relabel("Aime", { Ballet: "Danse" });
    expect([status, stderr]).toEqual([0, ""]);
    const either = (own: readonly Row[]) =>
      own.filter((values) => values["Aime [Danse]"] === 1 || values["Aime [Ballet]"] === 1).length;
    expect(countsOf("Aime")).toMatchObject({ Danse: either(rows) });
    const appended = await update(others, "--append");
    expect([appended.status, appended.stderr]).toEqual([0, ""]);
    expect(countsOf("Aime")).toMatchObject({ Danse: either([...rows, ...others]) });
    expect((await update([...rows, ...others])).stdout).toContain("Tout est à jour.");
  });
});

describe("an answer to tick that was taken out in the workbook", () => {
  test("is left out of later files, which is told with how often it is there", async () => {
    await make();
    const id = idOf("Lit");
    const book = await editedBook((sheets) => {
      sheets.Réponses = sheets.Réponses!.filter((own) => !(own[0] === id && own.includes("Journaux")));
    }, questionnaire());
    writeFileSync(at("q.xlsx"), book);
    expect(await call("questionnaire", "--study", "etude", "--from", "q.xlsx")).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = await update([...rows, ...others]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "Laissée de côté : « Journaux » (12 cellules de « Lit »), que vous avez ôtée du questionnaire.",
    );
    expect(countsOf("Lit")).toEqual({ Mangas: 24, Romans: 24, Poésie: 12 });
  });
});

describe("an answer that is near one of the questionnaire", () => {
  test("is refused with what to paste, whether it is its new name or another answer", async () => {
    await make();
    const near = lit(["Manga", "Romans;Manga"]);
    const refused = await update(near, "--append");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(
      'peut-être « Mangas » : si c’est une faute, corrigez-la dans le fichier, à ces lignes ; si « Mangas » s’appelle désormais « Manga », la même commande avec --rename "Mangas=Manga"',
    );
    expect(refused.stderr).toContain("si c’est une autre réponse, la même commande avec --add");
    const { status, stderr, stdout } = await update(near, "--append", "--rename", "Mangas=Manga");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("« Mangas » est maintenant « Manga » (question 1.2)");
    expect(countsOf("Lit")).toMatchObject({ Manga: 25 });
    expect(Object.keys(countsOf("Lit"))).not.toContain("Mangas");
  });

  test("is renamed so in a question of one answer too", async () => {
    await make();
    const girls = others.map((own) => ({ ...own, Sexe: own.Sexe === "Fille" ? "Filles" : own.Sexe! }));
    expect((await update(girls, "--append")).stderr).toContain('--rename "Fille=Filles"');
    const { status, stderr } = await update(girls, "--append", "--rename", "Fille=Filles");
    expect([status, stderr]).toEqual([0, ""]);
    expect(countsOf("Sexe")).toEqual({ Filles: 20, Garçon: 28 });
  });
});
