import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatCsv } from "../../lib/base/formatCsv";
import { parseCsv } from "../../lib/base/parseCsv";

const root = join(__dirname, "..", "..");

/** A workspace of one's own: the built library, the data and the notebooks, copied to a temporary folder. */
let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "conum-workspace-"));
  for (const part of ["data", "notebooks", ".jupyter"])
    cpSync(join(root, part), join(workspace, part), { recursive: true });
  mkdirSync(join(workspace, "lib"));
  cpSync(join(root, "lib", "dist"), join(workspace, "lib", "dist"), { recursive: true });
  cpSync(join(root, "lib", "package.json"), join(workspace, "lib", "package.json"));
  mkdirSync(join(workspace, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "conum" && name !== "carnets")
      symlinkSync(join(root, "node_modules", name), join(workspace, "node_modules", name));
  }
  symlinkSync(join(workspace, "lib"), join(workspace, "node_modules", "carnets"));
  // A copy: it speaks of the study above it.
  cpSync(join(root, "node_modules", "conum"), join(workspace, "node_modules", "conum"), { recursive: true });
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function run(command: string, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(workspace, "lib", "dist", "commands", `${command}.js`), ...args], {
    cwd: workspace,
    encoding: "utf8",
    timeout: 100_000,
  });
}

function files(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), "latin1"),
      ]),
  );
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(workspace, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

describe("npm start", () => {
  test("writes the report in every format, the same bytes each time but for the PDF", () => {
    const first = run("report");
    expect(first.stderr).toBe("");
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/5.887.nombres imprimés : 5.829.identiques, 58.errata, 0.inexpliqué/);
    const exports = files(join(workspace, "exports"));
    const names = Object.keys(exports).map((name) => name.slice(workspace.length + 1).replaceAll("\\", "/"));
    const figures = names.filter((name) => name.startsWith("exports/figures/rapport/"));
    expect(figures.filter((name) => name.endsWith(".svg")).length).toBeGreaterThan(90);
    expect(figures.filter((name) => name.endsWith(".png")).length).toBeGreaterThan(90);
    const notebooks = readdirSync(join(workspace, "notebooks")).filter((name) => name.endsWith(".ipynb"));
    expect(notebooks).toHaveLength(24);
    expect(names.filter((name) => !figures.includes(name) && !name.endsWith(".pdf")).sort()).toEqual(
      [
        ...notebooks.map((name) => `exports/notebooks/${name}`),
        "exports/figures/strategie-par-structure.svg",
        "exports/rapport.docx",
        "exports/rapport/index.html",
        "exports/rapport/plotly.min.js",
        "exports/statistics.csv",
        "exports/tableaux.xlsx",
      ].sort(),
    );
    expect(run("report", "--format", "carnets,html,excel,word,statistiques").status).toBe(0);
    expect(files(join(workspace, "exports"))).toEqual(exports);
    const committed = join("exports", "statistics.csv");
    expect(readFileSync(join(workspace, committed)).equals(readFileSync(join(root, committed)))).toBe(true);
  });

  test("writes only the formats it is asked for, and says which there are", () => {
    expect(run("report", "--only", "18", "--format", "excel, figures").status).toBe(0);
    const names = readdirSync(join(workspace, "exports")).sort();
    expect(names).toEqual(["figures", "tableaux.xlsx"]);
    const { status, stderr } = run("report", "--format", "latex");
    expect(status).toBe(1);
    expect(stderr).toMatch(/Format « latex » inconnu\. Formats : carnets \(.*\), .*pdf \(/);
    expect(readdirSync(join(workspace, "exports")).sort()).toEqual(names);
  });

  test.each([
    [
      "an unknown answer",
      (csv: string) => csv.replace("reconstruit-001,Oui", "reconstruit-001,Peut-être"),
      [/respondents\.csv, ligne 2/, /q2_1/, /« Peut-être »/, /« Oui »/],
    ],
    [
      "a missing column",
      (csv: string) => csv.replaceAll(/^(([^,]*,){4})/gm, (line) => line.replace(/[^,]*,$/, "")),
      [/respondents\.csv, ligne 1/, /q2_3/, /manque/],
    ],
    [
      "semicolons",
      (csv: string) => csv.replaceAll(",", ";"),
      [/respondents\.csv, ligne 1/, /point-virgule/, /virgule/],
    ],
  ])("stops at %s with one French error and code 1, and writes nothing", (_, change, expected) => {
    edit("data/respondents.csv", change);
    const before = files(join(workspace, "exports"));
    const { status, stderr } = run("report");
    expect(status).toBe(1);
    for (const part of expected) expect(stderr).toMatch(part);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(files(join(workspace, "exports"))).toEqual(before);
  });

  test("stops at a cell that fails, names it, and leaves the former report as it was", () => {
    expect(run("report", "--only", "01").status).toBe(0);
    const before = files(join(workspace, "exports"));
    edit("notebooks/01-avant-propos.ipynb", (text) => text.replace('show(\\"2.8\\");', 'show(\\"2.88\\");'));
    const { status, stderr } = run("report", "--only", "01");
    expect(status).toBe(1);
    expect(stderr).toContain("01-avant-propos, cellule 11");
    expect(stderr).toContain("2.88");
    expect(stderr).toContain("Rien n’a été écrit");
    expect(files(join(workspace, "exports"))).toEqual(before);
  });

  test("leaves no process and no half-written file behind when it is interrupted", async () => {
    const command = join(workspace, "lib", "dist", "commands", "report.js");
    const child = spawn(process.execPath, [command], { cwd: workspace, stdio: "ignore" });
    const kernels = () =>
      spawnSync("ps", ["-eo", "pid,args"], { encoding: "utf8" })
        .stdout.split("\n")
        .filter((line) => line.includes(join(workspace, "lib", "dist", "kernel", "kernelProcess.js")));
    await expect.poll(kernels, { timeout: 20_000 }).not.toEqual([]);
    child.kill("SIGINT");
    await expect.poll(kernels, { timeout: 20_000 }).toEqual([]);
    expect(files(join(workspace, "exports"))).toEqual({});
  });

  test("says in French what it does not understand", () => {
    expect(run("report", "--only", "99").stderr).toMatch(/Aucun carnet dont le nom contient « 99 »/);
    expect(run("report", "--folder", "ailleurs").stderr).toMatch(
      /Le dossier de carnets .*ailleurs n’existe pas/,
    );
    expect(run("report", "--timeout", "bientôt").stderr).toMatch(/--timeout attend un nombre entier positif/);
    const unknown = run("report", "--fast");
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      expect.stringMatching(/Option inconnue.*Usage : npm start/s),
    ]);
  });
});

