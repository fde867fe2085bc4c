import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { parseErrata } from "../../lib/published/errataFile";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();
/** `carnets audit …`, typed in that folder. */
const audit = (...args: string[]) => call("audit", ...args);

const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** Writes a file of tables, its lines without their question. */
function tables(name: string, ...lines: readonly string[]): void {
  const all = ["question;croisement;ligne;colonne;statistique;imprimé", ...lines.map((line) => `Q1;${line}`)];
  writeFileSync(at(name), `${all.join("\n")}\n`);
}
/** 5 answers have no such mean, nor 3 the other. */
const wrong = [";;;base;5", ";Utile;;moyenne;6,25", ";Sûr;;moyenne;6,20"];
const findings = (name: string) =>
  parseErrata(readFileSync(at(name)), name).map(({ row, statistic, printed }) => [row, statistic, printed]);

describe("carnets audit --template FICHIER", () => {
  test.each([
    "modèle.csv",
    "modèle.xlsx",
    "MODÈLE.XLSX",
  ])("writes a template that the audit reads, and finds nothing in it: %s", async (name) => {
    const written = await audit("--template", name);
    expect([written.status, written.stderr]).toEqual([0, ""]);
    expect(written.stdout).toBe(
      `Modèle écrit : ${at(name)}. Remplissez-le, puis : npx carnets audit ${name}\n`,
    );
    expect(readdirSync(at())).toEqual([name]);
    const { status, stdout, stderr } = await audit(name);
    expect([status, stderr]).toEqual([0, ""]);
    expect(spaced(stdout)).toMatch(
      /^\nNon testable : Q5 · effectif de base 40, parce que : .*\n0 constat, .* 70 nombres : 0 contredit, 69 testés sans contradiction \(.* des cas\), 1 non testable\.\n/,
    );
  });

  test("writes accents that Excel reads, in a folder that it makes", async () => {
    expect((await audit("--template", join("nouveau", "m.csv"))).status).toBe(0);
    expect(read("nouveau", "m.csv").startsWith("\uFEFFquestion,croisement,ligne,colonne,")).toBe(true);
  });

  test("writes a real workbook where its name says so, and a text where not", async () => {
    for (const name of ["m.xlsx", "N.XLSX"]) {
      await audit("--template", name);
      expect(readFileSync(at(name)).subarray(0, 2).toString(), name).toBe("PK");
    }
    await audit("--template", "m.csv");
    expect(read("m.csv")).toContain('moyenne,"6,20",');
  });

  test("leaves a file that is there as it is", async () => {
    for (const name of ["m.csv", "m.xlsx"]) {
      writeFileSync(at(name), "à moi");
      const { status, stdout, stderr } = await audit("--template", name);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toBe(`\n✗ ${at(name)} existe déjà : choisissez un autre nom.\n`);
      expect(read(name)).toBe("à moi");
    }
  });

  test("writes nothing else, though a file be named", async () => {
    tables("t.csv", ...wrong);
    expect((await audit("--template", "m.csv", "t.csv")).status).toBe(0);
    expect(readdirSync(at()).sort()).toEqual(["m.csv", "t.csv"]);
  });
});

