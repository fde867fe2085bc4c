import { describe, expect } from "vitest";
import { documentOf } from "../../lib/present/document/Document";
import { plainTable } from "../../lib/present/document/plainTable";
import { paperClass } from "../../lib/report/paperClass";
import { siteHtml } from "../../lib/report/site";
import { chapterOf } from "../support/chapters";
import { chromiumTest } from "../support/chromium";

/** A table of so many columns of percents. */
const wide = (columns: number) =>
  plainTable({
    caption: `${columns} colonnes`,
    heads: ["Réponse", ...Array<string>(columns).fill("Pourcentage")],
    rows: [{ cells: ["Intercommunalité", ...Array<string>(columns).fill("100,0\u00a0%")] }],
  });

describe("a table on paper", () => {
  chromiumTest(
    "has smaller letters where it is wider, then a page that is turned, and passes no edge",
    async (page) => {
      const tables = [2, 7, 8, 10, 13].map(wide);
      const classes = tables.map(paperClass);
      expect(classes.slice(0, 4).map((own) => own.replace(/\d/, "n"))).toEqual(Array(4).fill("paper-n"));
      expect([...classes.slice(0, 4)].sort().reverse()).toEqual(classes.slice(0, 4));
      expect(classes[4]).toMatch(/^turned paper-/);
      const html = siteHtml(
        [chapterOf("01", "Carnet", ...tables.map((table) => documentOf({ kind: "table", table })))],
        "Rapport",
      );
      await page.emulateMedia({ media: "print" });
      await page.setContent(html);
      const rights = await page.evaluate(() =>
        [...document.querySelectorAll("table.conum")].map((table) => table.getBoundingClientRect().right),
      );
      // 210 mm, or 297 mm turned, less two margins of 13, at 96 to the inch.
      for (const right of rights.slice(0, 4)) expect(right).toBeLessThanOrEqual(696);
      expect(rights[4]).toBeLessThanOrEqual(1024);
    },
    { viewport: { width: 695, height: 1000 } },
  );
});
