import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
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
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatCsv } from "../../lib/base/formatCsv";
import { parseCsv } from "../../lib/base/parseCsv";
import { realChecks } from "../support/realChecks";
import { bytesOf, root } from "../support/smallSurvey";

/** Labels that a spreadsheet would compute, a page would run, a terminal would obey, or XML cannot hold. */
const labels = [
  "=1+1",
  "+SOMME(A1)",
  "-z",
  "@SUM(A1)",
  "\tonglet",
  "<script>document.title='forcé'</script>",
  "<img src=x onerror=alert(1)>",
  "saut\u000bvertical",
  "nul\u0000ici",
  "\u202eéhcac",
  "\u001b[31mrouge",
  "fin ]]> de &amp; section",
  "#{1+1} {{x}} %s",
  "**gras** [lien](http://127.0.0.1:9/a)",
];
const questionnaire = {
  name: "hostile",
  title: "<b>Hostile</b> \u202e=2+2",
  crossings: [{ id: "groupe", question: "1.1", label: "=groupe <i>" }],
  sections: [{ number: 1, title: "=1+1 <script>alert(1)</script> \u202e" }],
  questions: [
    { id: "1.1", label: "=cmd|' /C calc'!A0", kind: "single", choices: labels, crossings: [] },
    { id: "1.2", label: "@note \u0007 <svg onload=alert(1)>", kind: "scale", crossings: ["groupe"] },
    {
      id: "1.3",
      label: "+plusieurs \u001b]0;titre\u0007",
      kind: "multiple",
      choices: labels,
      crossings: ["groupe"],
    },
  ],
};

// Long: notebooks are run. Elsewhere each part is tested by itself (`harmlessText`, `printable`, the renderings).
describe.skipIf(!realChecks)("a report whose labels are hostile", () => {
  let folder: string;
  let said: SpawnSyncReturns<string>;
  const at = (...parts: readonly string[]) => join(folder, ...parts);
  const carnets = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, "lib", "dist", "commands", "carnets.js"), ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "carnets-written-"));
    for (const path of ["data", "notebooks", "node_modules"]) mkdirSync(at(path));
    symlinkSync(join(root, "lib"), at("node_modules", "carnets"));
    writeFileSync(at("data", "questionnaire.json"), JSON.stringify(questionnaire));
    const rows = Array.from({ length: 300 }, (_, i) => [
      `r${i}`,
      labels[i % labels.length]!,
      String(1 + ((i * 7) % 10)),
      ...labels.map((_label, c) => String((i + c) % 2)),
    ]);
    const head = ["id", "q1_1", "q1_2", ...labels.map((_, i) => `q1_3_${i + 1}`)];
    // As it stands: what is written by others is not made harmless.
    const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
    writeFileSync(
      at("data", "respondents.csv"),
      [head, ...rows].map((row) => row.map(quoted).join(",")).join("\n"),
    );
    const cells = ["1.1", "1.2", "1.3"].map((id, i) => ({
      ...{ cell_type: "code", id: `c${i}`, metadata: {}, execution_count: null, outputs: [] },
      source: `import { show } from "hostile";\nshow("${id}");`
        .split("\n")
        .slice(i === 0 ? 0 : 1)
        .join("\n"),
    }));
    const prose = {
      ...{ cell_type: "markdown", id: "m", metadata: {} },
      source: "# =1+1 \u202eertit \u0007\n\n<script>document.title='forcé'</script>",
    };
    writeFileSync(
      at("notebooks", "01-hostile.ipynb"),
      JSON.stringify({ cells: [prose, ...cells], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    );
    expect(carnets("generate").stderr).toBe("");
    said = carnets("report", "--format", "notebooks,statistics,html,excel,figures,word");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const unsafe = /(?![\t\n\r\u0085])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
  const files = () =>
    readdirSync(at("exports"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "plotly.min.js")
      .map((entry) => join(entry.parentPath, entry.name));

  test("is written, and tells nothing to the terminal that would command it", () => {
    expect(said.stderr).toBe("");
    expect(said.status).toBe(0);
    expect(said.stdout).not.toMatch(unsafe);
  });

  test("has no character in any file that cannot be shown, or turns a line round", () => {
    let texts = 0;
    for (const file of files()) {
      const bytes = readFileSync(file);
      const parts = /\.(?:docx|xlsx)$/.test(file)
        ? Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name))
        : [["", bytes] as const];
      // The notebooks are those of their author.
      if (/\.(?:png|ipynb)$/.test(file)) continue;
      for (const [name, part] of parts) {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(part);
        expect(unsafe.exec(text)?.[0], `${file} ${name}`).toBeUndefined();
        texts++;
      }
    }
    expect(texts).toBeGreaterThan(20);
  });

  test("has no formula in any CSV, and its texts come back as they were", () => {
    const csv = files().filter((file) => file.endsWith(".csv"));
    expect(csv.length).toBeGreaterThan(0);
    const fields = csv.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line) => line.split(",")),
    );
    expect(fields.filter((field) => /^"?[=+@\t\r]|^"?-(?![\d.,])/.test(field))).toEqual([]);
    const read = csv.flatMap((file) => parseCsv(readFileSync(file), file).flatMap((record) => record.fields));
    expect(read).toEqual(expect.arrayContaining(["=1+1", "+SOMME(A1)", "-z", "@SUM(A1)"]));
    expect(parseCsv(bytesOf(formatCsv([["=1+1"]])), "f")[0]!.fields).toEqual(["=1+1"]);
  });

  test("has no formula and no link of a label in Excel", () => {
    const parts = unzipSync(readFileSync(at("exports", "tableaux.xlsx")));
    const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(1);
    const formulas = sheets.flatMap(([, xml]) =>
      [...strFromU8(xml).matchAll(/<f>(.*?)<\/f>/g)].map(([, own]) => own!),
    );
    for (const own of formulas) expect(own).not.toMatch(/1\+1|2\+2|SUM\(A1\)|cmd/);
    for (const [name, xml] of Object.entries(parts))
      if (name.endsWith(".rels")) expect(strFromU8(xml)).not.toContain("127.0.0.1");
  });

  test("runs no script, and makes no element, of a label in the page and in figures", () => {
    for (const file of files().filter((own) => /\.(?:html|svg)$/.test(own))) {
      const { document } = parseHTML(readFileSync(file, "utf8"));
      const scripts = [...document.querySelectorAll("script:not([type='application/json'])")];
      expect(
        scripts.filter((script) => /forcé|alert/.test(script.textContent ?? "")),
        file,
      ).toEqual([]);
      expect(
        [...document.querySelectorAll("[onerror], [onload], img[src=x], a[href*='127.0.0.1']")],
        file,
      ).toEqual([]);
    }
    expect(readFileSync(at("exports", "rapport", "index.html"), "utf8")).toContain("&lt;script&gt;");
  });
});