describe("carnets audit FICHIER", () => {
  test("tells each finding, and writes them and their page beside the file", async () => {
    mkdirSync(at("reçu"));
    tables(join("reçu", "mes tableaux.csv"), ...wrong);
    const { status, stdout, stderr } = await audit(join("reçu", "mes tableaux.csv"));
    expect([status, stderr]).toEqual([1, ""]);
    const lines = spaced(stdout).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "  nombre incompatible         1",
      "",
      expect.stringMatching(/^Q1 · Utile · moyenne : 6,25 imprimé, .* attendu$/),
      expect.stringMatching(
        /^ {2}Seul ce nombre y suffit : un chiffre mis pour un autre, 6,25 pour 6,20\. Sans ce nombre, le reste est possible\./,
      ),
    ]);
    expect(lines[4]).toMatch(/^1 constat, dont 0 test dont la conclusion change\./);
    const results = ["mes tableaux.audit.csv", "mes tableaux.audit.html"];
    expect(lines.slice(5)).toEqual([...results.map((name) => join("reçu", name)), ""]);
    expect(readdirSync(at())).toEqual(["reçu"]);
    expect(readdirSync(at("reçu")).sort()).toEqual([...results, "mes tableaux.csv"].sort());
    expect(findings(join("reçu", results[0]!))).toEqual([["Utile", "mean", "6,25"]]);
    const { document } = parseHTML(read("reçu", results[1]!));
    expect(document.title).toBe("Audit de mes tableaux.csv");
    expect(document.querySelector("section tbody")!.textContent).toContain("Q1 · Utile · moyenne");
  });

  test("lists findings one by one up to twenty, and more when asked to", async () => {
    const means = (count: number) =>
      Array.from({ length: count }, (_, i) => `;Item ${i};;moyenne;${i % 2 ? "6,25" : "6,33"}`);
    const listed = async (...args: string[]) =>
      (await audit(...args)).stdout.match(/ imprimé, /g)?.length ?? 0;
    tables("vingt.csv", ";;;base;5", ...means(20));
    expect(await listed("vingt.csv")).toBe(20);
    tables("plus.csv", ";;;base;5", ...means(21));
    expect(await listed("plus.csv")).toBe(0);
    expect(await listed("plus.csv", "--list")).toBe(21);
    expect((await audit("plus.csv")).stdout).toMatch(/^ {2}nombre incompatible {8}21\n[\s\S]*^21.constats/m);
  });

  test("takes numbers to be rounded as it is told: half either way unless told otherwise", async () => {
    // 17 / 8 = 2.125 and 100 × 7 / 9 = 77.7…
    tables("pair.csv", ";;;base;8", ";Utile;;moyenne;2,12");
    tables("coupe.csv", ";;;base;9", ";Oui;;effectif;7", ";Oui;;pourcentage;77,7", ";Non;;effectif;2");
    const count = async (...args: string[]) =>
      Number(/^(\d+).constat/m.exec((await audit(...args)).stdout)![1]);
    const counts = async (file: string) => [
      await count(file, "--rounding", "halfUp"),
      await count(file, "--rounding", "halfEither"),
      await count(file, "--rounding", "truncated"),
    ];
    expect(await counts("pair.csv")).toEqual([1, 0, 0]);
    expect(await counts("coupe.csv")).toEqual([1, 1, 0]);
    expect([await count("pair.csv"), await count("coupe.csv")]).toEqual([0, 1]);
  });

  test.each([
    ["with a fault of a line", "faute.csv", "faute.csv, ligne 3, colonne « imprimé », valeur « six » : "],
    ["that lacks a column", "court.csv", "court.csv, ligne 1, valeur « question, imprimé » : la colonne « "],
    ["that is no workbook", "faux.xlsx", /faux\.xlsx : le classeur est incomplet ou abîmé\. /],
    ["that is not there", "nul.csv", /nul\.csv : ce fichier n’existe pas\. /],
  ])("tells a file %s in one French line, and leaves former results", async (_, name, message) => {
    tables("faute.csv", ";;;base;5", ";Utile;;moyenne;six");
    writeFileSync(at("court.csv"), "question;imprimé\nQ1;5\n");
    writeFileSync(at("faux.xlsx"), Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]));
    const stem = name.replace(/\.\w+$/, "");
    for (const kind of ["csv", "html"]) writeFileSync(at(`${stem}.audit.${kind}`), "avant");
    const { status, stdout, stderr } = await audit(name);
    expect([status, stdout]).toEqual([2, ""]);
    if (typeof message === "string") expect(stderr.startsWith(`\n✗ ${message}`)).toBe(true);
    else expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    for (const kind of ["csv", "html"]) expect(read(`${stem}.audit.${kind}`)).toBe("avant");
  });
});

describe("what carnets audit is called with", () => {
  test("is refused where a rounding is none that there is", async () => {
    tables("t.csv", ...wrong);
    const { status, stdout, stderr } = await audit("t.csv", "--rounding", "bankers");
    expect([status, stdout]).toEqual([2, ""]);
    expect(spaced(stderr)).toMatch(
      /^✗ L’option --rounding attend halfUp, halfEither, truncated, et non « bankers »\.\n/,
    );
    expect(existsSync(at("t.audit.csv"))).toBe(false);
  });

  test("is told by its help: the file first, then each option with its value", async () => {
    const { status, stdout } = await audit("--help");
    expect(status).toBe(0);
    const flags = stdout.split("\n").flatMap((line) => /^ {2}(\S.*?) {2,}\S/.exec(line)?.[1] ?? []);
    expect(flags).toEqual([
      "tableaux.csv",
      "--list",
      "--template FICHIER",
      "--from FICHIER",
      "--report FICHIER",
      "--rounding MODE",
      "--study DOSSIER",
      "--help",
      "0",
      "1",
      "2",
      "70",
      "130",
    ]);
    expect(spaced(stdout)).toContain("Usage : carnets audit [options] [tableaux.csv]\n");
  });
});

