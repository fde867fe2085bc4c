import { describe, expect } from "vitest";
import { documentOf } from "../../lib/present/document/Document";
import { figureBlock } from "../../lib/present/document/figureBlock";
import { plainTable } from "../../lib/present/document/plainTable";
import { flowFigure } from "../../lib/present/figures/flowFigure";
import { siteHtml } from "../../lib/report/site";
import { chapterOf } from "../support/chapters";
import { chromiumTest } from "../support/chromium";

const label = "Même invitation qu’une autre réponse, plus complète ou plus ancienne";
const numbers = { caught: 9, alone: 9, removed: 9, left: 991, cells: 0 };
const flow = flowFigure({
  ...{ file: "export.csv", answers: "answers.csv", connections: 1000, usable: 991 },
  rules: [{ id: "un", label, kind: "duplicates", act: "aside", applied: true, ...numbers }],
});
const groups = ["Commune", "Association", "Entreprise", "Département"];
const crossing = plainTable({
  caption: `1.4 · Croisement avec ${"la question qui a un très long intitulé, ".repeat(3)}et finit ici`,
  levels: [
    [
      { head: "", columns: 1 },
      ...groups.map((head) => ({ head, columns: 2 })),
      { head: "Total", columns: 1 },
    ],
  ],
  heads: ["Réponse", ...groups.flatMap(() => ["Effectif", "%"]), "Effectif"],
  rows: ["Budget", "Compétences", "Temps"].map((head) => ({
    cells: [head, ...groups.flatMap(() => ["100", "42,4\u00a0%"]), "100"],
  })),
});
const html = siteHtml(
  [chapterOf("01", "Carnet", documentOf(figureBlock(flow, "flux"), { kind: "table", table: crossing }))],
  "Rapport",
);

describe("the page of the report", () => {
  chromiumTest(
    "shows the flow of answers whole on a phone, and the captions of tables that are wider than it",
    async (page) => {
      await page.setContent(html);
      const state = await page.evaluate(() => {
        const picture = document.querySelector("figure .static")!;
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(".scroll > table > caption")!);
        const table = document.querySelector("section > .scroll, main .scroll:not(details .scroll)")!;
        return {
          hidden: picture.scrollWidth - picture.clientWidth,
          caption: range.getBoundingClientRect().right,
          scrolls: table.scrollWidth > table.clientWidth,
        };
      });
      expect(state.hidden).toBeLessThanOrEqual(0);
      expect(state.caption).toBeLessThanOrEqual(390);
      expect(state.scrolls).toBe(true);
    },
    { viewport: { width: 390, height: 844 } },
  );

  chromiumTest(
    "has room for a crossing of four groups at 1200 pixels, its last column too",
    async (page) => {
      await page.setContent(html);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll(".scroll")]
          .filter((own) => own.closest("details") === null)
          .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      );
      expect(cut).toEqual([0]);
    },
    { viewport: { width: 1200, height: 900 } },
  );
});
