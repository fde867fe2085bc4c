import { describe, expect, test } from "vitest";
import type { CleaningFlow, FlowRule } from "../../../lib/import/cleaning/CleaningFlow";
import { cellText } from "../../../lib/present/document/cellText";
import { flowFigure } from "../../../lib/present/figures/flowFigure";
import { staticSvg } from "../../../lib/present/figures/staticSvg";
import { textWidth } from "../../../lib/present/figures/textExtent";
import { flowTable } from "../../../lib/present/tables/flowTable";
import { plain } from "../../support/plain";

const rule = (id: string, numbers: Partial<FlowRule>): FlowRule => ({
  ...{ id, label: `Règle <${id}>`, kind: "blank", act: "aside", applied: true },
  ...{ caught: 0, alone: 0, removed: 0, left: 0, cells: 0 },
  ...numbers,
});
const flow: CleaningFlow = {
  file: "lime.csv",
  answers: "respondents.csv",
  connections: 1686,
  rules: [
    rule("essais", { caught: 6, alone: 6, removed: 6, left: 1680 }),
    rule("partis", { caught: 750, alone: 753, removed: 750, left: 930 }),
    rule("rapides", { caught: 41, alone: 300, applied: false, left: 930, threshold: 312.456 }),
    rule("doublons", { left: 930 }),
    rule("routage", { act: "clean", kind: "routing", caught: 9, alone: 20, left: 930, cells: 14 }),
  ],
  usable: 930,
};
const texts = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((cell) => plain(cell)));

describe("flowTable", () => {
  const table = flowTable(flow, { aside: "../private/aside.csv", respondents: 927 });
  const rows = table.groups[0]!.rows.map(({ head, cells }) => [head, ...cells.map(cellText)]);

  test("has a line a rule, one that removes nobody included, between the connections and what is usable", () => {
    expect(table.columns.map(({ head }) => head)).toEqual([
      "Règle",
      "Lignes écartées",
      "Réponses nettoyées",
      "Lignes restantes",
      "Lignes attrapées par cette règle seule",
    ]);
    expect(texts(rows)).toEqual([
      ["Lignes du fichier", "0", "0", "1 686", ""],
      ["Règle <essais>", "6", "0", "1 680", "6"],
      ["Règle <partis>", "750", "0", "930", "753"],
      ["Règle <rapides> (comptée, non appliquée)", "0", "0", "930", "300"],
      ["Règle <doublons>", "0", "0", "930", "0"],
      ["Règle <routage>", "0", "14", "930", "20"],
      ["Réponses utilisables", "756", "14", "930", ""],
    ]);
  });

  test("links the rules that set rows aside to their list, and no other", () => {
    expect(table.groups[0]!.rows.flatMap(({ head, link }) => (link ? [head] : []))).toEqual([
      "Règle <essais>",
      "Règle <partis>",
    ]);
    expect(flowTable(flow).groups[0]!.rows.some(({ link }) => link)).toBe(false);
  });

  test("says what is counted only, the thresholds, and that the answers changed since", () => {
    const notes = table.notes.map(plain);
    expect(notes).toContain(
      "Une règle comptée sans être appliquée n’écarte et ne nettoie rien : « Règle <rapides> » en attraperait 41 à sa place.",
    );
    expect(notes).toContain("Règle « Règle <rapides> » : seuil de 312,46.");
    expect(notes).toContain(
      "Le fichier des réponses en a aujourd’hui 927 : il a changé depuis son nettoyage.",
    );
    expect(flowTable(flow, { respondents: 930 }).notes.join()).not.toContain("a changé");
  });
});

describe("flowFigure", () => {
  const figure = flowFigure(flow);
  const shapes = figure.layout.shapes as readonly (Record<"x0" | "x1" | "y0" | "y1", number> & {
    readonly type: string;
  })[];
  const boxes = shapes.filter(({ type }) => type === "rect");

  test("has a box for what is left after each rule that sets rows aside, and one for what it took", () => {
    const [{ text }] = figure.data as unknown as [{ text: readonly string[] }];
    expect(text.map(plain)).toEqual([
      "<b>Lignes : 1 686</b>",
      "<b>−6</b><br>Règle &lt;essais>",
      "Restent : 1 680",
      "<b>−750</b><br>Règle &lt;partis>",
      "Restent : 930",
      "<b>0</b><br>Règle &lt;doublons>",
      "<b>Réponses utilisables :</b><br><b>930</b>",
    ]);
    expect(boxes).toHaveLength(text.length);
  });

  test("keeps its boxes apart, and within its edges", () => {
    const overlaps = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1),
    );
    expect(overlaps).toEqual([]);
    expect(Math.max(...boxes.map(({ x1 }) => x1))).toBeLessThan(figure.layout.width);
    expect(Math.max(...boxes.map(({ y1 }) => y1))).toBeLessThan(figure.layout.height);
  });

  test("is legible on a phone: no wider than one, its longest words within their boxes", () => {
    expect(figure.layout.width).toBeLessThanOrEqual(400);
    const long = flowFigure({
      ...flow,
      connections: 1_234_567,
      rules: [rule("a", { label: "Même invitation qu’une autre réponse, plus complète ou plus ancienne" })],
    });
    const [{ text, x }] = long.data as unknown as [{ text: readonly string[]; x: readonly number[] }];
    const rects = (long.layout.shapes as typeof shapes).filter(({ type }) => type === "rect");
    for (const [i, own] of text.entries()) {
      const widths = own.split("<br>").map((line) => textWidth(line.replaceAll(/<[^>]*>/g, ""), 13));
      expect(x[i]).toBe((rects[i]!.x0 + rects[i]!.x1) / 2);
      expect(Math.max(...widths)).toBeLessThan(rects[i]!.x1 - rects[i]!.x0);
    }
  });

  test("says its numbers in its text, and those of every rule in its table", () => {
    expect(plain(figure.alt)).toBe(
      "Flux de 1 686 lignes à 930 réponses utilisables. Règle <essais> : 6 écartées, 1 680 restent ; " +
        "Règle <partis> : 750 écartées, 930 restent ; Règle <doublons> : 0 écartée, 930 restent.",
    );
    expect(texts(figure.table!)).toHaveLength(flow.rules.length + 3);
    expect(texts(figure.table!).at(-1)).toEqual(["utilisables", "756", "14", "930", ""]);
    expect(texts(figure.table!)[5]).toEqual(["Règle <doublons>", "0", "0", "930", "0"]);
  });

  test("is drawn with its labels as they are written, and without any rule", () => {
    expect(staticSvg(figure, "flux")).toMatch(/Règle &(?:lt|#60);partis&(?:gt|#62);/);
    const bare = flowFigure({ ...flow, rules: [], usable: 1686 });
    expect(plain(bare.alt)).toBe("Flux de 1 686 lignes à 1 686 réponses utilisables.");
    expect(staticSvg(bare, "flux")).toContain("<svg");
  });
});
