import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { QuestionnaireFile } from "../../../lib/questionnaire/QuestionnaireFile";
import { questionnaireBook } from "../../../lib/report/questionnaireBook/questionnaireBook";
import { readQuestionnaireBook } from "../../../lib/report/questionnaireBook/readQuestionnaireBook";
import { lecture } from "../../support/editedBook";
import { realChecks } from "../../support/realChecks";
import { root } from "../../support/smallSurvey";

const office = realChecks ? "soffice" : undefined;
const conum = JSON.parse(readFileSync(join(root, "data", "questionnaire.json"), "utf8")) as QuestionnaireFile;
/** With texts that a spreadsheet could take for something else. */
const awkward: QuestionnaireFile = {
  ...lecture,
  title: '=1+1 "droit"',
  questions: lecture.questions.map((question) =>
    question.id === "3.3" && question.kind === "single"
      ? {
          ...question,
          label: "  deux\nlignes",
          choices: ["0123", "+33 6", "@a", "2.10", "« ouvert", "a\r\nb", "'x"],
        }
      : question,
  ),
};
const studies = { conum, awkward };

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "carnets-office-"));
  for (const [name, data] of Object.entries(studies))
    writeFileSync(join(folder, `${name}.xlsx`), await questionnaireBook(data));
  if (office === undefined) return;
  const files = Object.keys(studies).map((name) => join(folder, `${name}.xlsx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  for (const kind of ["xlsx", "ods"]) {
    const args = [profile, "--headless", "--convert-to", kind, "--outdir", join(folder, kind), ...files];
    expect(spawnSync(office, args, { encoding: "utf8" }).status).toBe(0);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(office === undefined)("a workbook that LibreOffice saved", () => {
  // In an OpenDocument file, the library that reads takes several spaces for one.
  test.each([
    { kind: "xlsx", name: "conum", data: conum },
    { kind: "xlsx", name: "awkward", data: awkward },
    { kind: "ods", name: "conum", data: conum },
  ])("gives the same questionnaire back: $name as $kind", async ({ kind, name, data }) => {
    const { questionnaire, warnings } = await readQuestionnaireBook(
      readFileSync(join(folder, kind, `${name}.${kind}`)),
      "q.xlsx",
    );
    expect({ questionnaire, warnings }).toEqual({ questionnaire: data, warnings: [] });
  });

  test("keeps its lists to choose from", () => {
    const parts = unzipSync(readFileSync(join(folder, "xlsx", "conum.xlsx")));
    const sheet = Buffer.from(parts["xl/worksheets/sheet4.xml"]!).toString();
    expect(sheet).toMatch(/<dataValidation [^>]*type="list"/);
    expect(sheet).toContain("choix unique,département");
  });
});

describe("the workbook", () => {
  test("has its sheets, frozen bold headings, lists to choose from, and columns of texts", async () => {
    const bytes = await questionnaireBook(conum);
    const book = XLSX.read(bytes, { type: "array" });
    expect(book.SheetNames).toEqual([
      "Étude",
      "Sections",
      "Croisements",
      "Questions",
      "Réponses",
      "Commentaires",
      "Aide",
    ]);
    const parts = unzipSync(bytes);
    const questions = Buffer.from(parts["xl/worksheets/sheet4.xml"]!).toString();
    expect(questions).toMatch(/<pane [^>]*ySplit="1"/);
    expect(questions).toMatch(/<dataValidation type="list"[^>]* sqref="C2:C5000"><formula1>"choix unique,/);
    for (const [list] of questions.matchAll(/<formula1>[^<]*/g)) expect(list.length).toBeLessThan(255 + 10);
    const look = /<col min="1" style="(\d+)"|<col style="(\d+)" min="1"/.exec(questions) ?? [];
    const style = Number(look[1] ?? look[2]);
    const styles = Buffer.from(parts["xl/styles.xml"]!).toString();
    const looks = [...styles.split("<cellXfs")[1]!.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    const format = /numFmtId="(\d+)"/.exec(looks[style]!)?.[1];
    expect(styles).toContain(`numFmtId="${format}" formatCode="@"`);
    expect(styles).toMatch(/<b\/>/);
    for (const [name, file] of Object.entries(parts))
      if (name.includes("worksheets")) expect(Buffer.from(file).toString(), name).not.toMatch(/<f[ >/]/);
  });
});