describe("npm run verify", () => {
  test("passes on the committed notebooks", () => {
    const { status, stdout, stderr } = run("verify");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("Sorties identiques aux sorties enregistrées.");
    expect(stdout).toContain("0 inexpliqué");
  });

  test("names each cell that a changed answer changes, and each printed number that is lost", () => {
    edit("data/respondents.csv", (csv) => csv.replace("reconstruit-001,Oui", "reconstruit-001,Non"));
    const { status, stdout, stderr } = run("verify", "--only", "02");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /02-qui-etes-vous, cellule 6 : show\("2\.1"\);\n.*enregistré : .*542.*\n.*maintenant : .*541/,
    );
    expect(stderr).toContain("✗ 2.1 · Oui · n : 542 imprimé, 541 recalculé");
    expect(stdout).toContain("1 cellule diffère.");
    expect(stdout).toMatch(/5.825.identiques, 58.errata, 4.inexpliqués/);
  });

  test("records the new outputs when told to accept them", () => {
    edit("notebooks/02-qui-etes-vous.ipynb", (text) => text.replaceAll("542", "999"));
    expect(run("verify", "--only", "02").status).toBe(1);
    expect(run("verify", "--only", "02", "--accept").status).toBe(0);
    const file = join("notebooks", "02-qui-etes-vous.ipynb");
    expect(readFileSync(join(workspace, file)).equals(readFileSync(join(root, file)))).toBe(true);
  });
});

