// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the holes of comments are texts here
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { plain } from "../../support/plain";
import { root } from "../../support/smallSurvey";
import { useTemporaryFolder } from "../../support/workspace";

const { at, call, edit, read } = useTemporaryFolder();

/** Of 50 people, so many are content: a girl first, then a boy, and so on. */
const answers = (content: number) =>
  [
    "id;Sexe;Content ?;Groupe;Avis;Note",
    ...Array.from(
      { length: 50 },
      (_, i) =>
        `${i};${["Fille", "Garçon"][i % 2]};${i < content ? "Oui" : "Non"};${["A", "B", "C"][i % 3]};${["Pour", "Contre", "Sans", "Autre", "Ni"][i % 5]};${(i * 7) % 10}`,
    ),
  ].join("\n");
const section = () => readFileSync(at("etude", "notebooks", "01-les-questions.ipynb"), "utf8");
const carnets = async (...args: readonly string[]) => {
  const { status, stdout, stderr } = await call(...args, "--study", at("etude"));
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
};
/** The same for commands that run notebooks, in processes of their own. */
const spawned = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [join(root, "lib", "dist", "commands", "carnets.js"), ...args, "--study", at("etude")],
    { encoding: "utf8" },
  );
const book = () => at("etude", "etude.xlsx");
const from = (...more: readonly string[]) => carnets("questionnaire", "--from", book(), ...more);
const to = (...more: readonly string[]) => carnets("questionnaire", "--to", book(), ...more);

/** The rows of a sheet of the workbook. */
function rowsOf(sheet: string): string[][] {
  return XLSX.utils.sheet_to_json(XLSX.read(readFileSync(book())).Sheets[sheet]!, { header: 1, defval: "" });
}

/** Changes the rows of sheets as somebody does in a spreadsheet. */
function change(sheets: Readonly<Record<string, (rows: string[][]) => string[][]>>): void {
  const read = XLSX.read(readFileSync(book()));
  for (const [name, made] of Object.entries(sheets)) {
    const rows = XLSX.utils.sheet_to_json<string[]>(read.Sheets[name]!, { header: 1, defval: "" });
    read.Sheets[name] = XLSX.utils.aoa_to_sheet(made(rows));
  }
  writeFileSync(book(), XLSX.write(read, { type: "buffer", bookType: "xlsx" }));
}

/** Writes comments in the workbook, by the ids of their questions. */
function write(comments: Readonly<Record<string, string>>): void {
  change({
    Commentaires: (rows) =>
      rows.map(([section, id, label, text, ...more]) => [
        ...[section!, id!, label!, comments[id!] ?? text!],
        ...more,
      ]),
  });
}
const commentOf = (id: string) =>
  rowsOf("Commentaires")
    .find((row) => row[1] === id)
    ?.slice(3);

beforeEach(async () => {
  writeFileSync(at("eleves.csv"), answers(21));
  expect(
    (await call("new", at("etude"), "--answers", at("eleves.csv"), "--respondent", "élève")).status,
  ).toBe(0);
});

