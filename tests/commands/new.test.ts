import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { longTest, realChecks } from "../support/realChecks";
import { root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const lecture = join(root, "tests", "fixtures", "lecture", "data");
const questionnaire = join(lecture, "questionnaire.json");
const answers = join(lecture, "respondents.csv");
const program = join(root, "lib", "dist", "commands", "carnets.js");

describe("a study made from a questionnaire and its answers", () => {
  let folder: string;
  let made: SpawnSyncReturns<string>;
  let reported: SpawnSyncReturns<string>;
  const at = (...parts: readonly string[]) => join(folder, "etude", ...parts);
  const carnets = (...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-new-")));
    made = carnets("new", "etude", "--answers", answers, "--questionnaire", questionnaire);
    reported = carnets("report", "--study", "etude", "--format", "notebooks,html,excel,word");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is said to be there, with what was noticed in the answers", () => {
    expect(made.stderr).toBe("");
    expect(made.status).toBe(0);
    const said = made.stdout.replaceAll(/\s+/g, " ");
    expect(said).toContain("Étude « lecture » écrite dans etude : 11 questions, 120 réponses.");
    expect(said).toContain("! Question 2.4 : 1 réponse malgré sa condition d’accès");
  });

  test("has its answers where git does not follow, byte for byte, and leaves nothing beside it", () => {
    expect(readFileSync(at("private", "respondents.csv")).equals(readFileSync(answers))).toBe(true);
    expect(readFileSync(at(".gitignore"), "utf8")).toMatch(/^private\/$/m);
    expect(existsSync(at("data", "respondents.csv"))).toBe(false);
    expect(readdirSync(folder)).toEqual(["etude"]);
  });

  test("has its questionnaire as a workbook, which says what the questionnaire does", () => {
    const checked = carnets("questionnaire", "--study", "etude", "--from", at("etude.xlsx"), "--check");
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
    expect(checked.stdout).toContain("déjà celui du classeur");
    expect(readFileSync(at(".gitignore"), "utf8")).toMatch(/^\/etude\.xlsx$/m);
  });

  test.skipIf(process.platform === "win32" || !realChecks)(
    "finds its program before npm has installed anything",
    () => {
      const { status, stdout } = spawnSync("npx", ["--no-install", "carnets", "check", "--help"], {
        cwd: at(),
        encoding: "utf8",
      });
      expect([status, stdout]).toEqual([0, expect.stringContaining("carnets check")]);
    },
  );

  test("is checked without a word where nobody reads what is said any more", async () => {
    const child = spawn(process.execPath, [program, "check", "--only", "00", "--study", at()], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.once("data", () => child.stdout.destroy());
    let said = "";
    child.stderr.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    const [code] = await once(child, "close");
    expect([code, said]).toEqual([0, ""]);
  });

  test("has what npm reads at the root only: what the workspace’s own root says", () => {
    const own = JSON.parse(readFileSync(at("package.json"), "utf8"));
    const { overrides } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(own.overrides).toEqual(overrides);
    expect(own.dependencies.carnets).toMatch(/^file:.*lib$/);
    expect(own.scripts).toMatchObject({ start: "carnets report", test: "carnets check" });
  });

  test("gets its report as page, Word and Excel, which speak of what is its own alone", () => {
    expect(reported.stderr).toBe("");
    expect(reported.status).toBe(0);
    const page = readFileSync(at("private", "exports", "rapport", "index.html"), "utf8")
      .replaceAll(/<(script|style|svg|details class="code")[\s\S]*?<\/(?:script|style|svg|details)>/g, "")
      .replaceAll(/<[^>]+>/g, " ");
    const texts = (file: string, part: RegExp) => {
      const parts = unzipSync(readFileSync(at("private", "exports", file)));
      const names = Object.keys(parts).filter((name) => part.test(name));
      return names.map((name) => strFromU8(parts[name]!).replaceAll(/<[^>]+>/g, " ")).join("\n");
    };
    const word = texts("rapport.docx", /^word\/document\.xml$/);
    const excel = texts("tableaux.xlsx", /sharedStrings|sheets?\/sheet/);
    const foreign =
      /structure|conum\b|reconstru|supposé|ce rapport|rapport (?:imprime|ne)|imprim|NaN|undefined|\[object/i;
    for (const [name, text] of Object.entries({ page, word, excel, said: reported.stdout })) {
      expect(text.length, name).toBeGreaterThan(50);
      expect(foreign.exec(text)?.[0], name).toBeUndefined();
    }
    for (const label of ["En quelle classe êtes-vous", "Mises en garde", "Composantes principales"])
      expect(page).toContain(label);
    for (const text of [page, word, excel]) {
      expect(text).toContain("Réponses manquantes, question par question");
      expect(text).toContain("Part manquante");
    }
  });

  longTest("is in order, and gives what its report recorded again, until one changes", () => {
    const first = carnets("check", "--study", "etude");
    expect(first.stdout).toContain("Sorties identiques aux sorties enregistrées.");
    expect([first.status, first.stderr]).toEqual([0, ""]);
    // All of them have run once; then the smallest, which tells as much.
    const file = "00-sommaire.ipynb";
    const ofOne = (...args: readonly string[]) => carnets(...args, "--only", file, "--study", "etude");
    const kept = readFileSync(at("private", "notebooks", file), "utf8");
    writeFileSync(at("private", "notebooks", file), kept.replaceAll("11 questions", "12 questions"));
    const changed = ofOne("check");
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain("npm start enregistre ce que les carnets montrent maintenant");
    const { cells } = JSON.parse(kept) as { cells: { outputs?: unknown[] }[] };
    const shown = cells.filter(({ outputs = [] }) => outputs.length > 0);
    rmSync(at("private", "notebooks"), { recursive: true });
    const bareCheck = ofOne("check");
    expect(bareCheck.stdout).toContain(
      `${shown.length} cellules n’ont pas de sorties enregistrées (npm start les enregistre`,
    );
    expect(bareCheck.status).toBe(0);
    const bare = readFileSync(at("notebooks", file), "utf8");
    const accepted = ofOne("verify", "--accept");
    expect(accepted.stdout).toContain(`Sorties enregistrées dans ${join("private", "notebooks")}`);
    expect(accepted.status).toBe(0);
    expect(readFileSync(at("notebooks", file), "utf8")).toBe(bare);
    expect(readFileSync(at("private", "notebooks", file), "utf8")).toBe(kept);
  });

  longTest("is not in order once its types are not those of its questionnaire", () => {
    appendFileSync(at("node_modules", "lecture", "index.d.ts"), "// another questionnaire\n");
    const { status, stderr } = carnets("check", "--study", "etude");
    expect(status).toBe(1);
    expect(stderr).toContain("n’est pas à jour : « carnets update »");
    expect(carnets("update", "--study", "etude").status).toBe(0);
    expect(readFileSync(at("node_modules", "lecture", "index.d.ts"), "utf8")).not.toContain("another");
  });
});

describe("what a study is made from", () => {
  const folder = useTemporaryFolder(join("tests", "fixtures", "lecture", "data"));
  const data = (name: string) => join("tests", "fixtures", "lecture", "data", name);
  const make = (...options: readonly string[]) =>
    folder.call("new", "etude", "--answers", folder.at(data("respondents.csv")), ...options);
  const asked = (...options: readonly string[]) =>
    make("--questionnaire", folder.at(data("questionnaire.json")), ...options);

  /** Refused in one French sentence, and nothing written. */
  async function refused(call: Promise<{ status: number; stderr: string }>, ...said: readonly string[]) {
    const { status, stderr } = await call;
    for (const text of said) expect(stderr.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(text);
    expect(stderr.match(/✗/g)).toHaveLength(1);
    expect(status).toBe(2);
    expect(readdirSync(folder.at())).toEqual(expect.not.arrayContaining([expect.stringContaining("etude")]));
  }

  test("needs answers and a folder, and reads the questionnaire that is named", async () => {
    await refused(folder.call("new", "etude"), "--answers FICHIER est requis");
    await refused(folder.call("new"), "carnets new DOSSIER");
    await refused(make("--questionnaire", "absent.json"), "absent.json", "ce fichier n’existe pas");
  });

  test.each([
    ["Ma Lecture", "ce n’est pas un nom de module"],
    ["", "ce n’est pas un nom de module"],
    ["../x", "ce n’est pas un nom de module"],
    ["tslab", "paquet dont dépend le moteur"],
    ["acorn", "paquet dont dépend le moteur"],
    ["carnets", "le nom du moteur"],
    ["fs", "le nom d’un module de Node"],
  ])("is not called « %s »", async (name, problem) => {
    await refused(asked(`--name=${name}`), `--name « ${name} »`, problem);
  });

  test("is not called as a package in its questionnaire either", async () => {
    folder.edit(data("questionnaire.json"), (text) => text.replace('"lecture"', '"docx"'));
    await refused(asked(), "questionnaire.json, élément « name », valeur « docx »", "--name");
  });

  test.each([
    ["relu_par", "respondents.csv, ligne 2, colonne « relu_par », valeur « CD »", "ce n’est pas un poids"],
    ["absente", "colonne « absente » : cette colonne manque", "un poids par répondant"],
    ["eleve", "--weight « eleve » : cette colonne nomme les répondants", "la colonne qui porte les poids"],
    ["q2_1", "--weight « q2_1 »", "la question 2.1"],
    ["", "--weight", "ce nom est vide"],
  ])("is not weighted by « %s »", async (weight, place, problem) => {
    await refused(asked(`--weight=${weight}`), place, problem);
  });

  test("has no negative weight", async () => {
    folder.edit(data("respondents.csv"), (text) =>
      text
        .replaceAll(/,[A-Z]*$/gm, ",1")
        .replace("relu_par", "poids")
        .replace(/,1$/m, ",-1"),
    );
    await refused(
      asked("--weight", "poids"),
      "ligne 2, colonne « poids », valeur « -1 »",
      "un nombre positif",
    );
  });

  test("has no answer that its question does not have, and no question twice", async () => {
    folder.edit(data("respondents.csv"), (text) => text.replace("Banlieue", "Lune"));
    await refused(asked(), "respondents.csv, ligne 3, colonne « q1_2 », valeur « Lune »");
    folder.edit(data("questionnaire.json"), (text) => text.replace('"id": "1.2"', '"id": "1.1"'));
    await refused(asked(), "questionnaire.json, ligne");
  });

  test("does not take the place of anything", async () => {
    const { status, stderr } = await folder.call(
      ...["new", "tests", "--answers", answers, "--questionnaire", questionnaire],
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining("n’est pas vide")]);
    expect(readdirSync(folder.at("tests"))).toEqual(["fixtures"]);
  });

  const weightedStudy = () => {
    folder.edit(data("respondents.csv"), (text) =>
      text.replaceAll(/,[A-Z]*$/gm, ",1.5").replace("relu_par", "poids"),
    );
    return asked("--name", "lecture-2024", "--weight", "poids");
  };

  test("may be named and weighted, and says in each notebook whether its tables are", async () => {
    const { status, stderr } = await weightedStudy();
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(folder.read("etude", "data", "questionnaire.json"))).toMatchObject({
      $schema: "./questionnaire.schema.json",
      name: "lecture-2024",
      weight: "poids",
    });
    expect(existsSync(folder.at("etude", "node_modules", "lecture-2024", "index.d.ts"))).toBe(true);
    for (const name of readdirSync(folder.at("etude", "notebooks"))) {
      const text = folder.read("etude", "notebooks", name);
      expect(text, name).toContain('from \\"lecture-2024\\"');
      const isWeighted = /^0\d-/.test(name);
      expect(text.includes("**Pondéré** (poids"), name).toBe(isWeighted);
      expect(text.includes("**Sans pondération.**"), name).toBe(!isWeighted);
      expect(text.includes("use(unweighted(study()));"), name).toBe(!isWeighted);
    }
  });

  longTest(
    "with weights, is reported, recorded and checked, and its statistics are those of weighted answers",
    async () => {
      await weightedStudy();
      for (const command of [
        ["report", "--format", "notebooks,statistics"],
        ["verify", "--accept", "--only", "01-"],
        ["check", "--only", "01-"],
      ]) {
        const run = spawnSync(process.execPath, [program, ...command, "--study", folder.at("etude")], {
          encoding: "utf8",
        });
        expect([run.status, run.stderr]).toEqual([0, ""]);
      }
      expect(folder.read("etude", "private", "exports", "statistics.csv")).toMatch(/,F,/);
    },
  );
});
