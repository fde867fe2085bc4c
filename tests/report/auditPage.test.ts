// The browser's own names, for the functions that run in a page.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { auditTables, type SoundNumber } from "../../lib/audit/strangers/auditTables";
import { parseTables } from "../../lib/audit/strangers/parseTables";
import { tablePieces } from "../../lib/audit/strangers/tablePieces";
import { tablesTemplate } from "../../lib/audit/strangers/tablesTemplate";
import { findingTable } from "../../lib/present/tables/findingTable";
import type { Finding } from "../../lib/published/Finding";
import type { Key } from "../../lib/published/PublishedNumber";
import { type AuditPage, auditPageHtml, summary } from "../../lib/report/auditPage";
import { scrollScript } from "../../lib/report/scrollScript";
import { axeFaults } from "../support/axeFaults";
import { chromiumTest, longChromiumTest } from "../support/chromium";
import { tableTexts } from "../support/tableTexts";

const spaced = (text: string | null) => (text ?? "").replaceAll(/[\u00a0\u202f]/g, " ").trim();
const texts = (elements: Iterable<{ readonly textContent: string | null }>) =>
  [...elements].map((element) => spaced(element.textContent));

const key = (question: string, own: Partial<Key> = {}): Key => ({
  question,
  by: "sexe",
  row: "Utile",
  column: "",
  statistic: "F",
  ...own,
});
const finding = (question: string, own: Partial<Finding> = {}): Finding => ({
  ...key(question),
  printed: "7,620",
  kind: "incompatible",
  expected: ["7,260"],
  certainty: "probable",
  explanation: "Sans ce nombre, le reste est possible.",
  ...own,
});
const sound = (
  question: string,
  power: number,
  own: Partial<Key> & { printed?: string } = {},
): SoundNumber => ({
  place: { printed: "3,14", ...key(question), ...own },
  power,
});

const page = (own: Partial<AuditPage>): AuditPage => ({
  title: "Audit de tables.csv",
  findings: [],
  sound: [],
  crossingLabel: (by) => by,
  questionLabel: () => "",
  ...own,
});
const documentOf = (own: Partial<AuditPage>) => parseHTML(auditPageHtml(page(own))).document;
/** The rows of a table, cell by cell. */
const rowsOf = (table: Element) => [...table.querySelectorAll("tbody tr")].map((row) => texts(row.children));

/** The template with wrong numbers in it, and what the audit says of them. */
function audited(wrong: Readonly<Record<string, string>>) {
  const records = tablesTemplate.map((fields, i) => ({
    line: i + 1,
    fields: fields.map((field, c) => (c === 5 ? (wrong[field] ?? field) : field)),
  }));
  return auditTables(tablePieces(parseTables(records, "tables.csv"), "halfEither"));
}
const real = audited({ "7,67": "7,76", "1,389": "1,489", "non significatif": "significatif" });

describe("the page of an audit", () => {
  test("is French, with no script but ours, with its title as the only first heading", () => {
    const document = documentOf({ title: "Audit de <tables> & suite.csv" });
    expect(document.documentElement.getAttribute("lang")).toBe("fr");
    expect(document.title).toBe("Audit de <tables> & suite.csv");
    expect(texts(document.querySelectorAll("h1"))).toEqual(["Audit de <tables> & suite.csv"]);
    expect(texts(document.querySelectorAll("script, tables"))).toEqual([scrollScript.trim()]);
  });

  test("tells each finding, in a table of its question", () => {
    const findings = [
      finding("Q2", { statistic: "chi2" }),
      finding("Q1", { printed: "", expected: [] }),
      finding("Q2", { row: "", explanation: "Autre chose." }),
    ];
    const document = documentOf({ findings, crossingLabel: (by) => `type de ${by}` });
    expect(texts(document.querySelectorAll("h3"))).toEqual(["Q2", "Q1"]);
    const tables = [...document.querySelectorAll("table")];
    expect(tables.map((table) => spaced(table.querySelector("caption")!.textContent))).toEqual([
      "2 constats",
      "1 constat",
    ]);
    const cells = (own: readonly Finding[]) => tableTexts(findingTable("", own, (by) => `type de ${by}`));
    expect(rowsOf(tables[0]!)).toEqual(cells([findings[0]!, findings[2]!]));
    expect(rowsOf(tables[1]!)).toEqual(cells([findings[1]!]));
  });

  test("leads to each question that has findings, and to what nothing contradicts", () => {
    const document = documentOf({
      findings: [finding("2.8"), finding("Q 3 « été »"), finding("2.8")],
      sound: [sound("Q9", 1)],
    });
    const links = [...document.querySelectorAll("nav a")];
    expect(texts(links)).toEqual(["2.8", "Q 3 « été »", "Sans contradiction"]);
    for (const link of links) {
      const target = document.getElementById(link.getAttribute("href")!.slice(1));
      expect(spaced(target!.textContent)).toBe(spaced(link.textContent));
    }
  });

  test("names questions as they are called, beside their number", () => {
    const labels: Readonly<Record<string, string>> = { "2.8": "Une stratégie ?", "2.9": "Et depuis ?" };
    const document = documentOf({
      findings: [finding("2.8")],
      sound: [sound("2.9", 1)],
      questionLabel: (id) => labels[id] ?? "",
    });
    expect(texts(document.querySelectorAll("h3"))).toEqual(["2.8 Une stratégie ?"]);
    expect(texts(document.querySelectorAll("summary"))[0]).toMatch(/^2\.9 Et depuis \? : 1 nombre, /);
  });

  test("says so where there is nothing to tell", () => {
    const document = documentOf({});
    expect(document.querySelectorAll("h3, table, details")).toHaveLength(0);
    expect(texts(document.querySelectorAll("section p"))[0]).toBe("Rien.");
  });

  test("writes whatever the tables hold as text, never as markup", () => {
    const odd = `<b>"a" & b</b>`;
    const document = documentOf({
      findings: [
        finding(odd, { row: odd, column: odd, by: odd, printed: odd, expected: [odd], explanation: odd }),
      ],
      sound: [sound(odd, 0.5, { row: odd, column: odd, by: odd, printed: odd })],
      questionLabel: () => odd,
    });
    expect(document.querySelectorAll("b")).toHaveLength(0);
    expect(texts(document.querySelectorAll("h3"))).toEqual([`${odd} ${odd}`]);
    expect(spaced(document.querySelector("details td:last-child")!.textContent)).toBe(
      `F (${odd}) ${odd} : 50,0 %`,
    );
  });
});