describe("npm run audit", () => {
  test("reads the printed numbers alone, writes its findings, and lists them when asked to", () => {
    rmSync(join(workspace, "data", "respondents.csv"));
    const { status, stdout, stderr } = run("audit", "--list");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/ correction de continuité +5\n/);
    expect(stdout).toContain("2.7 · type de structure · F : 45,203 imprimé, 8,250 à 8,279 attendu");
    expect(stdout).toMatch(/\d+.constats, dont 0.test dont la conclusion change\./);
    const committed = join("exports", "audit.csv");
    expect(readFileSync(join(workspace, committed)).equals(readFileSync(join(root, committed)))).toBe(true);
  });
});

describe("npm run permutations", () => {
  const permutations = () => readFileSync(join(workspace, "exports", "permutations.csv"), "utf8");

  test("writes the committed file again, byte for byte, and says which conclusions differ", () => {
    const { status, stdout, stderr } = run("permutations");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^534.tests, 10.000.permutations chacun…\nSignificatifs \(p ≤ \.05\) : 148 d’après/,
    );
    expect(stdout).toMatch(
      / {2}4\.4 · nombre de Conum recrutés · Des centres sociaux +\.0486 +\.\d{4}.* \(supposé\)\n/,
    );
    expect(stdout).toMatch(/exports.permutations\.csv \(graine 2023, [\d,]+ s\)\n$/);
    expect(permutations()).toBe(readFileSync(join(root, "exports", "permutations.csv"), "utf8"));
  });

  test("gives the same bytes on any number of threads, and others for another seed", () => {
    const written = (...options: string[]) => {
      expect(run("permutations", "--draws", "50", ...options).status).toBe(0);
      return permutations();
    };
    const one = written("--workers", "1");
    expect(written("--workers", "3")).toBe(one);
    expect(written("--workers", "3", "--seed", "7")).not.toBe(one);
    expect(one.split("\n")[1]).toMatch(/^2\.3,conum,,[\d.]+,[\d.]+,50,$/);
  });

  test("shuffles one's own answers, supposing nothing, and writes beside them", () => {
    const records = parseCsv(readFileSync(join(root, "data", "respondents.csv")), "respondents.csv");
    const [head, ...answers] = records.map(({ fields }) => fields);
    const kept = ["q2_3", "q2_6", "q2_8", "q3_5"].map((name) => head!.indexOf(name));
    const own = [head!, ...answers.slice(0, 200)].map((fields, i) => [
      i === 0 ? "id" : `structure ${i}`,
      ...kept.map((column) => fields[column]!),
    ]);
    writeFileSync(join(workspace, "reponses.csv"), formatCsv(own));
    const { status, stdout, stderr } = run("permutations", "--draws", "500", join(workspace, "reponses.csv"));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^6.tests, 500.permutations chacun…/);
    expect(stdout).not.toContain("supposé");
    const [, ...lines] = readFileSync(join(workspace, "reponses.permutations.csv"), "utf8")
      .trim()
      .split("\n");
    expect(lines.map((line) => line.split(",").slice(0, 2).join())).toEqual([
      "2.3,conum",
      "2.6,structure",
      "2.8,structure",
      "2.8,conum",
      "3.5,structure",
      "3.5,conum",
    ]);
    // The square root of what 500 draws leave of p, and what a chi-square that moves in steps adds.
    for (const line of lines) {
      const [p, permutation] = line.split(",").slice(3, 5).map(Number);
      expect(Math.abs(p! - permutation!)).toBeLessThan(0.1);
    }
    expect(files(join(workspace, "exports"))).toEqual({});
    expect(run("permutations", "absent.csv").stderr).toContain("absent.csv");
  });

  test("stops at once at Ctrl-C, and writes nothing", async () => {
    const command = join(workspace, "lib", "dist", "commands", "permutations.js");
    const child = spawn(process.execPath, [command, "--draws", "999999999"], { cwd: workspace });
    let [said, errors] = ["", ""];
    child.stdout.on("data", (data) => {
      said += data;
    });
    child.stderr.on("data", (data) => {
      errors += data;
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    await expect.poll(() => said, { timeout: 20_000 }).toContain("permutations chacun…");
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(errors.trim()).toBe("Interrompu : rien n’a été écrit.");
    expect(files(join(workspace, "exports"))).toEqual({});
  });

  test("says in French what it does not understand, and does nothing", () => {
    expect(run("permutations", "--draws", "0").stderr).toMatch(/--draws attend un nombre d’au moins 1/);
    expect(run("permutations", "--workers", "0").stderr).toMatch(/--workers attend un nombre d’au moins 1/);
    expect(run("permutations", "--seed", "x").stderr).toMatch(/--seed attend un nombre entier positif/);
    expect(files(join(workspace, "exports"))).toEqual({});
  });
});

