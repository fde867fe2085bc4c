import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { drawing } from "../../lib/present/figures/drawing";
import type { Figure } from "../../lib/present/figures/Figure";
import * as plotly from "../../lib/present/figures/staticSvg";
import { keptDrawing } from "../../lib/words/keptDrawing";
import { useTemporaryFolder } from "../support/workspace";

const { at } = useTemporaryFolder();
const kept = () => readdirSync(at("private", "dessins"));
const figure = (y: number): Figure => ({
  title: "Titre",
  alt: "Une barre.",
  data: [{ type: "bar", y: [y] }],
  layout: { width: 200, height: 100 },
});

describe("a drawing that a study keeps", () => {
  test("is the one that is drawn, and is drawn once", () => {
    const expected = drawing(figure(1), "un");
    const draws = vi.spyOn(plotly, "staticSvg");
    expect(keptDrawing(at())(figure(1), "un")).toEqual(expected);
    expect(keptDrawing(at())(figure(1), "un")).toEqual(expected);
    expect(draws).toHaveBeenCalledTimes(1);
    draws.mockRestore();
    expect(kept()).toHaveLength(1);
  });

  test("is another of another figure, title or name", () => {
    const draw = keptDrawing(at());
    draw(figure(1), "un");
    draw(figure(2), "un");
    draw(figure(1), "deux");
    draw({ ...figure(1), title: "Autre" }, "un");
    expect(kept()).toHaveLength(4);
  });

  test("is drawn again where what is kept is no drawing", () => {
    const own = keptDrawing(at())(figure(1), "un");
    for (const broken of ["", "{", "null", '{"svg":1,"png":""}']) {
      writeFileSync(at("private", "dessins", kept()[0]!), broken);
      expect(keptDrawing(at())(figure(1), "un")).toEqual(own);
    }
  });

  test("is made where nothing can be kept", () => {
    writeFileSync(at("private"), "a file");
    expect(keptDrawing(at())(figure(1), "un")).toEqual(drawing(figure(1), "un"));
  });

  test("goes when there are more than five hundred, the oldest first", () => {
    const draw = keptDrawing(at());
    draw(figure(1), "un");
    const [first] = kept();
    for (let i = 0; i < 500; i++) writeFileSync(at("private", "dessins", `${i}.json`), "{}");
    for (let i = 0; i < 500; i++) utimesSync(at("private", "dessins", `${i}.json`), 1e9 + i, 1e9 + i);
    draw(figure(2), "un");
    const left = kept();
    expect(left).toHaveLength(252);
    expect(left).toContain(first);
    expect(left).not.toContain("0.json");
    expect(left).toContain("499.json");
  });
});