describe("the sheet « Commentaires » of the workbook", () => {
  test("has a row for each question that a notebook shows, and an unchanged one changes nothing", async () => {
    expect(rowsOf("Commentaires").slice(0, 3)).toEqual([
      ["section", "id", "libellé", "commentaire", "remarque"],
      ["Les questions", "1.1", "Sexe", "", ""],
      ["Les questions", "1.2", "Content ?", "", ""],
    ]);
    const before = section();
    expect((await from()).stdout).toContain("déjà celui du classeur");
    expect((await to()).status).toBe(0);
    expect((await from()).status).toBe(0);
    expect(section()).toBe(before);
  });

  test("puts prose under the tables, whose numbers follow new answers where one word alone gives them", async () => {
    write({ "1.2": "Sont contents 42,0 % des élèves, soit 21 élèves. Mais 61,4 % l’ignorent." });
    const checked = await from("--check");
    expect([checked.status, checked.stderr]).toEqual([
      1,
      "! Commentaires, ligne 3 : « 61,4 % » reste comme écrit : il n’est dans aucun tableau de la question 1.2, qui donne 60,0 % (« Non », « Garçon »).\n",
    ]);
    expect(section()).toContain('comment``;"');
    const refused = spawned("report");
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringContaining("- Commentaires, ligne 3 : commentaire nouveau (question 1.2)"),
    ]);

    const taken = await from();
    expect(taken.stdout).toContain(
      "Commentaires, ligne 3 : commentaire nouveau (question 1.2). Suivront les réponses : 42,0 % (« Oui ») ; 21 (effectif, « Oui »).\n",
    );
    expect(taken.stderr).toContain("« 61,4 % » reste comme écrit");
    expect(
      JSON.parse(section())
        .cells.find(({ id }: { id: string }) => id === "q-1-2")
        .source.join(""),
    ).toBe(
      'show("1.2");\ncomment`Sont contents ${percent("1.2", "Oui")} des élèves, soit ${count("1.2", "Oui")} élèves. Mais 61,4 % l’ignorent.`;',
    );
    const again = section();
    expect((await from()).stderr).toBe("");
    expect(section()).toBe(again);

    writeFileSync(at("suite.csv"), answers(30));
    const updated = spawned("update", "--answers", at("suite.csv"));
    expect([updated.status, updated.stderr]).toEqual([0, ""]);
    expect(updated.stdout).toContain("Refait : etude.xlsx");
    expect(plain(commentOf("1.2")![0]!)).toBe(
      "Sont contents 60,0 % des élèves, soit 30 élèves. Mais 61,4 % l’ignorent.",
    );
  });

  test("takes the plain spaces before high punctuation for those that do not break", async () => {
    write({ "1.2": "Un constat : « non » ; vraiment ?" });
    expect((await from()).status).toBe(0);
    expect(section()).toContain("Un constat\u00a0: «\u00a0non\u00a0»\u202f; vraiment\u202f?");
    expect((await from()).stdout).toContain("déjà celui du classeur");
  });

  test("tells where a number stands that several give, and chooses none", async () => {
    write({ "1.2": "Il y a 50,0 % de cela.", "1.1": "Il y a 50,0 % de filles." });
    const { stdout, stderr } = await from();
    expect(stdout).toContain("ligne 2 : commentaire nouveau (question 1.1).\n");
    expect(stderr).toContain(
      "! Commentaires, ligne 2 : « 50,0 % » reste comme écrit : il est à deux endroits de la question 1.1 (« Fille » ; « Garçon »).\n",
    );
  });

  test("keeps what is computed when prose is written around it, and takes it out with its text", async () => {
    const own = 'comment`D’abord ${leading("1.1", 1)}, puis ${percent("1.1", "Garçon")}.`';
    edit("etude/notebooks/01-les-questions.ipynb", (json) =>
      json.replace(
        /(show\(\\"1.1\\"\);\\n",\s*")comment``/,
        (_, before) => before + JSON.stringify(own).slice(1, -1),
      ),
    );
    expect((await to()).status).toBe(0);
    const [text] = commentOf("1.1")!;
    expect(plain(text!)).toBe("D’abord « Fille » (50,0 %), puis 50,0 %.");
    write({ "1.1": `En tête : ${text!.slice(0, -1)} de garçons !` });
    expect((await from()).stderr).toBe("");
    expect(
      JSON.parse(section())
        .cells.find(({ id }: { id: string }) => id === "q-1-1")
        .source.join(""),
    ).toContain(
      'comment`En tête\u00a0: D’abord ${leading("1.1", 1)}, puis ${percent("1.1", "Garçon")} de garçons\u202f!`;',
    );
    expect(section()).toMatch(/import \{[^}]*leading/);
    write({ "1.1": "" });
    expect((await from()).stdout).toContain("commentaire effacé (question 1.1)");
    expect(section()).toContain('show(\\"1.1\\");\\n",\n    "comment``;"');
  });

  test("refuses to change what only the notebook says, with its cell, and writes nothing", async () => {
    edit("etude/notebooks/01-les-questions.ipynb", (json) =>
      json.replace(/(show\(\\"1.2\\"\);\\n",\s*")comment``/, "$1comment`Deux : ${1 + 1}.`"),
    );
    expect((await to()).status).toBe(0);
    expect(commentOf("1.2")).toEqual(["Deux : ….", "écrit dans le carnet"]);
    const before = section();
    expect((await from()).status).toBe(0);
    write({ "1.2": "Trois.", "1.1": "Autre." });
    const { status, stderr } = await from();
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(
        "etude.xlsx, feuille « Commentaires », ligne 3, colonne « commentaire », valeur « Trois. » : ce commentaire est écrit dans le carnet (01-les-questions.ipynb, cellule 4)",
      ),
    ]);
    expect(section()).toBe(before);
  });

  test("refuses a comment that was changed in the notebook too, and --to one that was not taken", async () => {
    write({ "1.2": "Un." });
    expect((await from()).status).toBe(0);
    edit("etude/notebooks/01-les-questions.ipynb", (json) => json.replace("comment`Un.`", "comment`Deux.`"));
    write({ "1.2": "Trois." });
    const { status, stderr } = await from();
    expect([status, stderr]).toEqual([2, expect.stringContaining("a changé dans le carnet aussi")]);
    const lost = await to();
    expect([lost.status, lost.stderr]).toEqual([
      2,
      expect.stringContaining("feuille « Commentaires », ligne 3"),
    ]);
    expect((await to("--force")).status).toBe(0);
    expect(commentOf("1.2")![0]).toBe("Deux.");
  });

  test("follows questions that are renumbered, taken out, or shuffled with their comments", async () => {
    write({ "1.2": "Content : 42,0 %.", "1.4": "Avis.", "1.5": "Note." });
    expect((await from()).status).toBe(0);
    change({
      Questions: ([head, ...rows]) => [head!, ...rows.filter(([id]) => id !== "1.4")],
      Réponses: ([head, ...rows]) => [head!, ...rows.filter(([id]) => id !== "1.4")],
      Commentaires: ([head, ...rows]) => [head!, ...rows.toReversed()],
    });
    const removed = await from();
    expect(removed.stderr).toContain(
      "la question 1.4 n’est plus dans la feuille « Questions », son commentaire n’est pas lu",
    );
    expect(section()).toContain("// comment`Avis.`");
    expect(await to()).toMatchObject({ status: 0, stderr: "" });
    expect((await carnets("questionnaire", "--renumber")).status).toBe(0);
    expect(rowsOf("Commentaires").map((row) => [row[1], plain(row[3]!)])).toContainEqual(["1.4", "Note."]);
    write({ "1.4": "Les notes." });
    expect((await from()).stdout).toContain("commentaire modifié (question 1.4)");
    expect(section()).toContain('show(\\"1.4\\");\\n",\n    "comment`Les notes.`;"');
  });

  test("is told of a row of no question, of one twice, and of one that no notebook shows", async () => {
    change({
      Commentaires: (rows) => [
        ...rows,
        ["", "9.9", "", "Quoi ?", ""],
        ["", "", "", "Qui ?", ""],
        ["", "1.2", "Content ?", "Encore", ""],
      ],
    });
    const { status, stderr } = await from();
    expect(status).toBe(2);
    for (const fault of [
      "valeur « 9.9 » : cette question n’existe pas",
      "ce commentaire n’a pas de question",
      "la question 1.2 a déjà un commentaire",
    ])
      expect(stderr).toContain(fault);
    rmSync(at("etude", "notebooks", "01-les-questions.ipynb"));
    expect((await to("--force")).status).toBe(0);
    expect(
      rowsOf("Commentaires")
        .slice(1)
        .filter((row) => row[1] !== ""),
    ).toEqual([]);
  });

  test("may be absent, as it is of a workbook from before", async () => {
    const without = XLSX.read(readFileSync(book()));
    delete without.Sheets.Commentaires;
    without.SheetNames = without.SheetNames.filter((name) => name !== "Commentaires");
    writeFileSync(book(), XLSX.write(without, { type: "buffer", bookType: "xlsx" }));
    expect(await from()).toMatchObject({ status: 0, stderr: "" });
    expect(read("etude", "data", "questionnaire.json")).toContain("Content ?");
  });
});