describe("what nothing contradicts", () => {
  const document = documentOf({
    sound: [
      sound("Q1", 1, { by: "", statistic: "mean" }),
      sound("Q1", 1),
      sound("Q1", 0.5, { column: "Femmes", statistic: "sd", printed: "1,53" }),
      sound("Q1", 0, { statistic: "p", printed: ".074" }),
      sound("Q2", 8 / 9, { by: "", row: "", statistic: "n", printed: "50" }),
    ],
    crossingLabel: (by) => (by === "" ? "" : `par ${by}`),
  });

  test("is told question by question, folded, with how many numbers and their mean power", () => {
    const captions = ["Q1 : 4 nombres, puissance 62,5 %", "Q2 : 1 nombre, puissance 88,9 %"];
    expect(texts(document.querySelectorAll("summary"))).toEqual(captions);
    expect(texts(document.querySelectorAll("details caption"))).toEqual(captions);
    expect(document.querySelectorAll("details[open]")).toHaveLength(0);
  });

  test("is told row by row, each number that is not sure with its place and its power", () => {
    const [first, second] = [...document.querySelectorAll("details table")] as [Element, Element];
    expect(texts(first.querySelectorAll("thead th"))).toEqual([
      "Où",
      "Nombres",
      "Puissance",
      "Les moins sûrs",
    ]);
    expect(rowsOf(first)).toEqual([
      ["Utile", "1", "100,0 %", "aucun"],
      ["par sexe · Utile", "3", "50,0 %", "écart-type (Femmes) 1,53 : 50,0 % ; p .074 : 0,0 %"],
    ]);
    expect(rowsOf(second)).toEqual([["ensemble", "1", "88,9 %", "effectif 50 : 88,9 %"]]);
  });
});

describe("summary", () => {
  test("counts the findings, and those that change a conclusion", () => {
    expect(spaced(summary(0, 0, []))).toBe("0 constat, dont 0 test dont la conclusion change.");
    expect(spaced(summary(3, 2, []))).toBe("3 constats, dont 2 tests dont la conclusion change.");
  });

  test("says of how many numbers nothing is wrong, and how often it would have been seen", () => {
    const told = spaced(summary(1, 0, [sound("Q1", 1), sound("Q1", 0.5), sound("Q2", 1)]));
    expect(told).toBe(
      "1 constat, dont 0 test dont la conclusion change. 3 nombres sans contradiction : un dernier chiffre faux y aurait été vu dans 83,3 % des cas.",
    );
  });

  test("is on the page, of its findings", () => {
    const findings = [
      finding("Q1", { conclusion: { changes: true, verdict: "sig" } }),
      finding("Q1", { conclusion: { changes: false, verdict: "sig" } }),
      // A sentence is nothing that the page reads.
      finding("Q1", { explanation: "La conclusion change." }),
    ];
    expect(texts(documentOf({ findings }).querySelectorAll("main > p"))).toEqual([
      "3 constats, dont 1 test dont la conclusion change.",
    ]);
  });
});

/** What the page would ask of the network, or complain of. */
function watch(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => faults.push(request.url()));
  return faults;
}

describe("the page in a browser", () => {
  const html = auditPageHtml(page(real));

  test("is of an audit that finds something and of numbers that nothing contradicts", () => {
    expect(real.findings).toHaveLength(3);
    expect(real.sound.length).toBeGreaterThan(0);
  });

  chromiumTest("asks nothing of the network, and shows each finding", async (page) => {
    const faults = watch(page);
    await page.setContent(html);
    expect(faults).toEqual([]);
    for (const own of real.findings) {
      for (const cell of tableTexts(findingTable("", [own], (by) => by))[0]!) {
        expect(await page.getByText(cell, { exact: true }).first().isVisible(), cell).toBe(true);
      }
    }
  });

  for (const colorScheme of ["light", "dark"] as const) {
    longChromiumTest(
      `has no fault of any level that axe finds, ${colorScheme}`,
      async (page) => {
        await page.setContent(html);
        expect(await axeFaults(page)).toEqual([]);
      },
      { viewport: { width: 1280, height: 900 }, colorScheme },
    );
  }

  chromiumTest(
    "is read by the keyboard: it skips to the contents, leads to a question and unfolds",
    async (page) => {
      await page.setContent(html);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Aller au contenu");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.querySelector(":target")!.textContent)).toBe(
        real.findings[0]!.question,
      );
      const numbers = page.locator("details table").first();
      expect(await numbers.isVisible()).toBe(false);
      await page.locator("summary").first().press("Enter");
      expect(await numbers.isVisible()).toBe(true);
    },
  );

  chromiumTest(
    "never scrolls sideways on a phone",
    async (page) => {
      await page.setContent(html);
      const [width, own] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(width).toBeLessThanOrEqual(own!);
    },
    { viewport: { width: 360, height: 740 } },
  );
});