describe("npm run reconstruct", () => {
  test("writes the committed files again, byte for byte", () => {
    const data = files(join(workspace, "data"));
    for (const name of ["respondents.csv", "errata.csv"]) rmSync(join(workspace, "data", name));
    const { status, stdout } = run("reconstruct");
    expect(status).toBe(0);
    expect(stdout).toContain("927 répondants reconstruits (graine 2023)");
    expect(files(join(workspace, "data"))).toEqual(data);
  });

  test("gives another valid set for another seed, where it is told to, and leaves the data alone", () => {
    const data = files(join(workspace, "data"));
    expect(run("reconstruct", "--seed", "7", "--out", "autre.csv").status).toBe(0);
    expect(files(join(workspace, "data"))).toEqual(data);
    const other = readFileSync(join(workspace, "autre.csv"), "utf8");
    expect(other).not.toBe(readFileSync(join(workspace, "data", "respondents.csv"), "utf8"));
    expect(other.split("\n")).toHaveLength(929);
  });

  test("makes a scenario where it is told to, says what correlations came out, and names it in every id", () => {
    const data = files(join(workspace, "data"));
    const made = run("reconstruct", "--scenario", "0.5,0.1,0.3", "--out", "scenario.csv");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(made.stdout).toContain("scénario 0.5,0.1,0.3 : corrélations supposées, non publiées");
    const mean = (what: string) =>
      Number(new RegExp(`Spearman ${what}.*? : (\\d,\\d+) en`).exec(made.stdout)![1]!.replace(",", "."));
    expect(Math.abs(mean("entre notes d’une même question") - 0.45)).toBeLessThan(0.05);
    expect(Math.abs(mean("entre premières notes") - 0.1)).toBeLessThan(0.03);
    expect(Math.abs(mean("entre choix") - 0.2)).toBeLessThan(0.06);
    const [, ...respondents] = readFileSync(join(workspace, "scenario.csv"), "utf8").trim().split("\n");
    expect(respondents.every((line) => line.startsWith("scenario-0.5-0.1-0.3-"))).toBe(true);
    for (const wrong of ["0.5", "0.2,0.5", "0.5,0.2,2", "0.5,0.2,0.1,0", "a,b"]) {
      const refused = run("reconstruct", "--scenario", wrong, "--out", "faux.csv");
      expect([refused.status, existsSync(join(workspace, "faux.csv"))]).toEqual([1, false]);
      expect(refused.stderr).toMatch(/scenario attend deux ou trois corrélations|Scénario .* : il faut/);
    }
    expect(run("reconstruct", "--scenario", "0.5,0.1").stderr).toContain("--out");
    expect(files(join(workspace, "data"))).toEqual(data);
  });

  test("sets right a count that the others determine, and says so", () => {
    edit("data/published.csv", (csv) =>
      csv.replace("2.8,structure,Oui,Publique,n,286", "2.8,structure,Oui,Publique,n,486"),
    );
    const { status, stdout } = run("reconstruct", "--accept");
    expect(status).toBe(0);
    expect(stdout).toContain("erratum 2.8 × structure : 486 imprimé, 286 attendu.");
    expect(readFileSync(join(workspace, "data", "errata.csv"), "utf8")).toContain(
      "2.8,structure,Oui,Publique,n,486,effectif,286,certaine",
    );
  });

  test("leaves out a question that no answers fit, says why, and writes the others", () => {
    edit("data/published.csv", (csv) => csv.replace("2.8,structure,Oui,Publique,n,286\n", ""));
    const { status, stdout } = run("reconstruct", "--accept");
    expect(status).toBe(0);
    expect(stdout).toContain(
      "laissée de côté. Question 2.8 : les réponses ne peuvent pas être reconstruites.",
    );
    const [header] = readFileSync(join(workspace, "data", "respondents.csv"), "utf8").split("\n");
    expect(header).not.toContain("q2_8,");
    expect(header).toContain("q2_10,");
  });

  test.each([
    ['Publique,mean,"7,44"', 'Publique,mean,"7,64"', /Question 3\.1.* plus petit ensemble .* = 7,64/s],
    [
      "2.8,structure,Oui,Publique,n,286",
      "2.8,structure,Oui,Publique,n,486",
      /Question 2\.8, croisement « structure »/,
    ],
  ])("stops at a contradiction that is not on record, and writes nothing (%s)", (from, to, expected) => {
    edit("data/published.csv", (csv) => csv.replace(from, to));
    const before = files(join(workspace, "data"));
    const { status, stderr } = run("reconstruct");
    expect(status).toBe(1);
    expect(stderr).toContain("se contredit au-delà de data/errata.csv");
    expect(stderr).toMatch(expected);
    expect(files(join(workspace, "data"))).toEqual(before);
  });

  test("stops where the two crossings themselves do not add up, and writes nothing", () => {
    edit("data/published.csv", (csv) =>
      csv.replace("2.3,conum,Publique,Un Conum,n,360", "2.3,conum,Publique,Un Conum,n,361"),
    );
    const before = files(join(workspace, "data"));
    const { status, stderr } = run("reconstruct");
    expect(status).toBe(1);
    expect(stderr).toMatch(/2\.3 × 2\.6/);
    expect(files(join(workspace, "data"))).toEqual(before);
  });
});

