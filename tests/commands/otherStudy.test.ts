import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realChecks } from "../support/realChecks";
import { root } from "../support/smallSurvey";

/**
 * A study of another shape than this workspace's: three crossings of two, three and four groups, a scale from 1 to 7,
 * decimals, a ranking, words, missing answers by reason, no publication; in a folder outside the workspace.
 */
let folder: string;
const at = (...parts: readonly string[]) => join(folder, ...parts);
const program = join(root, "lib", "dist", "commands", "carnets.js");
const carnets = (...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "carnets-lecture-"));
  cpSync(join(root, "tests", "fixtures", "lecture"), folder, { recursive: true });
  mkdirSync(at("node_modules"));
  symlinkSync(join(root, "lib"), at("node_modules", "carnets"));
  expect(carnets("generate").stderr).toBe("");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What would be false of answers that were given, and of which nothing is printed. */
const foreign = /structure|conum\b|reconstru|supposé|rapport (?:imprime|ne)|imprimé|NaN|undefined|\[object/i;

/** The texts of a page that a person reads: without its code, style and pictures, a no-break space as any other. */
function readable(html: string): string {
  return html
    .replaceAll(/<(script|style|svg|details class="code")[\s\S]*?<\/(?:script|style|svg|details)>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[\u00a0\u202f]/g, " ");
}

/** The texts in the parts of an Office file. */
function texts(file: string, part: RegExp): string {
  const parts = unzipSync(readFileSync(file));
  return Object.keys(parts)
    .filter((name) => part.test(name))
    .map((name) => strFromU8(parts[name]!).replaceAll(/<[^>]+>/g, " "))
    .join("\n");
}

// Long: in continuous integration alone. Elsewhere the report of a study is that of `carnets new`'s tests.
describe.skipIf(!realChecks)("the report of a study of another shape", () => {
  let reported: SpawnSyncReturns<string>;
  beforeAll(() => {
    reported = carnets("report", "--format", "notebooks,statistics,html,excel,figures,word");
  });

  test("is written in every format", () => {
    expect(reported.stderr).toBe("");
    expect(reported.status).toBe(0);
    for (const file of ["rapport/index.html", "rapport.docx", "tableaux.xlsx", "statistics.csv"])
      expect(existsSync(at("exports", file)), file).toBe(true);
  });

  test("says what was noticed in its answers", () => {
    const said = reported.stdout.replaceAll(/\s+/g, " ");
    expect(said).toContain("! Colonne que le questionnaire ne connaît pas");
    expect(said).toContain("! Question 2.4 : 1 réponse malgré sa condition d’accès, comptée (ligne 18).");
    expect(said).toContain("! Question 2.5 : 1 répondant dont les réponses se contredisent");
  });

  test("says who answered, who did not and why, under its tables", () => {
    const page = readable(readFileSync(at("exports", "rapport", "index.html"), "utf8"));
    expect(page).toContain("Posée à 120 : 111 réponses, 3 sans réponse, 3 refus, 3 « ne sait pas ».");
    expect(page).toContain("Chaque ligne repose sur ceux qui y ont répondu : de 110 à 113 selon la ligne.");
    expect(page).toContain("Rang moyen : 1 est le premier.");
    expect(page).toContain("Question posée à tous les élèves.");
    expect(page).toContain("Croisement avec la zone");
    expect(page).toContain("(entre Sixième et Cinquième)");
  });

  test("speaks of no structure, no reconstruction and no print in any of them", () => {
    const page = readable(readFileSync(at("exports", "rapport", "index.html"), "utf8"));
    const word = texts(at("exports", "rapport.docx"), /^word\/document\.xml$/);
    const excel = texts(at("exports", "tableaux.xlsx"), /sharedStrings|sheets?\/sheet/);
    for (const [name, text] of Object.entries({ page, word, excel, said: reported.stdout })) {
      expect(text.length, name).toBeGreaterThan(50);
      expect(foreign.exec(text)?.[0], name).toBeUndefined();
    }
  });
});

describe("a study of another shape", () => {
  test.each([
    "audit",
    "arithmetic",
    "reconstruct",
  ])("has nothing printed for %s, which says so in French", (name) => {
    const { status, stderr } = carnets(name);
    expect(status).toBe(2);
    expect(stderr).toContain("n’a pas de nombres imprimés");
  });

  test("has its tests made again by permutation", () => {
    const { status, stdout, stderr } = carnets("permutations", "--draws", "50");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^38\stests/);
    const csv = readFileSync(at("exports", "permutations.csv"), "utf8");
    expect(csv).toContain("2.1,niveau,");
    expect(csv).not.toMatch(/,oui$/m);
  });
});
