import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { registry } from "../../lib/commands/registry";
import { calledHere } from "../support/calledHere";
import { longTest } from "../support/realChecks";
import { root } from "../support/smallSurvey";

const folder = mkdtempSync(join(tmpdir(), "carnets-program-"));
afterAll(() => rmSync(folder, { recursive: true }));

const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
/** Calls the program in this process. */
async function run(...args: readonly string[]) {
  const { status, stdout, stderr } = await calledHere(folder, args);
  return { status, stdout: spaced(stdout), stderr: spaced(stderr) };
}
/** Runs a script in a process of its own. */
function spawned(script: readonly string[], args: readonly string[], options: object = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, ...script), ...args], {
    cwd: folder,
    encoding: "utf8",
    ...options,
  });
  return { status, stdout: spaced(stdout), stderr: spaced(stderr) };
}
const program = ["lib", "dist", "commands", "carnets.js"];
const names = registry.map(({ name }) => name);

describe("carnets", async () => {
  test.each([[["--help"]], [["-h"]], [["help"]]])("lists its commands with a line each: %j", async (args) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Usage : carnets COMMANDE [options]\n");
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) +(.+)$/gm)];
    expect(listed.map(([, name]) => name)).toEqual(names);
    for (const [line] of listed) expect(line.length).toBeLessThan(100);
    for (const code of [0, 1, 2, 70, 130]) expect(stdout).toMatch(new RegExp(`^  ${code} +\\S`, "m"));
  });

  test("shows the same, as a wrong call, when it is told nothing", async () => {
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe((await run("--help")).stdout);
  });

  test("names the command that is nearest to an unknown one", async () => {
    const { status, stdout, stderr } = await run("reprot", "--open");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "✗ Commande inconnue : reprot.\nLa plus proche : carnets report\n« carnets --help » donne la liste des commandes.\n",
    );
    expect((await run("xyzzy")).stderr).not.toContain("proche");
  });

  test.each(names)("%s explains itself with --help, in French, its exit codes included", async (name) => {
    const { status, stdout, stderr } = await run(name, "--help");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`\nUsage : carnets ${name} [options]`);
    // A new study is named by its folder; answers go into one.
    const study = { new: /^ {2}DOSSIER +\S/m, import: /^ {2}--into ÉTUDE +\S/m }[name];
    expect(stdout).toMatch(study ?? /^ {2}--study DOSSIER +\S/m);
    expect(stdout).toMatch(/^Codes de sortie :\n {2}0 /m);
    expect((await run("help", name)).stdout).toBe(stdout);
  });

  test("says what is wrong with a call, how it is called, and where the help is", async () => {
    const { status, stdout, stderr } = await run("report", "--fast");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "✗ Option inconnue : --fast.\nUsage : carnets report [options]\n« carnets report --help » explique les options.\n",
    );
    expect((await run("arithmetic", "t.csv")).stderr).toMatch(
      /^✗ Aucun fichier n’est attendu, et non « t\.csv »\.\n/,
    );
  });

  test.each([
    [["report", "--folder", "ailleurs"], /Le dossier de carnets .*ailleurs n’existe pas/],
    [["report", "--timeout", "bientôt"], /--timeout attend un nombre entier positif/],
    [
      ["verify", "--study", "nulle-part"],
      /nulle-part : ce dossier n’est pas celui d’une étude\. Attendu : .*data.questionnaire\.json/,
    ],
    [["reconstruct", "--explore", "--scenario", "0.5,0.2"], /choisissez --explore ou --scenario/],
    [["reconstruct", "--explore"], /donnez-lui un autre fichier avec --out/],
    [["permutations", "--draws", "0"], /--draws attend un nombre d’au moins 1/],
    [["permutations", "--workers", "0"], /--workers attend un nombre d’au moins 1/],
    [["permutations", "--seed", "x"], /--seed attend un nombre entier positif/],
    [["permutations", "absent.csv"], /absent\.csv/],
  ])("exits with 2 and says in French what it does not understand: %j", async (args, message) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("tells a faulty questionnaire of the study that is named, and of the one it stands in", async () => {
    const study = mkdtempSync(join(tmpdir(), "carnets-faulty-"));
    for (const part of ["data", "notebooks"]) mkdirSync(join(study, part));
    writeFileSync(join(study, "data", "questionnaire.json"), "{");
    const named = await run("arithmetic", "--study", study);
    for (const { status, stderr } of [named, await calledHere(join(study, "notebooks"), ["arithmetic"])]) {
      expect(status).toBe(2);
      expect(stderr).toMatch(/^\n✗ questionnaire\.json, ligne 1.* Attendu : /);
    }
    rmSync(study, { recursive: true });
  });

  test("lab says what to install when Jupyter is missing", async () => {
    vi.stubEnv("PATH", join(folder, "nowhere"));
    const { status, stderr } = await run("lab");
    vi.unstubAllEnvs();
    expect(status).toBe(2);
    expect(stderr).toMatch(/Jupyter n’est pas installé.*apt install/s);
  });

  test("generate finds what follows from the questionnaire as it is committed", async () => {
    const { status, stdout, stderr } = await run("generate", "--check");
    expect([status, stdout, stderr]).toEqual([0, "Tout est à jour.\n", ""]);
  });

  longTest("repl has the words at hand", () => {
    const { status, stdout } = spawned(program, ["repl"], { input: 'percent("2.1", "Oui")\n' });
    expect(status).toBe(0);
    expect(stdout).toContain("58,5 %");
  });

  test.each([
    [["--only", "99"], /Aucun carnet dont le nom contient « 99 »/],
    [["--format", "latex"], /Format « latex » inconnu\. Formats : notebooks \(.*\), .*pdf \(/],
  ])("ends at once, kernels and all, where nothing can be run: report %j", (args, message) => {
    const { status, stdout, stderr } = spawned(program, ["report", ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  test("npm's scripts take a file from where they were typed", () => {
    const { status, stderr } = spawned(["tools", "run.mjs"], ["audit", "--template", "m.csv"], {
      cwd: root,
      env: { ...process.env, INIT_CWD: folder },
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(readdirSync(folder)).toEqual(["m.csv"]);
    rmSync(join(folder, "m.csv"));
  });
});