describe("carnets audit of a text", () => {
  test("recomputes its tests, and says which it took and which it could not", async () => {
    writeFileSync(at("article.txt"), "Un effet, t(28) = 2,20, p = ,003.\nF(1, 38) < 1, ns.\n");
    const { status, stdout } = await audit("article.txt");
    expect(status).toBe(1);
    expect(spaced(stdout)).toContain(
      "1 test dans le texte :\n  ligne 1 : t(28) = 2,20, p = ,003\nPas recalculé :\n  ligne 2 : F(1, 38) < 1, ns (une inégalité ne se recalcule pas)\n",
    );
    expect(spaced(stdout)).toContain(",003 imprimé, ,036 attendu");
    expect(read("article.audit.html")).toContain("t(28) = 2,20, p = ,003");
  });

  test("writes nothing where there is none, and says what it looked for", async () => {
    writeFileSync(at("vide.txt"), "Rien ici.\n");
    const { status, stderr } = await audit("vide.txt");
    expect(status).toBe(2);
    expect(stderr).toContain("Y ont été cherchés t, F, χ², r et z");
    expect(existsSync(at("vide.audit.csv"))).toBe(false);
  });
});

describe("carnets audit --template FICHIER --from PAGE", () => {
  test("fills the template with the tables of a text or of a page, which the audit then takes", async () => {
    const rows = [
      ["", "A (n = 21)", "B (n = 21)", "F", "p"],
      ["Item", "5,00", "6,00", "3,23", ".040"],
    ];
    writeFileSync(at("copie.txt"), rows.map((row) => row.join("\t")).join("\n"));
    const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join("");
    writeFileSync(at("page.html"), `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`);
    for (const [name, from] of [
      ["un.csv", "copie.txt"],
      ["deux.csv", "page.html"],
    ] as const) {
      const { status, stdout } = await audit("--template", name, "--from", from);
      expect([status, spaced(stdout)]).toEqual([
        0,
        `6 nombres reconnus.\nModèle écrit : ${at(name)}. Vérifiez-le contre l’original, puis : npx carnets audit ${name}\n`,
      ]);
      expect(spaced((await audit(name)).stdout)).toContain(".040 imprimé, .080 attendu");
    }
  });

  test("is refused where nothing is recognised, or no template is asked for", async () => {
    writeFileSync(at("vide.txt"), "Rien ici.\n");
    expect((await audit("--template", "v.csv", "--from", "vide.txt")).stderr).toContain(
      "aucun tableau n’est reconnu",
    );
    expect(existsSync(at("v.csv"))).toBe(false);
    expect((await audit("--from", "vide.txt")).stderr).toContain("ajoutez --template");
  });
});

describe("carnets audit FICHIER --report RAPPORT", () => {
  test.each(["rapport.html", "Rapport.docx"])("writes a report of what it found: %s", async (name) => {
    tables("t.csv", ...wrong);
    const { status, stdout, stderr } = await audit("t.csv", "--report", name);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout.trim().split("\n").at(-1)).toBe(name);
    expect(existsSync(at(name))).toBe(true);
    if (name.endsWith(".html")) expect(read(name)).toContain("npx carnets audit t.csv --rounding halfEither");
  });

  test("refuses, before it examines anything, another ending, a file that is there, or a template beside it", async () => {
    tables("t.csv", ...wrong);
    writeFileSync(at("là.docx"), "à moi");
    for (const [args, words] of [
      [
        ["t.csv", "--report", "r.pdf"],
        "--report r.pdf : le rapport est un document .docx ou une page .html.",
      ],
      [["t.csv", "--report", "là.docx"], "là.docx existe déjà : choisissez un autre nom."],
      [["--template", "m.csv", "--report", "r.html"], "--template n’examine rien, et --report dit un examen"],
    ] as const) {
      const { status, stderr } = await audit(...args);
      expect([status, spaced(stderr).includes(words)], stderr).toEqual([2, true]);
    }
    expect(readdirSync(at()).toSorted()).toEqual(["là.docx", "t.csv"]);
    expect(read("là.docx")).toBe("à moi");
  });
});
