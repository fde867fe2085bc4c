import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { figureBlock } from "../../../lib/present/document/figureBlock";
import type { Figure } from "../../../lib/present/figures/Figure";
import { blockHtml } from "../../../lib/present/render/blockHtml";

const figureHtml = (own: Figure, svg: string, name: string) => blockHtml(figureBlock(own, name), () => svg);

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

test("holds the picture, and its numbers in a table that unfolds, as they are written", () => {
  const { document } = parseHTML(`<body>${figureHtml(figure, "<svg></svg>", `q2.8"`)}</body>`);
  const element = document.querySelector("figure")!;
  expect(element.id).toBe(`figure-q2.8"`);
  expect(element.querySelectorAll("svg")).toHaveLength(1);
  const details = element.querySelector("details.data")!;
  expect(details.hasAttribute("open")).toBe(false);
  expect(details.querySelector("caption")!.textContent).toBe("Données de la figure\u00a0: 2.8 <Oui> & non");
  expect([...details.querySelectorAll("thead th")].map((th) => th.getAttribute("scope"))).toEqual([
    "col",
    "col",
  ]);
  expect(details.querySelector("tbody th")!.textContent).toBe("a < b");
  expect([...details.querySelectorAll("tbody td")].map((td) => td.textContent)).toEqual(["Publique", "1"]);
});

test("has no table where the figure gives no numbers", () => {
  const { table: _, ...bare } = figure;
  expect(figureHtml(bare, "<svg></svg>", "x")).toBe(`<figure id="figure-x">\n<svg></svg>\n</figure>`);
});