test.each([
  "report",
  "verify",
  "reconstruct",
  "permutations",
  "lab",
])("%s explains itself with --help, in French", (command) => {
  const { status, stdout, stderr } = run(command, "--help");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Usage : npm (?:start|run \w+)/m);
});

test("npm run lab says what to install when Jupyter is missing", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(workspace, "lib", "dist", "commands", "lab.js")],
    {
      encoding: "utf8",
      env: { ...process.env, PATH: join(workspace, "nowhere") },
    },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/Jupyter n’est pas installé.*apt install/s);
});

describe("npm run arithmetic", () => {
  test("counts the checks of each kind, lists what does not hold, and finds it recorded", () => {
    const { status, stdout, stderr } = run("arithmetic");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/pourcentage +1\u202f070 +7\u00a0écarts/);
    expect(stdout).toContain(
      "≠ 2.9 · structure · chi2 (chi2 des effectifs) : 43,231 imprimé, 32,208 attendu",
    );
    expect(stdout).toContain("4\u202f499\u00a0vérifications, 51\u00a0écarts.");
    expect(stdout).toContain("Ce sont les écarts enregistrés dans data/published-mismatches.csv");
  });

  test("fails on a mismatch that is not recorded, and records it when asked", () => {
    edit("data/published.csv", (csv) => csv.replace("2.1,,Oui,,n,542", "2.1,,Oui,,n,543"));
    const failed = run("arithmetic");
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain("≠ 2.1 · Total · n (somme de la colonne) : 927 imprimé, 928 attendu");
    expect(failed.stderr).toContain("✗ Ce ne sont pas les écarts enregistrés");
    expect(run("arithmetic", "--accept").status).toBe(0);
    expect(run("arithmetic").status).toBe(0);
    expect(readFileSync(join(workspace, "data", "published-mismatches.csv"), "utf8")).toContain(
      "2.1,,Total,,n,927,somme de la colonne,928",
    );
  });

  test("names the line of a fault in the printed numbers", () => {
    edit("data/published.csv", (csv) => csv.replace("2.1,,Oui,,n,542", "2.1,,Oui,,n,5o2"));
    const { status, stderr } = run("arithmetic");
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      "✗ published.csv, ligne 2, colonne « printed », valeur « 5o2 » : ce n’est pas un nombre imprimé. " +
        "Attendu : un nombre entier comme 927, ou x.",
    );
  });
});
