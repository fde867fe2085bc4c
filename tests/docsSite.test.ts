import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseHTML } from "linkedom";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Output } from "../lib/dist/kernel/ipynb";
import { markdownTokens } from "../lib/report/markdownTokens";
import { wordNames } from "../lib/words/words";
import { codeBlocks, isCell } from "../tools/docs/codeBlocks";
import { allTopics, type DocsOutputs, docsOutputs, docsSite } from "../tools/docs/docsSite";
import { axeFaults } from "./support/axeFaults";
import { withPage } from "./support/chromium";
import { expectShown } from "./support/expectShown";
import { plain } from "./support/plain";
import { longTest, realChecks } from "./support/realChecks";
import { root } from "./support/smallSurvey";

describe("the site of the documentation", () => {
  let outputs: DocsOutputs;
  let files: ReadonlyMap<string, string>;
  let folder: string;
  let pages: readonly (readonly [name: string, document: Document])[];
  beforeAll(async () => {
    if (!realChecks) return;
    outputs = await docsOutputs();
    files = docsSite(outputs);
    folder = join(mkdtempSync(join(tmpdir(), "carnets-site-")), "exports", "docs");
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    pages = [...files]
      .filter(([name]) => name.endsWith(".html"))
      .map(([name, html]) => [name, parseHTML(html).document] as const);
  });
  afterAll(() => {
    if (folder !== undefined) rmSync(join(folder, "..", ".."), { recursive: true, force: true });
  });

  longTest("shows what the cells of its pages give, as the pages say it", () => {
    for (const [file, given] of outputs.pages) {
      const cells = codeBlocks(markdownTokens(readFileSync(join(root, file), "utf8"))).filter(isCell);
      for (const [i, { shown }] of cells.entries())
        if (shown !== undefined) expectShown(textOf(given[i]!), shown, file);
    }
  });

  longTest("has every word, with what it does, an example, and what the example gives", () => {
    const ofWords = pages.filter(([name]) => name.startsWith("mots-"));
    const found = new Map(
      ofWords.flatMap(([, document]) =>
        [...document.querySelectorAll("section.word")].map(
          (own) => [own.querySelector("h2")!.id, own] as const,
        ),
      ),
    );
    expect(wordNames.filter((name) => !found.has(name))).toEqual([]);
    for (const { name, does } of allTopics().flatMap(({ words }) => words)) {
      const section = found.get(name)!;
      expect(section.textContent).toContain(does);
      if (name === "texts") {
        expect(section.textContent).toContain("n’a pas de question qui en donne un exemple");
        continue;
      }
      expect(section.querySelector("pre code")?.textContent, name).toContain(name);
      // Words that show nothing say so.
      const silent = section.textContent!.includes("Cette cellule ne montre rien.");
      expect([name, silent]).toEqual([name, name === "use"]);
      if (!silent) expect(section.querySelector(".given")?.textContent?.trim(), name).not.toBe("");
    }
  });

  longTest("leads only to pages, headings, pictures and files that there are", () => {
    const ids = new Map(
      pages.map(([name, document]) => [
        name,
        new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)),
      ]),
    );
    const lost = pages.flatMap(([name, document]) =>
      [...document.querySelectorAll("[href], [src]")].flatMap((element) => {
        const target = decodeURI(element.getAttribute("href") ?? element.getAttribute("src")!);
        if (/^(?:https?|mailto):/.test(target))
          return element.localName === "a" ? [] : [`${name}: ${target}`];
        const [path = "", anchor] = target.split("#");
        const page = path === "" ? name : path;
        if (page.startsWith("../"))
          return existsSync(join(root, "exports", "docs", page)) ? [] : [`${name}: ${target}`];
        if (!files.has(page)) return [`${name}: ${target}`];
        return anchor === undefined || ids.get(page)!.has(anchor) ? [] : [`${name}: ${target}`];
      }),
    );
    expect(lost).toEqual([]);
    for (const [name, document] of pages) {
      const own = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      expect(own.length, name).toBe(new Set(own).size);
      expect(document.querySelectorAll("h1"), name).toHaveLength(1);
    }
  });

  const at = (name: string) => pathToFileURL(join(folder, name)).href;
  const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: "dark" };

  longTest(
    "is without a fault that axe finds, of any level, on a desk and on a phone in the dark",
    async () => {
      const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
      for (const options of [desk, phone])
        await withPage(
          async (page) => {
            const found: string[] = [];
            for (const [i, [name]] of pages.entries()) {
              await page.goto(at(name));
              const width = await page.evaluate(() => document.documentElement.scrollWidth);
              if (width > options.viewport!.width) found.push(`${name} is ${width} wide`);
              // They are all made alike: on a phone, every fourth is looked through.
              if (options === phone && i % 4 !== 0) continue;
              for (const fault of await axeFaults(page)) found.push(`${name}: ${fault}`);
            }
            expect(found).toEqual([]);
          },
          options,
          500,
        );
    },
  );

  longTest("is searched over all its pages, from the keyboard, from disk", async () => {
    await withPage(async (page) => {
      await page.goto(at("index.html"));
      await page.keyboard.press("/");
      await page.keyboard.type("CROSSTAB");
      expect(await page.locator(".results a").first().textContent()).toMatch(/^crosstab/);
      await page.keyboard.press("Enter");
      await page.waitForURL(/mots-.*#crosstab$/);
      await page.keyboard.press("/");
      await page.keyboard.type("reponses manquantes");
      expect(await page.locator(".results a").count()).toBeGreaterThan(1);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.closest(".results") !== null)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.locator(".results a").count()).toBe(0);
      await page.keyboard.type("xyzxyz");
      expect(await page.locator(".found").textContent()).toBe("Rien ne correspond.");
    });
  });

  longTest("prints on paper: the text without the contents, nothing wider than the sheet", async () => {
    await withPage(
      async (page) => {
        await page.emulateMedia({ media: "print" });
        const wide: string[] = [];
        for (const [name] of pages) {
          await page.goto(at(name));
          expect(await page.locator("nav").isVisible(), name).toBe(false);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > 696) wide.push(`${name}: ${width}`);
        }
        expect(wide).toEqual([]);
      },
      // A4 within its margins, at 96 pixels an inch.
      { viewport: { width: 696, height: 1000 } },
      200,
    );
  });
});

/** What a cell showed, as text. */
function textOf(outputs: readonly Output[]): string {
  return outputs
    .map((output) =>
      output.output_type === "stream"
        ? plain(output.text)
        : output.output_type === "error"
          ? plain(output.evalue)
          : plain(String(output.data["text/plain"] ?? "")),
    )
    .join("\n");
}
