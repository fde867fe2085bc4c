import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnAnswers } from "../../lib/answers/Survey";
import { parseCsv } from "../../lib/base/parseCsv";
import { readTableFile } from "../../lib/import/readTableFile";
import { staticSvg } from "../../lib/present/figures/staticSvg";
import { columnById } from "../../lib/questionnaire/lookup";
import { documentFile } from "../../lib/report/documentFile";
import { formats } from "../../lib/report/formats";
import { openStudy } from "../../lib/study/openStudy";
import { words } from "../../lib/words/words";
import { bytesOf, root } from "../support/smallSurvey";

describe("save", () => {
  let folder: string;
  let say: ReturnType<typeof words>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "carnets-save-"));
    cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
    say = words(openStudy(folder), documentFile);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const crossing = () => say.crosstab(say.study(), "2.11", "2.10");
  const cells = () => {
    const table = crossing();
    if (table.kind !== "crossedCounts") throw new Error("2.11 has one choice.");
    return table.rows.flatMap(({ cells }) => cells);
  };
  const saved = async (name: string) => {
    const path = /\.(?:svg|png)$/.test(name) ? join("exports", "figures", name) : join("exports", name);
    expect(await say.save(crossing(), name)).toBe(path);
    return readFileSync(join(folder, path));
  };

  test("keeps the numbers of a crossing in a workbook and in a text, in full precision", async () => {
    const parts = unzipSync(await saved("essai.xlsx"));
    const sheets = Object.entries(parts).flatMap(([name, part]) =>
      name.startsWith("xl/worksheets/") ? [strFromU8(part)] : [],
    );
    const csv = (await saved("essai.csv")).toString();
    for (const { percent } of cells()) {
      expect(sheets.join("")).toContain(`<v>${percent / 100}</v>`);
      expect(csv).toContain(`,${percent}`);
    }
    expect(csv).toMatch(/^\ufeff"?2\.11 · .* × 2\.10 · /);
    expect(csv).toContain("ce ne sont les réponses de personne");
  });

  test.each([
    ["a data frame", () => say.frame(say.study(), "2.3", "2.7"), () => ["id", "q2_3", "q2_7"]],
    ["a study", () => say.study(), () => ["id", ...say.study().columns.keys()]],
  ] as const)("keeps all the rows of %s, under their names and nothing else", async (_, made, namesOf) => {
    const names = namesOf();
    await say.save(made(), "lignes.csv");
    const text = readFileSync(join(folder, "exports", "lignes.csv"), "utf8");
    const [head, ...rows] = parseCsv(bytesOf(text), "lignes.csv").map(({ fields }) => fields);
    expect(head).toEqual(names);
    expect(rows.map(([id]) => id)).toEqual(say.study().ids);
    const column = names.indexOf("q2_7");
    const numbers = columnAnswers(say.study(), columnById(say.study().questionnaire, "2.7"));
    expect(rows.map((row) => row[column])).toEqual(numbers.map((own) => (own === null ? "" : String(own))));
    // A table that the reader of small ones takes.
    if (names.length > 100) return;
    await say.save(made(), "lignes.xlsx");
    const sheet = await readTableFile(join(folder, "exports", "lignes.xlsx"));
    expect(sheet.map(({ fields }) => [...fields])).toEqual([head, ...rows].map((row) => [...row!]));
  });

  test("gives rows to R or pandas, and takes back what they made of them, by the name of the file", async () => {
    await say.save(say.frame(say.study(), "2.7"), "lignes.csv");
    const [, ...rows] = readFileSync(join(folder, "exports", "lignes.csv"), "utf8")
      .trimEnd()
      .split("\n");
    const classes = rows.map((row, i) => {
      const [id, number] = row.split(",");
      return `"${i + 1}","${id}",${number === "" ? "NA" : Number(number) >= 5 ? '"5 ou plus"' : '"moins de 5"'}`;
    });
    // As write.csv writes it: names of rows first, NA, and the rows in an order of their own.
    writeFileSync(
      join(folder, "exports", "retour.csv"),
      `"","id","classe"\n${classes
        .reverse()
        .map((row, i) => row.replace(/^"\d+"/, `"${i + 1}"`))
        .join("\n")}\n`,
    );
    const back = say.fromFrame("retour.csv", say.study(), { "2.7-classe": "classe" });
    const large = say.filter(say.study(), "2.7", (own) => Number(own) >= 5, "5 ou plus");
    const table = say.flatTable(back, "2.7-classe");
    if (table.kind !== "flatCounts") throw new Error(table.kind);
    expect(table.rows.find(({ label }) => label === "5 ou plus")!.n).toBe(large.ids.length);
    expect(table.n).toBe(say.flatTable(say.study(), "2.7").n);
  });

  test("says where a file was looked for that is nowhere", () => {
    expect(() => say.fromFrame("ailleurs.csv", say.study(), { "2.7-x": "x" })).toThrow(
      /^Le fichier « ailleurs\.csv » n’est dans aucun de ces dossiers : .*exports/,
    );
    expect(() => say.study("ailleurs.csv")).toThrow(/^Le fichier « ailleurs\.csv » n’est dans aucun/);
  });

  test("keeps the table and the figure in Word, without a table of contents", async () => {
    const parts = unzipSync(await saved("essai.docx"));
    const xml = strFromU8(parts["word/document.xml"]!);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml.match(/<wp:docPr/g)).toHaveLength(1);
    expect(xml).not.toContain("Table des matières");
  });

  test("keeps the figure as a picture, the same that the notebook shows", async () => {
    expect((await saved("essai.svg")).toString()).toMatch(/^<svg [\s\S]*2\.11/);
    const figure = say.crossingFigure(crossing());
    expect(await say.save(figure, "a-part.svg")).toBe(join("exports", "figures", "a-part.svg"));
    expect(readFileSync(join(folder, "exports", "figures", "a-part.svg"), "utf8")).toBe(
      `${staticSvg(figure, "a-part")}\n`,
    );
    expect((await saved("essai.png")).toString("latin1", 1, 4)).toBe("PNG");
  });

  test("gives the committed figure of the exploration byte for byte", async () => {
    const name = "strategie-par-structure.svg";
    await say.save(say.crosstab(say.study(), "2.11", "2.3"), name);
    const [ours, committed] = [folder, root].map((own) =>
      readFileSync(join(own, "exports", "figures", name)),
    );
    expect(ours!.equals(committed!)).toBe(true);
  });

  test.each([
    ["../essai.docx", /« \.\.\/essai\.docx » sort du dossier des exports.*« essai\.docx »/],
    ["/tmp/essai.csv", /sort du dossier des exports/],
    ["essai.pdf", /n’a pas de fin connue\. Attendu : .*\.docx, \.xlsx, \.csv, \.svg ou \.png\.$/],
    ["es:sai.csv", /ne convient pas comme nom de fichier/],
    ["rapport.docx", /est un fichier du rapport/],
  ])("refuses the name %s in one French sentence, and writes nothing", async (name, said) => {
    await expect(say.save(crossing(), name)).rejects.toThrow(said);
    expect(existsSync(join(folder, "exports", "rapport.docx"))).toBe(false);
    expect(existsSync(join(folder, "essai.docx"))).toBe(false);
  });

  test("refuses a table to a picture, and says what it can be kept in", async () => {
    await expect(say.save(say.flatTable(say.study(), "2.11"), "plat.svg")).rejects.toThrow(
      /^Rien n’y est une figure.*\.csv, \.xlsx ou \.docx/,
    );
  });

  test("knows the names of all files that a report writes", () => {
    for (const { path } of formats)
      if (/\.(?:docx|xlsx|csv)$/.test(path)) expect(documentFile.reserved).toContain(path);
  });

  test("puts what is made of private answers in private/", async () => {
    const { mkdirSync, writeFileSync } = await import("node:fs");
    const own = mkdtempSync(join(tmpdir(), "carnets-save-"));
    cpSync(join(root, "data"), join(own, "data"), { recursive: true });
    mkdirSync(join(own, "private"));
    cpSync(join(own, "data", "respondents.csv"), join(own, "private", "answers.csv"));
    writeFileSync(join(own, "data", "study.json"), JSON.stringify({ answers: "private/answers.csv" }));
    const bound = words(openStudy(own), documentFile);
    const path = await bound.save(bound.crosstab(bound.study(), "2.11", "2.10"), "essai.csv");
    expect(path).toBe(join("private", "exports", "essai.csv"));
    rmSync(own, { recursive: true, force: true });
  });
});
