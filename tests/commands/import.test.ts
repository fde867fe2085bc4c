import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../lib/base/parseCsv";
import { openStudy } from "../../lib/study/openStudy";
import { bytesOf, type SmallRow, smallColumns, smallCsv, smallJson, smallRow } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

describe("carnets import", () => {
  const { at, call, edit, read } = useTemporaryFolder();
  const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

  function write(path: string, text: string): void {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), bytesOf(text));
  }

  /** A study with one rebuilt respondent, and a file of other answers under the headings of a tool. */
  function study(...rows: readonly Partial<SmallRow>[]): void {
    write("data/questionnaire.json", smallJson);
    write("data/respondents.csv", smallCsv(smallRow({ id: "reconstruit-1" })));
    write("reponses.csv", theirs(...rows.map((row, i) => smallRow({ id: `p${i + 1}`, ...row }))));
  }

  /** Their headings: « Identifiant », « 1.4.1 », … */
  function theirs(...rows: readonly SmallRow[]): string {
    const heading = (name: string) => (name === "id" ? "Identifiant" : name.slice(1).replaceAll("_", "."));
    const [, ...lines] = smallCsv(...rows).split("\n");
    return [smallColumns.map(heading).join(","), ...lines].join("\n");
  }

  const imported = async (...args: readonly string[]) => {
    const said = await call("import", ...args);
    return { ...said, stdout: spaced(said.stdout), stderr: spaced(said.stderr) };
  };
  const isImported = () => existsSync(at("private", "answers.csv"));

  test("puts given answers in the place of rebuilt ones, out of git, and says how to go back", async () => {
    study({}, { q1_3: "7", q1_8: "Oui" });
    expect(openStudy(at()).provenance).toEqual({ kind: "reconstructed" });
    const said = await imported("reponses.csv");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(JSON.parse(read("data/study.json"))).toEqual({ answers: "private/answers.csv" });
    expect(read(".gitignore")).toBe("private/\n");
    expect(said.stdout).toContain('"answers": "data/respondents.csv" dans data/study.json');
    const survey = openStudy(at());
    expect(survey.ids).toEqual(["p1", "p2"]);
    expect(survey.provenance).toEqual({ kind: "given" });
    expect(said.stdout).not.toContain("reconstruit");
    edit("data/study.json", (text) => text.replace("private/answers.csv", "data/respondents.csv"));
    expect(openStudy(at()).ids).toEqual(["reconstruit-1"]);
  });

  test("leaves the other lines of .gitignore as they are, and adds its own once", async () => {
    study({});
    write(".gitignore", "node_modules/");
    await imported("reponses.csv");
    await imported("reponses.csv");
    expect(read(".gitignore")).toBe("node_modules/\nprivate/\n");
  });

  test("tells all faults at once, with their places, and imports nothing until they are mended", async () => {
    study({}, { q1_3: "11" }, { q1_3: "12", q1_1: "Mixte" }, { q1_3: "" }, {}, {});
    const before = read("data/questionnaire.json");
    const said = await imported("reponses.csv");
    expect(said.status).toBe(1);
    expect(isImported()).toBe(false);
    expect(existsSync(at("data", "study.json"))).toBe(false);
    expect(read("data/questionnaire.json")).toBe(before);
    const [header, ...faults] = parseCsv(Buffer.from(read("private", "faults.csv")), "faults.csv");
    expect(header!.fields).toEqual(["file", "line", "column", "value", "problem", "expected"]);
    expect(faults.map(({ fields }) => fields.slice(0, 4))).toEqual([
      ["reponses.csv", "3", "1.3", "11"],
      ["reponses.csv", "4", "1.1", "Mixte"],
      ["reponses.csv", "4", "1.3", "12"],
    ]);
    expect(said.stdout).toMatch(
      /question 1\.3, colonne « 1\.3 » .*2 cellules : « 11 » \(reponses\.csv, ligne 3\)/,
    );
    const again = await imported("reponses.csv", "--faults", "missing");
    expect(again.status).toBe(0);
    expect(again.stdout).toContain("3 cellules illisibles, prises pour une absence de réponse");
    expect(openStudy(at()).ids.length).toBe(6);
  });

  test("takes a mapping as a person has corrected it: texts merged, recoded, or declared missing", async () => {
    study({ q1_1: "Mairie" }, { q1_1: "Association" }, { q1_1: "je ne dirai rien" });
    expect((await imported("reponses.csv")).status).toBe(1);
    edit("private/mapping.json", (text) => {
      const mapping = JSON.parse(text);
      Object.assign(mapping.columns.q1_1, {
        confidence: "sure",
        values: { Mairie: "Publique", Association: "Privée", "je ne dirai rien": { missing: "refused" } },
      });
      return JSON.stringify(mapping);
    });
    const said = await imported("reponses.csv", "--mapping", "private/mapping.json");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    const { columns } = openStudy(at());
    const { values, missing, codes } = columns.get("q1_1")!;
    expect([...codes].map((code) => values[code] ?? missing[code - values.length])).toEqual([
      "Publique",
      "Privée",
      "refused",
    ]);
  });

  test("refuses an answer that a corrected mapping invents, at its place", async () => {
    study({ q1_1: "Mairie" });
    await imported("reponses.csv");
    edit("private/mapping.json", (text) => {
      const mapping = JSON.parse(text);
      Object.assign(mapping.columns.q1_1, { confidence: "sure", values: { Mairie: "Communale" } });
      return JSON.stringify(mapping);
    });
    const said = await imported("reponses.csv", "--mapping", "private/mapping.json");
    expect(said.status).toBe(2);
    expect(said.stderr).toMatch(/mapping\.json, élément « q1_1 › values › Mairie », valeur « Communale »/);
    expect(isImported()).toBe(false);
  });

  test("asks before it applies what is doubtful: answers that are only ranks", async () => {
    study({ q1_1: "1" }, { q1_1: "2" });
    const said = await imported("reponses.csv");
    expect(said.status).toBe(1);
    expect(said.stdout).toMatch(/q1_1 ← « 1\.1 » : correspondance douteuse .*par son seul rang/);
    expect(isImported()).toBe(false);
    edit("private/mapping.json", (text) => text.replace('"confidence": "doubtful"', '"confidence": "sure"'));
    const again = await imported("reponses.csv", "--mapping", "private/mapping.json");
    expect([again.status, again.stderr]).toEqual([0, ""]);
    const { values, codes } = openStudy(at()).columns.get("q1_1")!;
    expect([...codes].map((code) => values[code])).toEqual(["Publique", "Privée"]);
  });

  test("applies nothing that is less than sure where that is asked for", async () => {
    study({ q1_5: "Plusieurs Conums", q1_6: "3" }, {}, {});
    expect((await imported("reponses.csv", "--confidence", "sure")).status).toBe(1);
    expect((await imported("reponses.csv")).status).toBe(0);
  });

  test("lets a survey lack a question, but not one that others depend on", async () => {
    study({});
    edit("reponses.csv", (text) => text.replace("1.7", "autre chose"));
    const said = await imported("reponses.csv");
    expect(said.status).toBe(0);
    expect(said.stdout).toMatch(/sans réponses : 1\.7\./);
    edit("reponses.csv", (text) => text.replace("1.5", "encore"));
    edit("reponses.csv", (text) => text.replaceAll("Un Conum", "?"));
    const lacking = await imported("reponses.csv");
    expect(lacking.status).toBe(1);
    expect(lacking.stdout).toMatch(
      /La question 1\.5 .* le croisement « conum », la question 1\.6 en dépendent/,
    );
  });

  test("tells in one line how many left on the way, and takes no missing answer for a fault", async () => {
    const left = { q1_4_1: "", q1_4_2: "", q1_5: "", q1_6: "", q1_7: "", q1_8: "" };
    study(...Array.from({ length: 6 }, () => left), { q1_3: "" }, {});
    const said = await imported("reponses.csv");
    expect(said.status).toBe(0);
    expect(said.stdout).toContain("6 répondants s’arrêtent à la question 1.4.");
  });

  test("adds up several files of the same columns, and finds a respondent who is in two", async () => {
    study({}, {});
    write("suite.csv", theirs(smallRow({ id: "p3", q1_1: "Privée" })));
    expect((await imported("reponses.csv", "suite.csv")).status).toBe(0);
    expect(openStudy(at()).ids).toEqual(["p1", "p2", "p3"]);
    write("suite.csv", theirs(smallRow({ id: "p2" })));
    write("data/cleaning.json", '{ "rules": [] }');
    const said = await imported("reponses.csv", "suite.csv");
    expect(said.status).toBe(1);
    expect(said.stdout).toMatch(/cet identifiant est déjà .*« p2 » \(suite\.csv, ligne 2\)/);
    write("suite.csv", theirs(smallRow({ id: "p3" })).replace("1.7", "1.9"));
    const other = await imported("reponses.csv", "suite.csv");
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(/suite\.csv : ses colonnes ne sont pas celles de reponses\.csv/);
  });

  test("sets aside what the rules of the study, or those it proposes, catch, and lists it", async () => {
    const answers = [{ q1_3: "4" }, { q1_3: "5" }, { q1_3: "6" }, { q1_3: "9" }, { q1_3: "7" }];
    study(...answers);
    const sent = ["2024-01-09 10:00:00", "", "2024-01-10 09:30:00", "", "2024-01-11 11:00:00"];
    const head = ["submitdate", "lastpage", "startlanguage", "ipaddr"];
    edit("reponses.csv", (text) =>
      text
        .replace("Identifiant", "id")
        .replace(/^p5/m, "p1")
        // What nobody reads any more once the row is set aside is no fault.
        .replace(/^(p4,)Publique/m, "$1Mixte")
        .trimEnd()
        .split("\n")
        .map((line, i) => `${line},${(i === 0 ? head : [sent[i - 1], "9", "fr", `192.0.2.${i}`]).join(",")}`)
        .join("\n"),
    );
    const said = await imported("reponses.csv");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toContain(
      "Nettoyage : 5 lignes, 2 utilisables (règles proposées dans data/cleaning.json",
    );
    expect(said.stdout).toContain("« Questionnaires non envoyés » : 2 lignes mises de côté.");
    const { flow, ids } = openStudy(at());
    expect(ids).toEqual(["p1", "p3"]);
    expect(flow?.cleaning).toMatchObject({ connections: 5, usable: 2 });
    expect(read("private/aside.csv")).toMatch(/^3,p2,non-envoyes,/m);
    expect(read("private/answers.csv")).not.toContain("192.0.2");
    // Days of another year leave nobody: nothing is imported.
    const kept = read("private/answers.csv");
    const reponses = read("reponses.csv");
    edit("reponses.csv", (text) => text.replaceAll("2024-01-", "2025-01-"));
    const none = await imported("reponses.csv");
    expect([none.status, read("private/answers.csv")]).toEqual([1, kept]);
    expect(none.stdout).toContain(
      "Aucune ligne n’est utilisable : corrigez les règles de data/cleaning.json.",
    );
    write("reponses.csv", reponses);
    // As a person corrects them.
    edit("data/cleaning.json", (text) => text.replace('"kind": "blank"', '"apply": false, "kind": "blank"'));
    edit("reponses.csv", (text) => text.replace("Mixte", "Publique"));
    const again = await imported("reponses.csv");
    expect(again.stdout).toContain(
      '« Questionnaires non envoyés » : 2 lignes, comptées et gardées ("apply": false).',
    );
    expect(openStudy(at()).ids).toEqual(["p1", "p2", "p3", "p4"]);
  });

  test("shows in a notebook of the study what its cleaning set aside, once, whatever is written there", async () => {
    study({}, { q1_3: "7" });
    const written = { cell_type: "markdown", id: "mien", metadata: {}, source: "Mon commentaire." };
    const bare = { cells: [written], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    write("notebooks/01-moi.ipynb", JSON.stringify(bare));
    const said = await imported("reponses.csv");
    expect(said.stdout).toContain(
      "Ajouté : le flux des réponses (show(flow())), dans notebooks/01-moi.ipynb",
    );
    const { cells } = JSON.parse(read("notebooks/01-moi.ipynb"));
    expect(cells[0]).toMatchObject({ id: "mien", source: ["Mon commentaire."] });
    expect(cells.at(-1)).toMatchObject({ cell_type: "code", metadata: { tags: ["flow"] } });
    expect(cells.at(-1).source.join("")).toContain("show(flow());");
    const before = read("notebooks/01-moi.ipynb");
    expect((await imported("reponses.csv")).stdout).not.toContain("Ajouté : le flux");
    expect(read("notebooks/01-moi.ipynb")).toBe(before);
  });

  test("does not apply weights that the questionnaire does not declare, and applies those it does", async () => {
    study({}, {});
    edit("reponses.csv", (text) =>
      text
        .trimEnd()
        .split("\n")
        .map((line, i) => `${line},${i === 0 ? "poids" : `${i},5`.replace(",", ".")}`)
        .join("\n"),
    );
    const said = await imported("reponses.csv");
    expect(said.status).toBe(0);
    expect(said.stdout).toContain("ils ne sont pas appliqués");
    expect(openStudy(at()).weights).toBeUndefined();
    edit("data/questionnaire.json", (text) =>
      text.replace('"connections"', '"weight": "poids", "connections"'),
    );
    expect((await imported("reponses.csv")).status).toBe(0);
    expect(openStudy(at()).weights?.weights).toEqual([1.5, 2.5]);
  });

  test("names respondents by their rank where the file does not", async () => {
    study({}, {});
    edit("reponses.csv", (text) => text.replace("Identifiant,", "").replaceAll(/^p\d+,/gm, ""));
    expect((await imported("reponses.csv")).status).toBe(0);
    expect(openStudy(at()).ids).toEqual(["1", "2"]);
  });

  test("refuses a file of something else, and a study whose questionnaire was drafted", async () => {
    study({});
    write("autre.csv", "couleur,taille\nrouge,3\nbleu,4\n");
    const said = await imported("autre.csv");
    expect(said.status).toBe(1);
    expect(said.stdout).toContain("Aucune colonne du fichier n’est reconnue");
    expect(isImported()).toBe(false);
    write("data/mapping.json", "{}");
    const drafted = await imported("reponses.csv");
    expect(drafted.status).toBe(2);
    expect(drafted.stderr).toContain("carnets update --answers");
  });
});
