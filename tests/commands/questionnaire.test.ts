import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { editedBook } from "../support/editedBook";
import { root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();
const questionnaire = join("data", "questionnaire.json");
beforeEach(() => {
  mkdirSync(at("data"));
  cpSync(join(root, "tests", "fixtures", "lecture", questionnaire), at(questionnaire));
});
async function saveEdited(...args: Parameters<typeof editedBook>): Promise<void> {
  writeFileSync(at("q.xlsx"), await editedBook(...args));
}

describe("carnets questionnaire", () => {
  test("writes a workbook that it reads back", async () => {
    const written = await call("questionnaire", "--to", at("q.xlsx"));
    expect([written.status, written.stderr]).toEqual([0, ""]);
    expect(written.stdout).toContain("(11 questions, 3 sections)");
    expect((await call("questionnaire", "--from", at("q.xlsx"), "--check")).status).toBe(0);
  });

  test("needs one of --to and --from", async () => {
    for (const args of [[], ["--to", "a.xlsx", "--from", "a.xlsx"]]) {
      const { status, stderr } = await call("questionnaire", ...args);
      expect([status, stderr]).toEqual([2, expect.stringContaining("Dites soit --to FICHIER.xlsx")]);
    }
  });

  test("overwrites no file unless --force, and writes nothing but .xlsx", async () => {
    writeFileSync(at("q.xlsx"), "à moi");
    const refused = await call("questionnaire", "--to", at("q.xlsx"));
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("existe déjà")]);
    expect(read("q.xlsx")).toBe("à moi");
    expect((await call("questionnaire", "--to", at("q.xlsx"), "--force")).status).toBe(0);
    expect(readFileSync(at("q.xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect((await call("questionnaire", "--to", at("q.csv"))).stderr).toContain("ne finit pas par .xlsx");
  });

  test("overwrites what it wrote, of another questionnaire even, as long as nobody changed it", async () => {
    expect((await call("questionnaire", "--to", at("q.xlsx"))).status).toBe(0);
    writeFileSync(at(questionnaire), read(questionnaire).replace("La lecture au collège", "Lire"));
    const { status, stderr } = await call("questionnaire", "--to", at("q.xlsx"));
    expect([status, stderr]).toEqual([0, ""]);
    expect((await call("questionnaire", "--from", at("q.xlsx"), "--check")).status).toBe(0);
    await saveEdited((_, cell) => cell("Questions", "1.2", "libellé").set("Où vivez-vous ?"));
    const edited = readFileSync(at("q.xlsx"));
    const refused = await call("questionnaire", "--to", at("q.xlsx"));
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("existe déjà")]);
    expect(readFileSync(at("q.xlsx")).equals(edited)).toBe(true);
  });

  test("leaves a questionnaire as it is that the workbook repeats", async () => {
    const before = read(questionnaire);
    await saveEdited(() => {});
    const { status, stdout, stderr } = await call("questionnaire", "--from", at("q.xlsx"));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Le questionnaire est déjà celui du classeur.");
    expect(read(questionnaire)).toBe(before);
    expect(existsSync(at("data", "questionnaire.schema.json"))).toBe(true);
    expect(existsSync(at("node_modules", "lecture", "package.json"))).toBe(true);
  });

  test("says what changed, writes it, and what follows from it", async () => {
    await saveEdited((sheets, cell) => {
      cell("Questions", "1.2", "libellé").set("Où vivez-vous ?");
      sheets.Questions = sheets.Questions!.filter(([id]) => id !== "2.5");
      sheets.Réponses = sheets.Réponses!.filter(([id]) => id !== "2.5");
      sheets.Questions.push(["3.4", "Et encore ?", "texte libre"]);
      sheets.Étude!.find(([field]) => field === "Titre")![1] = "La lecture";
    });
    const checked = await call("questionnaire", "--from", at("q.xlsx"), "--check");
    expect(checked.status).toBe(1);
    expect(JSON.parse(read(questionnaire)).title).toBe("La lecture au collège");
    expect(existsSync(at("node_modules"))).toBe(false);

    const { status, stdout, stderr } = await call("questionnaire", "--from", at("q.xlsx"));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "Étude : titre\n1 question ajoutée : 3.4\n1 question retirée : 2.5\n1 question modifiée : 1.2 (libellé)\n",
    );
    const now = JSON.parse(read(questionnaire));
    expect(now.title).toBe("La lecture");
    expect(now.questions.map(({ id }: { id: string }) => id)).toContain("3.4");
    expect(read("node_modules", "lecture", "index.d.ts") || "").toContain("3.4");
  });

  test("writes nothing when the workbook is wrong, or names the study as a package that is installed", async () => {
    const before = read(questionnaire);
    await saveEdited((_, cell) => cell("Questions", "1.2", "type").set("choix"));
    const wrong = await call("questionnaire", "--from", at("q.xlsx"));
    expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain(
      "q.xlsx, feuille « Questions », ligne 3, colonne « type », valeur « choix »",
    );

    mkdirSync(at("node_modules", "xlsx"), { recursive: true });
    writeFileSync(at("node_modules", "xlsx", "package.json"), '{ "name": "xlsx" }');
    await saveEdited((sheets) => {
      sheets.Étude!.find(([field]) => field === "Nom de l’étude")![1] = "xlsx";
    });
    const foreign = await call("questionnaire", "--from", at("q.xlsx"));
    expect([foreign.status, foreign.stderr]).toEqual([2, expect.stringContaining("donnez-lui un autre nom")]);
    expect(read(questionnaire)).toBe(before);
  });

  test("makes a new study of a folder that has no questionnaire, but no folder", async () => {
    await saveEdited(() => {});
    mkdirSync(at("nouvelle"));
    const made = await call("questionnaire", "--from", at("q.xlsx"), "--study", at("nouvelle"));
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(made.stdout).toContain("Nouvelle étude : 11 questions, 3 sections.");
    expect(statSync(at("nouvelle", questionnaire)).isFile()).toBe(true);
    const none = await call("questionnaire", "--from", at("q.xlsx"), "--study", at("ailleurs"));
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("ce dossier n’existe pas")]);
    expect(existsSync(at("ailleurs"))).toBe(false);
  });
});
