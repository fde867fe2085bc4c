import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { drawing } from "../../lib/present/figures/drawing";
import type { Figure } from "../../lib/present/figures/Figure";
import * as plotly from "../../lib/present/figures/staticSvg";
import { keptDrawing } from "../../lib/words/keptDrawing";
import { useTemporaryFolder } from "../support/workspace";

const { at } = useTemporaryFolder();
const kept = () => readdirSync(at("private", "dessins")).filter((name) => name !== ".gitignore");
const figure = (y: number): Figure => ({
  title: "Titre",
  alt: "Une barre.",
  data: [{ type: "bar", y: [y] }],
  layout: { width: 200, height: 100 },
});

test("a figure is drawn once for a study, which keeps it in private/dessins", () => {
  const expected = drawing(figure(1), "un");
  const draws = vi.spyOn(plotly, "staticSvg");
  for (let i = 0; i < 2; i++) expect(keptDrawing(at())(figure(1), "un")).toEqual(expected);
  expect(draws).toHaveBeenCalledTimes(1);
  draws.mockRestore();
  expect(kept()).toHaveLength(1);
});

test("another figure, title or name is another drawing", () => {
  const draw = keptDrawing(at());
  draw(figure(1), "un");
  draw(figure(2), "un");
  draw(figure(1), "deux");
  draw({ ...figure(1), title: "Autre" }, "un");
  expect(kept()).toHaveLength(4);
});
