import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { longTest } from "../support/realChecks";
import { root } from "../support/smallSurvey";

const program = join(root, "lib", "dist", "commands", "carnets.js");

describe("a study of private answers under git", () => {
  let folder: string;
  const at = (...parts: readonly string[]) => join(folder, "etude", ...parts);
  const carnets = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
  const git = (...args: readonly string[]) =>
    spawnSync("git", args, { cwd: at(), encoding: "utf8" }).stdout.split("\0").filter(Boolean);
  /** What git would take up. */
  const followed = () => git("ls-files", "-z", "--cached", "--others", "--exclude-standard");
  const words = (row: number) => `Le car part trop tôt, réponse numéro ${row}`;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-private-")));
    const rows = Array.from({ length: 60 }, (_, i) =>
      [`PX-${1000 + i}`, i % 2 ? "Fille" : "Garçon", (i * 7) % 11, (i * 5) % 11, (i * 3) % 7, words(i)].join(
        ";",
      ),
    );
    const csv = ["token;sexe;q[lire];q[jouer];q[dormir];pourquoi", ...rows, ""].join("\n");
    writeFileSync(join(folder, "reponses.csv"), csv);
    expect(carnets("new", "etude", "--answers", "reponses.csv", "--name", "cars").status).toBe(0);
    spawnSync("git", ["init", "-q"], { cwd: at() });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("has no answer in what git would follow", () => {
    expect(followed()).toContain("data/questionnaire.json");
    for (const file of followed()) {
      const text = readFileSync(at(file), "utf8");
      expect(text, file).not.toMatch(/PX-1\d{3}/);
      expect(text, file).not.toContain("réponse numéro");
    }
    // Nor once its own list of what is not followed is gone.
    writeFileSync(at(".gitignore"), "node_modules/\n");
    expect(followed().filter((file) => file.startsWith("private"))).toEqual([]);
  });

  longTest("has nothing new in it after its report and its recorded outputs", () => {
    const before = followed();
    for (const args of [
      ["report", "--format", "notebooks,statistics,html"],
      ["verify", "--accept"],
    ])
      expect(carnets(...args, "--study", "etude", "--only", "00")).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(at("private", "exports", "rapport", "index.html"))).toBe(true);
    expect(existsSync(at("private", "notebooks", "00-sommaire.ipynb"))).toBe(true);
    expect(followed()).toEqual(before);
  });

  longTest("shows no respondent where git follows, once its outputs are to be published", () => {
    writeFileSync(
      at("data", "study.json"),
      JSON.stringify({ answers: "private/respondents.csv", outputs: "." }),
    );
    const notebook = JSON.stringify({
      cells: [
        {
          ...{ cell_type: "code", id: "a", metadata: {}, execution_count: null, outputs: [] },
          source:
            'import { frame, individuals, pca, show, study } from "cars";\nshow("1.1");\nshow(frame(study()).head());\nshow(individuals(pca(study(), "1.2"), "1.1"));\nconsole.log(study().ids[7]);',
        },
      ],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
    });
    writeFileSync(at("notebooks", "zz-lignes.ipynb"), notebook);
    const before = followed();
    for (const args of [
      ["report", "--format", "notebooks,html"],
      ["verify", "--accept"],
    ]) {
      const { status, stderr } = carnets(...args, "--study", "etude", "--only", "zz");
      expect(stderr).toContain(
        "Des réponses privées iraient dans un dossier que git suit : rien n’a été écrit.",
      );
      expect(stderr).toContain("- zz-lignes, cellule 1 : des lignes ou des points de répondants");
      expect(stderr).toContain("- zz-lignes, cellule 1 : l’identifiant d’un répondant");
      expect(status).toBe(2);
    }
    expect(followed()).toEqual(before);
    expect(readFileSync(at("notebooks", "zz-lignes.ipynb"), "utf8")).toBe(notebook);
  });
});
