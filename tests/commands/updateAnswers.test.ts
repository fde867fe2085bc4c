import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Kernels } from "../../lib/commands/notebookFolder";
import { verifyNotebooks } from "../../lib/commands/verifyNotebooks";
import { writeReport } from "../../lib/commands/writeReport";
import type { Questionnaire } from "../../lib/questionnaire/types";
import { openStudy } from "../../lib/study/openStudy";
import { flatTable } from "../../lib/tables/flatTable";
import { plain } from "../support/plain";
import { root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const folder = useTemporaryFolder();
const { at, call, edit, read, files } = folder;

type Row = Readonly<Record<string, string | number>>;
const row = (i: number): Row => ({
  numéro: 1000 + i,
  Sexe: i % 5 < 2 ? "1" : "2",
  Lit: ["Romans;Mangas", "Romans", "Mangas", "Romans;Journaux"][i % 4]!,
  "Avis [Cantine]": ["Bon", "Moyen", "Mauvais"][i % 3]!,
  "Avis [CDI]": ["Moyen", "Bon", "Mauvais"][(2 * i) % 3]!,
  Fréquence: ["Jamais", "Parfois", "Souvent"][(i >> 1) % 3]!,
  Pourquoi: `Parce que ${i} fois oui, et ${7 * i} fois non`,
});
const rows = Array.from({ length: 80 }, (_, i) => row(i));

/** A file of answers, as a spreadsheet saves them. */
function save(file: string, own: readonly Row[]): void {
  const names = Object.keys(own[0]!);
  const quoted = (text: string | number) => (/;/.test(String(text)) ? `"${text}"` : String(text));
  const lines = [names, ...own.map((values) => names.map((name) => values[name]!))];
  writeFileSync(at(file), `${lines.map((fields) => fields.map(quoted).join(";")).join("\n")}\n`);
}

async function make(own: readonly Row[] = rows) {
  save("eleves.csv", own);
  const { status, stderr } = await call("new", "etude", "--answers", "eleves.csv");
  expect([status, stderr]).toEqual([0, ""]);
}

async function update(own: readonly Row[], ...options: readonly string[]) {
  save("suite.csv", own);
  const said = await call("update", "--study", "etude", "--answers", "suite.csv", ...options);
  return { ...said, stdout: plain(said.stdout), stderr: plain(said.stderr) };
}

/** Corrects the questionnaire by hand. */
function correct(change: (questionnaire: Mutable) => void): void {
  edit(join("etude", "data", "questionnaire.json"), (text) => {
    const questionnaire = JSON.parse(text);
    change(questionnaire);
    return `${JSON.stringify(questionnaire, null, 2)}\n`;
  });
}
// biome-ignore lint/suspicious/noExplicitAny: a questionnaire as one edits it
type Mutable = any;

/** Takes a question out, and its crossing. */
function takeOut(questionnaire: Mutable, id: string): void {
  const crossing = questionnaire.crossings.find((own: Mutable) => own.question === id)?.id;
  questionnaire.crossings = questionnaire.crossings.filter((own: Mutable) => own.id !== crossing);
  questionnaire.questions = questionnaire.questions.filter((own: Mutable) => own.id !== id);
  for (const question of questionnaire.questions)
    question.crossings = question.crossings.filter((own: string) => own !== crossing);
}

const countsOf = (question: string) => {
  const table = flatTable(openStudy(at("etude")), question);
  return Object.fromEntries(table.rows.map((own) => [own.label, "n" in own ? own.n : 0]));
};
const questionnaire = () =>
  JSON.parse(read("etude", "data", "questionnaire.json")) as Questionnaire & { questions: Mutable[] };

/** Refused in French, a line a fault (under one that counts them where there are several), and nothing written. */
async function refused(said: () => Promise<{ status: number; stderr: string }>, ...parts: readonly string[]) {
  const before = files("etude");
  const { status, stderr } = await said();
  for (const part of parts) expect(stderr).toContain(part);
  const [first, ...listed] = stderr.trim().split("\n");
  const faults = listed.filter((line) => line.startsWith("- ")).length;
  if (listed.length > 0)
    expect(first).toMatch(new RegExp(`^✗ ${faults} réponses inconnues, sur \\d+ lignes? :$`));
  expect(status).toBe(2);
  expect(files("etude")).toEqual(before);
}

describe("carnets update --answers", () => {
  test("with the same file, leaves every byte", async () => {
    await make();
    const before = files("etude");
    const { status, stdout, stderr } = await update(rows);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Tout est à jour.");
    expect(files("etude")).toEqual(before);
  });

  test("keeps what was corrected, over more rows and columns in another order", async () => {
    await make();
    correct(({ sections, questions, missing }) => {
      const [sex, reads, opinion, often, why] = questions;
      sections[0].title = "Les élèves";
      sex.label = "Sexe de l’élève";
      sex.choices = ["Fille", "Garçon"];
      reads.label = "Que lisez-vous ?";
      reads.choices = ["Journaux", "Romans", "Mangas"];
      opinion.items = ["CDI", "Cantine"];
      often.choices = ["Souvent", "Parfois", "Jamais"];
      why.label = "Pour quelles raisons ?";
      expect(missing).toBeUndefined();
    });
    const more = Array.from({ length: 100 }, (_, i) => row(i));
    const other = more.map((own) => Object.fromEntries(Object.entries(own).reverse()));
    const { status, stdout, stderr } = await update(other);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Suivi : « 1 » est maintenant « Fille » (question 1.1).");
    expect(stdout).toContain("Réponses : 100 répondants (80 avant).");
    expect(countsOf("1.1")).toEqual({ Fille: 40, Garçon: 60 });
    expect(countsOf("1.2")).toEqual({ Journaux: 25, Romans: 75, Mangas: 50 });
    expect(countsOf("1.4")).toEqual({ Souvent: 32, Parfois: 34, Jamais: 34 });
    expect(questionnaire().questions[2].items).toEqual(["CDI", "Cantine"]);
    const study = openStudy(at("etude"));
    expect(study.columns.get("q1_3_1")!.codes[0]).toBe(study.columns.get("q1_3_2")!.codes[1]);
    // Once labels are known, they may be moved.
    correct(({ questions }) => {
      questions[0].choices = ["Garçon", "Fille"];
    });
    expect((await call("update", "--study", "etude")).status).toBe(0);
    expect((await update(more)).status).toBe(0);
    expect(countsOf("1.1")).toEqual({ Garçon: 60, Fille: 40 });
  });

  test("follows questions to another number, and leaves those that were taken out", async () => {
    await make();
    correct(({ sections, questions, crossings }) => {
      questions.splice(1, 1);
      sections.push({ number: 2, title: "La lecture" });
      const crossed = crossings.map((crossing: Mutable) =>
        questions.find(({ id }: Mutable) => id === crossing.question),
      );
      for (const [i, question] of questions.entries()) question.id = i < 2 ? `1.${i + 1}` : `2.${i - 1}`;
      for (const [i, crossing] of crossings.entries()) crossing.question = crossed[i].id;
    });
    const { status, stdout, stderr } = await call("update", "--study", "etude");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Suivie : la question 1.4 est maintenant 2.1.");
    expect(plain(stdout)).toContain("Laissée de côté : l’ancienne question 1.2 (« Lit »)");
    expect(countsOf("2.1")).toEqual({ Jamais: 28, Parfois: 26, Souvent: 26 });
    // The notebooks follow: each cell is where its question is.
    expect(stdout).toContain("Ôtée : la cellule de l’ancienne question 1.2, dans 01-les-questions.ipynb.");
    const shownIn = (file: string) =>
      [...read("etude", "notebooks", file).matchAll(/show\(\\"([\d.]+)\\"\)/g)].map(([, id]) => id);
    expect(shownIn("01-les-questions.ipynb")).toEqual(["1.1", "1.2"]);
    expect(shownIn("02-la-lecture.ipynb")).toEqual(["2.1", "2.2"]);
    // What was taken out is not new, and its answers are no column that nobody knows.
    expect(stdout).not.toContain("ne connaît pas");
    const again = await update(rows);
    expect(again.stdout).not.toContain("Nouvelle");
    expect(again.stdout).toContain("Tout est à jour.");
  });

  test.each<[string, (questionnaire: Mutable) => void]>([
    ["answers with other labels", ({ questions }) => (questions[0].choices = ["Fille", "Garçon"])],
    [
      "labels that change places",
      ({ questions }) => (questions[3].choices = ["Souvent", "Parfois", "Jamais"]),
    ],
    [
      "items with other words, in another order",
      ({ questions }) => (questions[2].items = ["CDI !", "Cantine"]),
    ],
    ["ticks in another order", ({ questions }) => (questions[1].choices = ["Journaux", "Romans", "Mangas"])],
    ["a question that is taken out", (own) => takeOut(own, "1.3")],
    [
      "a question of another kind",
      (own) => {
        const [sex] = own.questions;
        takeOut(own, "1.1");
        own.questions.unshift({ ...sex, kind: "open", choices: undefined, crossings: [] });
      },
    ],
  ])("is not needed for %s: without it, the answers become what it gives", async (_, change) => {
    await make();
    correct(change);
    const { status, stderr } = await call("update", "--study", "etude");
    expect([status, stderr]).toEqual([0, ""]);
    const followed = files("etude");
    expect((await update(rows)).stdout).toContain("Tout est à jour.");
    expect(files("etude")).toEqual(followed);
  });

  test("is not needed for weights that were a question, nor to do without them, and the notebooks follow", async () => {
    await make(rows.map((own, i) => ({ ...own, Facteur: (1 + (i % 7) / 5).toFixed(1) })));
    const others = ["00-sommaire", "90-mises-en-garde", "exploration"].map((name) => `${name}.ipynb`);
    const bare = others.map((file) => read("etude", "notebooks", file));
    expect(questionnaire().questions.at(-1)).toMatchObject({ id: "1.6", label: "Facteur" });
    correct((own) => {
      takeOut(own, "1.6");
      own.weight = "Facteur";
    });
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    const weights = Array.from(openStudy(at("etude")).weights?.weights ?? []);
    expect(weights.slice(0, 3)).toEqual([1, 1.2, 1.4]);
    expect(read("etude", "notebooks", "exploration.ipynb")).toContain("unweighted(study())");
    correct((own) => {
      delete own.weight;
    });
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    expect(read("etude", "private", "respondents.csv")).not.toContain("Facteur");
    expect(others.map((file) => read("etude", "notebooks", file))).toEqual(bare);
  });

  test("brings in the strata and the units that are declared afterwards, from the file where only it has them", async () => {
    const drawn = rows.map((own, i) => ({
      ...own,
      Facteur: (1 + (i % 7) / 5).toFixed(1),
      Académie: `A${i % 4}`,
      Collège: `Le collège du ${i % 16}, rue des Écoles`,
    }));
    await make(drawn);
    const drafted = questionnaire();
    const idOf = (label: string) => drafted.questions.find((own) => own.label === label)!.id;
    // They are said to be no questions before they are said to be of the draw: their columns are lost on the way.
    correct((own) => {
      for (const label of ["Facteur", "Académie", "Collège"]) takeOut(own, idOf(label));
      own.weight = "Facteur";
    });
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    expect(read("etude", "private", "respondents.csv").split("\n")[0]).not.toContain("Académie");
    correct((own) => Object.assign(own, { strata: "Académie", units: "Collège" }));
    const refused = await call("update", "--study", "etude");
    expect(refused.status).toBe(2);
    expect(plain(refused.stderr)).toContain("les réponses sont à relire (« Académie »");
    const said = await update(drawn);
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).not.toContain("Nouvelle dans le fichier");
    const { weights, notices = [] } = openStudy(at("etude"));
    expect(notices).toEqual([]);
    expect(weights?.strataColumn).toMatchObject({ name: "Académie" });
    expect(new Set(weights?.strataColumn?.values)).toEqual(new Set(["A0", "A1", "A2", "A3"]));
    expect(weights?.unitsColumn?.values[17]).toBe("Le collège du 1, rue des Écoles");
    // They are as well known as any column: the next file must have them, and nothing is to do again.
    expect((await call("update", "--study", "etude")).stdout).toContain("Tout est à jour.");
    const without = await update(drawn.map(({ Académie: _, ...own }) => own));
    expect([without.status, without.stderr]).toEqual([
      2,
      expect.stringContaining("d’où vient « Académie », manque"),
    ]);
    // Once they are no longer declared, they go.
    correct((own) => {
      delete own.strata;
      delete own.units;
    });
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    expect(openStudy(at("etude")).weights).not.toHaveProperty("strataColumn");
  });

  test("is not needed for strata that are a question, or that somebody has put beside the answers", async () => {
    await make(
      rows.map((own, i) => ({ ...own, Facteur: (1 + (i % 7) / 5).toFixed(1), Rectorat: `A${i % 4}` })),
    );
    const idOf = (label: string) => questionnaire().questions.find((own) => own.label === label)!.id;
    const column = `q${idOf("Rectorat").replace(".", "_")}`;
    correct((own) => {
      takeOut(own, idOf("Facteur"));
      Object.assign(own, { weight: "Facteur", strata: "Rectorat" });
    });
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    expect(openStudy(at("etude")).weights?.strataColumn?.values.slice(0, 3)).toEqual(["A0", "A1", "A2"]);
    correct((own) => {
      own.strata = column;
    });
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    expect(openStudy(at("etude")).weights?.strataColumn).toMatchObject({ name: column });
    edit(join("etude", "private", "respondents.csv"), (text) =>
      text
        .trimEnd()
        .split("\n")
        .map((line, i) => `${line},${i === 0 ? "ville" : i % 5}`)
        .join("\n"),
    );
    correct((own) => {
      own.strata = "ville";
    });
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    expect(openStudy(at("etude")).weights?.strataColumn?.values.slice(0, 3)).toEqual(["1", "2", "3"]);
  });

  test("tags what secrecy would leave out in a study that was drafted before there was a tag", async () => {
    await make();
    const path = join("etude", "notebooks", "90-mises-en-garde.ipynb");
    const drafted = read(path);
    edit(path, (text) => {
      const notebook = JSON.parse(text);
      for (const cell of notebook.cells) delete cell.metadata.tags;
      notebook.cells[0].source.push("\n\nMon mot.");
      return JSON.stringify(notebook);
    });
    const said = await call("update", "--study", "etude");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toContain(
      "Marqué : ce que le secret statistique laisserait de côté, dans 90-mises-en-garde.ipynb",
    );
    const now = JSON.parse(read(path));
    expect(now.cells[0].source.pop()).toBe("Mon mot.");
    now.cells[0].source = JSON.parse(drafted).cells[0].source;
    expect(now).toEqual(JSON.parse(drafted));
    expect((await call("update", "--study", "etude")).stdout).toContain("Tout est à jour.");
  });

  test("is not needed once the gap that a question leaves is closed, and the notebooks follow", async () => {
    await make();
    correct((own) => takeOut(own, "1.2"));
    const said = await call("questionnaire", "--renumber", "--study", "etude");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toContain("Suivie : la question 1.5 est maintenant 1.4.");
    expect(await call("update", "--study", "etude")).toMatchObject({ status: 0, stderr: "" });
    expect(questionnaire().questions.map(({ id }) => id)).toEqual(["1.1", "1.2", "1.3", "1.4"]);
    expect(countsOf("1.3")).toEqual({ Jamais: 28, Parfois: 26, Souvent: 26 });
    expect(openStudy(at("etude")).notices ?? []).toEqual([]);
    const again = await call("questionnaire", "--renumber", "--study", "etude");
    expect(again.stdout).toContain("La numérotation n’a pas de trou.");
  });

  test("is needed where a question takes a column that the answers do not have", async () => {
    await make();
    correct(({ questions }) => {
      questions.push({ id: "1.6", label: "Lit encore", kind: "open", crossings: [] });
    });
    edit(join("etude", "data", "mapping.json"), (text) => {
      const mapping = JSON.parse(text);
      mapping.columns.q1_6 = { column: "Lit" };
      return JSON.stringify(mapping);
    });
    await refused(() => call("update", "--study", "etude"), "« q1_6 »", "carnets update --answers FICHIER");
    expect((await update(rows)).status).toBe(0);
  });

  test("is needed where an answer to tick became a code of no answer: who ticked it alone did not answer", async () => {
    const own = rows.map((values, i) => (i % 8 === 0 ? { ...values, Lit: "Vu" } : values));
    await make(own);
    correct(({ questions }) => {
      const lit = questions.find(({ kind }: Mutable) => kind === "multiple");
      expect(lit.choices).toContain("Vu");
      lit.choices = lit.choices.filter((choice: string) => choice !== "Vu");
      lit.missing = { Vu: "noAnswer" };
    });
    const before = files("etude");
    const { status, stderr } = await call("update", "--study", "etude");
    expect([status, plain(stderr)]).toEqual([
      2,
      expect.stringMatching(/les réponses sont à relire .*npx carnets update --answers FICHIER/),
    ]);
    expect(files("etude")).toEqual(before);
    expect((await update(own)).status).toBe(0);
    const study = openStudy(at("etude"));
    const id = study.questionnaire.questions.find(({ kind }) => kind === "multiple")!.id;
    const { n, missing } = flatTable(study, id);
    expect([n, missing]).toEqual([70, [{ reason: "noAnswer", n: 10 }]]);
  });

  test("follows the days of the answers as long as nobody has corrected them, and tells those beyond", async () => {
    const dated = (first: number, count: number) =>
      rows
        .slice(0, count)
        .map((values, i) => ({ ...values, "Date de réponse": `${first + (i % 10)}/03/2026` }));
    await make(dated(11, 60));
    const daysOf = () => openStudy(at("etude")).questionnaire.fieldwork;
    expect(daysOf()).toEqual({ from: "2026-03-11", to: "2026-03-20" });
    // Another correction is none of theirs.
    correct((questionnaire) => {
      questionnaire.title = "Lire";
    });
    expect((await call("update", "--study", "etude")).status).toBe(0);
    const { stdout } = await update(dated(14, 80));
    expect(stdout).toContain("Suivies : les dates de réponse, du 14 mars 2026 au 23 mars 2026.");
    expect(daysOf()).toEqual({ from: "2026-03-14", to: "2026-03-23" });
    expect((await update(dated(14, 80))).stdout).not.toContain("dates de réponse");
    correct((questionnaire) => {
      questionnaire.fieldwork = { from: "2026-03-01", to: "2026-03-23" };
    });
    expect((await update(dated(13, 80))).stdout).not.toContain("hors des dates");
    expect((await update(dated(17, 80))).stdout).toContain(
      "! Les réponses du fichier vont du 17 mars 2026 au 26 mars 2026, hors des dates de l’étude",
    );
    expect(daysOf()).toEqual({ from: "2026-03-01", to: "2026-03-23" });
  });

  test("gives the notebooks and the README the titles of the questionnaire", async () => {
    await make();
    correct((own) => {
      own.title = "Lire";
      own.sections[0].title = "Les élèves";
    });
    const { status, stdout } = await call("update", "--study", "etude");
    expect(status).toBe(0);
    expect(plain(stdout)).toContain("Suivi : le titre de l’étude, « eleves », est maintenant « Lire ».");
    const firstLine = (...path: readonly string[]) => read("etude", ...path).split("\n")[0];
    expect(firstLine("README.md")).toBe("# Lire");
    expect(read("etude", "notebooks", "00-sommaire.ipynb")).toContain('"# Lire\\n"');
    expect(read("etude", "notebooks", "01-les-questions.ipynb")).toContain('"# Les élèves"');
    const again = await call("update", "--study", "etude");
    expect(again.stdout).toContain("Tout est à jour.");
  });

  test("is asked for before a report whose answers would be read as others", async () => {
    await make();
    correct((own) => {
      const [single] = own.questions.filter((question: Mutable) => question.kind === "single");
      single.choices = single.choices.toReversed().map((choice: string) => `${choice} !`);
    });
    const kernels: Kernels = { run: async (notebooks) => notebooks, close() {} };
    for (const run of [writeReport, verifyNotebooks])
      await expect(run(kernels, at("etude"), {})).rejects.toThrow(/carnets update|mapping\.json/);
    expect(files(join("etude", "private", "exports"))).toEqual({});
  });

  test("does not guess which question was renumbered, and says where to write it", async () => {
    await make(rows.map((own) => ({ ...own, Sport: own.Fréquence! })));
    correct((own) => {
      // The answers of 1.4 and 1.6 have one shape: reading is taken out, sport is renumbered and renamed.
      for (const id of ["1.4", "1.5"]) takeOut(own, id);
      const crossing = own.crossings.find(({ question }: Mutable) => question === "1.6");
      if (crossing) crossing.question = "1.4";
      Object.assign(own.questions.at(-1), { id: "1.4", label: "Faites-vous du sport ?" });
    });
    const sport = rows.map((own) => ({ ...own, Sport: own.Fréquence! }));
    await refused(
      () => update(sport),
      "élément « question 1.4 », valeur « Faites-vous du sport ? »",
      "l’ancienne 1.4 (« Fréquence ») sous un autre libellé, ou l’ancienne 1.6 (« Sport »)",
      "« questions »",
    );
    edit(join("etude", "data", "mapping.json"), (text) =>
      text.replace('"label": "Sport"', '"label": "Faites-vous du sport ?"'),
    );
    const { stdout } = await update(sport);
    expect(stdout).toContain("Suivie : la question 1.6 est maintenant 1.4.");
  });

  test("does not guess what moved and renamed choices are, and takes what the mapping is told", async () => {
    await make();
    correct(({ questions }) => {
      questions[3].choices = ["Tous les jours", "Jamais", "De temps en temps"];
    });
    await refused(
      () => update(rows),
      "élément « question 1.4 › choices »",
      "ce qui remplace « Parfois », « Souvent » ne se devine pas",
      '"values":{"Parfois":"Tous les jours"}',
    );
    edit(join("etude", "data", "mapping.json"), (text) => {
      const mapping = JSON.parse(text);
      mapping.columns.q1_4.values = { Souvent: "Tous les jours", Parfois: "De temps en temps" };
      return JSON.stringify(mapping);
    });
    expect((await update(rows)).stderr).toBe("");
    expect(countsOf("1.4")).toEqual({ "Tous les jours": 26, Jamais: 28, "De temps en temps": 26 });
  });

  test("refuses an answer that its question does not have, or adds it", async () => {
    await make();
    const cells: Row[] = [...rows, { ...row(80), Fréquence: "Toujours" }, { ...row(81), Lit: "Romans;BD" }];
    await refused(
      () => update(cells),
      "suite.csv, ligne 83, colonne « Lit », valeur « BD » : la question 1.2 n’a pas cette réponse",
      "« Romans »",
      "suite.csv, ligne 82, colonne « Fréquence », valeur « Toujours » : la question 1.4 n’a pas cette réponse",
      "--add",
    );
    const { status, stdout, stderr } = await update(cells, "--add");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Ajoutée : la modalité « Toujours », à la question 1.4.");
    expect(countsOf("1.4")).toMatchObject({ Toujours: 1 });
    expect(countsOf("1.2")).toMatchObject({ BD: 1, Romans: 62 });
    expect(plain(read("etude", "data", "suppositions.md"))).toContain("après les autres");
    expect((await update(cells)).stdout).toContain("Tout est à jour.");
  });

  test("says of an unknown answer that it may be the new name of the one that nobody gives any more", async () => {
    await make();
    const renamed = (from: string, to: string): readonly Row[] =>
      rows.map((values) => ({ ...values, Fréquence: values.Fréquence === from ? to : values.Fréquence! }));
    const { status, stderr } = await update(renamed("Parfois", "De temps à autre"));
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining("peut-être le nouveau nom de « Parfois », que plus personne ne donne"),
    ]);
    // Where it is still given, they are two.
    const both = renamed("Parfois", "De temps à autre").with(2, rows[2]!);
    expect((await update(both)).stderr).not.toContain("le nouveau nom");
  });

  test("tells a new column, and adds it where it is asked to, beside comments that stay", async () => {
    await make();
    const notebook = join("etude", "notebooks", "01-les-questions.ipynb");
    edit(notebook, (text) => text.replace("comment``", "comment`Lu.`"));
    const wider = rows.map(({ Pourquoi, ...own }, i) => ({
      ...own,
      Cantine: i % 2 === 0 ? "Oui" : "Non",
      Pourquoi: Pourquoi!,
    }));
    const told = await update(wider);
    expect(told.stdout).toContain("Nouvelle dans le fichier : « Cantine », qui peut être la question 1.6");
    expect(questionnaire().questions).toHaveLength(5);
    const open = plain(read("etude", "data", "suppositions.md"));
    expect(open.match(/Trop peu sûr pour être fait sans vous/g)).toHaveLength(1);
    expect(open).toMatch(/## À décider[^#]*- Cantine · choix unique[^#]*## À vérifier/);
    const again = await update(wider);
    expect(again.stdout).toContain("Tout est à jour.");
    expect(plain(read("etude", "data", "suppositions.md"))).toBe(open);
    const before = JSON.parse(read(...notebook.split(/[\\/]/))).cells;
    const { status, stdout } = await update(wider, "--add");
    expect(status).toBe(0);
    expect(stdout).toContain("Ajoutée : la question 1.6 (« Cantine »), dans 01-les-questions.ipynb");
    expect(countsOf("1.6")).toEqual({ Oui: 40, Non: 40 });
    const decided = plain(read("etude", "data", "suppositions.md"));
    expect(decided).not.toContain("Cantine · choix unique");
    expect(decided).toContain("- 1.6 « Cantine » · choix unique");
    const { cells } = JSON.parse(read(...notebook.split(/[\\/]/)));
    expect(cells.slice(0, before.length)).toEqual(before);
    expect(JSON.stringify(before)).toContain("comment`Lu.`");
    expect(cells.length).toBe(before.length + 1);
    expect((await update(wider, "--add")).stdout).toContain("Tout est à jour.");
  });

  test("is what a new study in the place of one is told to be", async () => {
    await make();
    await refused(() => call("new", "etude", "--answers", "eleves.csv"), "carnets update --answers FICHIER");
  });

  test("refuses a file that lacks a column, until its question is taken out", async () => {
    await make();
    const fewer = rows.map(({ Fréquence, ...own }) => ({ ...own, Frequence: Fréquence! }));
    await refused(
      () => update(fewer),
      "suite.csv, ligne 1, colonne « Fréquence » : cette colonne, d’où vient la question 1.4, manque",
      'si « Frequence » est son nom d’aujourd’hui, --rename "Fréquence=Frequence"',
      "sa question (ou son item) en moins dans le classeur",
    );
    correct((own) => takeOut(own, "1.4"));
    const { status, stderr } = await update(fewer);
    expect([status, stderr]).toEqual([0, ""]);
  });

  test.each([
    [
      "many respondents twice",
      [...rows, ...rows.slice(3, 23)],
      ["ligne 82, colonne « numéro », valeur « 1003 »", "ligne 5"],
    ],
    ["no row", [], ["n’a pas de réponses"]],
  ])("refuses %s", async (_, own, said) => {
    await make();
    if (own.length > 0) await refused(() => update(own), ...said);
    writeFileSync(at("vide.csv"), `${Object.keys(row(0)).join(";")}\n`);
    if (own.length === 0)
      await refused(() => call("update", "--study", "etude", "--answers", "vide.csv"), ...said);
  });

  test("of a study whose questionnaire was given, checks the answers and replaces them", async () => {
    const lecture = join(root, "tests", "fixtures", "lecture", "data");
    const answers = readFileSync(join(lecture, "respondents.csv"), "utf8");
    await call(
      ...["new", "etude", "--answers", join(lecture, "respondents.csv")],
      ...["--questionnaire", join(lecture, "questionnaire.json")],
    );
    const half = `${answers.split("\n").slice(0, 61).join("\n")}\n`;
    writeFileSync(at("moitie.csv"), half);
    const said = await call("update", "--study", "etude", "--answers", "moitie.csv");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(read("etude", "private", "respondents.csv")).toBe(half);
    writeFileSync(at("faux.csv"), half.replace("Banlieue", "Lune"));
    await refused(
      () => call("update", "--study", "etude", "--answers", "faux.csv"),
      "faux.csv, ligne 3, colonne « q1_2 »",
    );
    await refused(() => call("update", "--study", "etude", "--answers", "moitie.csv", "--add"), "--add");
    await refused(() => call("update", "--study", "etude", "--add"), "--answers FICHIER");
  });

  test("keeps private answers that are no longer there, dated, each time, and tells those nobody gives any more", async () => {
    await make();
    const before = read("etude", "private", "respondents.csv");
    const few = rows.filter(({ Fréquence }) => Fréquence !== "Jamais").slice(0, 30);
    const { status, stdout } = await update(few);
    expect(status).toBe(0);
    expect(stdout).toContain("Question 1.4 : « Jamais » n’est plus donnée par personne.");
    expect(stdout).toContain("30 répondants (80 avant)");
    expect(stdout).toContain("C’est moins de la moitié");
    const kept = () => Object.keys(files("etude")).filter((file) => /respondents\.\d{4}-/.test(file));
    expect(kept()).toHaveLength(1);
    const [first] = kept();
    expect(first).toMatch(/respondents\.\d{4}-\d{2}-\d{2}\.csv$/);
    expect(stdout).toContain(`gardées dans ${join("private", basename(first!))}`);
    expect(read("etude", "private", basename(first!))).toBe(before);
    // Nobody is lost of those 30: nothing is kept.
    expect((await update(rows)).stdout).not.toContain("gardées");
    expect((await update(rows.slice(0, 79))).stdout).not.toContain("moitié");
    expect(kept()).toHaveLength(2);
  });

  test("keeps the answers to a question that was hidden, and says so once", async () => {
    await make();
    correct((own) => {
      const question = own.questions.find(({ id }: Mutable) => id === "1.4");
      takeOut(own, "1.4");
      own.hidden = [question];
    });
    const said = plain((await call("update", "--study", "etude")).stdout);
    expect(said).toContain("Cachée : la question 1.4 (« Fréquence »)");
    expect(said).not.toContain("n’est plus dans le questionnaire");
    const again = await update([...rows, row(81)]);
    expect([again.status, again.stdout.includes("Cachée")]).toEqual([0, false]);
    expect(read("etude", "private", "respondents.csv").split("\n")[0]).toContain("q1_4");
  });

  test("is not needed to know that questions brought together by hand would be refused", async () => {
    await make();
    const before = read("etude", "data", "questionnaire.json");
    correct(({ questions }) => {
      const why = questions.find(({ id }: Mutable) => id === "1.5");
      Object.assign(why, { kind: "grid", items: ["le matin", "le soir"], choices: ["Oui", "Non"] });
    });
    expect((await call("questionnaire", "--study", "etude", "--to", "grille.xlsx")).status).toBe(0);
    edit(join("etude", "data", "questionnaire.json"), () => before);
    await refused(
      () => call("questionnaire", "--study", "etude", "--from", "grille.xlsx"),
      "feuille « Questions », ligne 6, colonne « type », valeur « le matin, le soir » : cette question vient d’une seule colonne et a maintenant des items",
      "data/mapping.json",
    );
  });
});
