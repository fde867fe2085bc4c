// Each of these fails today: see the report of t2. To be run as tests/respondents/fileBugs.test.ts.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { readTableFile } from "../../lib/import/readTableFile";
import { auditPageHtml } from "../../lib/report/auditPage";
import { withPage } from "../support/chromium";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "conum-bugs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(sheet: XLSX.WorkSheet): string {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "A");
  const file = join(folder, "t.xlsx");
  writeFileSync(file, XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
  return file;
}

test("the lines of a sheet count from its first row, though it be empty", async () => {
  const sheet = XLSX.utils.aoa_to_sheet([[], [], ["a", "b"], ["x", "1"]]);
  sheet["!ref"] = "A3:B4";
  expect((await readTableFile(fileOf(sheet))).map(({ line }) => line)).toEqual([3, 4]);
});

test("questions whose names differ by a sign have each its own place on the page", () => {
  const finding = (question: string) => ({
    question,
    by: "",
    row: "",
    column: "",
    statistic: "n" as const,
    printed: "1",
    kind: "count" as const,
    expected: ["2"] as const,
    certainty: "probable" as const,
    explanation: "e",
  });
  const html = auditPageHtml({
    title: "t",
    findings: [finding("Q 1"), finding("Q-1")],
    sound: [],
    crossingLabel: (by) => by,
    questionLabel: () => "",
  });
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("tables that scroll sideways can be scrolled by the keyboard, on a phone", async () => {
  const html = auditPageHtml({
    title: "t",
    findings: [
      {
        question: "Q1",
        by: "sexe",
        row: "Le service est utile",
        column: "Femmes",
        statistic: "mean",
        printed: "7,76",
        kind: "incompatible",
        expected: ["7,67"],
        certainty: "probable",
        explanation: "Sans ce nombre, le reste est possible.",
      },
    ],
    sound: [],
    crossingLabel: (by) => by,
    questionLabel: () => "",
  });
  const reached = await withPage(
    async (page) => {
      await page.setContent(html);
      return page.evaluate(() => {
        const scrolling = [...document.querySelectorAll<HTMLElement>(".scroll")];
        return scrolling
          .filter((one) => one.scrollWidth > one.clientWidth)
          .every((one) => one.tabIndex === 0);
      });
    },
    { viewport: { width: 360, height: 740 } },
  );
  expect(reached).toBe(true);
});
