import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { figureBlock } from "../../../lib/present/document/figureBlock";
import type { Figure } from "../../../lib/present/figures/Figure";
import { dataHtml } from "../../../lib/present/render/blockHtml";

const figure: Figure = {
  title: "2.8 <Oui> & non",
  alt: "",
  data: [],
  layout: { width: 1, height: 1 },
  table: [
    ["", "groupe", "%"],
    ["a < b", "Publique", "1"],
  ],
};

test("the numbers of a figure unfold in a table, as they are written", () => {
  const { document } = parseHTML(`<body>${dataHtml(figureBlock(figure, "q2.8"))}</body>`);
  const details = document.querySelector("details.data")!;
  expect(details.hasAttribute("open")).toBe(false);
  expect(details.querySelector("caption")!.textContent).toBe("Données de la figure\u00a0: 2.8 <Oui> & non");
  expect([...details.querySelectorAll("thead th")].map((th) => th.getAttribute("scope"))).toEqual([
    "col",
    "col",
  ]);
  expect(details.querySelector("tbody th")!.textContent).toBe("a < b");
  expect([...details.querySelectorAll("tbody td")].map((td) => td.textContent)).toEqual(["Publique", "1"]);
});

test("a figure that gives no numbers has no table", () => {
  const { table: _, ...bare } = figure;
  expect(dataHtml(figureBlock(bare, "x"))).toBe("");
});
