import { spawnSync } from "node:child_process";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { crossingFigure } from "../../../lib/present/figures/crossingFigure";
import type { Figure } from "../../../lib/present/figures/Figure";
import { staticSvg } from "../../../lib/present/figures/staticSvg";
import { chromiumTest, longChromiumTest, needsArial } from "../../support/chromium";
import { longTest, sampled } from "../../support/realChecks";
import { root } from "../../support/smallSurvey";
import {
  countsCrossing,
  gridCrossing,
  meansCrossing,
  multipleCrossing,
  someCounts,
  someScores,
} from "../crossings";

const choices = Array.from({ length: 24 }, (_, i) => `Réponse numéro ${i + 1}`);

/** The crossings of the report, and harder ones. */
const figures: Readonly<Record<string, Figure>> = {
  "two answers": crossingFigure(
    countsCrossing(
      [
        [286, 358],
        [192, 91],
      ],
      ["Oui", "Non"],
      "Intervenait-elle ?",
    ),
  ),
  "all and none": crossingFigure(
    countsCrossing(
      [
        [50, 0],
        [0, 40],
      ],
      ["Oui", "Non"],
    ),
  ),
  "24 answers": crossingFigure(countsCrossing(someCounts(24, 2), choices)),
  "6 groups": crossingFigure(countsCrossing(someCounts(4, 6))),
  "an empty group": crossingFigure(
    countsCrossing([
      [30, 0, 51],
      [41, 0, 6],
    ]),
  ),
  "a multiple choice": crossingFigure(multipleCrossing(someCounts(8, 2), [400, 300])),
  "a grid": crossingFigure(gridCrossing([someCounts(3, 2), someCounts(3, 2), someCounts(3, 2)])),
  "10 items": crossingFigure(meansCrossing(someScores(10, 2))),
  "10 items in 6 groups": crossingFigure(meansCrossing(someScores(10, 6))),
  "3 groups at the ends of the scale": crossingFigure(
    meansCrossing([
      [
        [1, 1, 1, 2],
        [10, 10, 9],
        [10, 10, 10],
      ],
    ]),
  ),
  "a filter": crossingFigure({
    ...meansCrossing(someScores(3, 2)),
    source: {
      provenance: { kind: "reconstructed" as const },
      printed: false,
      filter: "2.8 = « Oui » & 2.7 < 5",
    },
  }),
  "a number": crossingFigure(
    meansCrossing(someScores(1, 2), "number", "Combien de Conum avez-vous recrutés ?"),
  ),
  "large numbers": crossingFigure(
    meansCrossing(
      [
        [
          [900, 1500, 2100],
          [1200, 1300],
        ],
      ],
      "number",
      "Combien ?",
    ),
  ),
};
const names = Object.keys(figures);
const pictures = Object.fromEntries(names.map((name) => [name, staticSvg(figures[name]!, name)]));

const parse = (svg: string) => parseHTML(`<!doctype html><body>${svg}</body>`).document;
const idsOf = (svg: string) => [...parse(svg).querySelectorAll("[id]")].map(({ id }) => id);

describe("staticSvg", () => {
  test.each(names)("gives the same bytes again, whatever was drawn meanwhile: %s", (name) => {
    expect(staticSvg(figures[name]!, name)).toBe(pictures[name]);
  });

  longTest("gives the same bytes in another process", () => {
    const code = `
      const { staticSvg } = require("./lib/present/figures/staticSvg.ts");
      const figures = JSON.parse(require("fs").readFileSync(0, "utf8"));
      const names = Object.keys(figures).reverse();
      console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, staticSvg(figures[name], name)]))));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["-r", "ts-node/register/transpile-only", "-e", code],
      { cwd: root, input: JSON.stringify(figures), encoding: "utf8", maxBuffer: 1e8, timeout: 60_000 },
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual(pictures);
  });

  test.each(names)("says what it shows to those who cannot see it: %s", (name) => {
    const figure = figures[name]!;
    const svg = parse(pictures[name]!).querySelector("svg")!;
    expect(svg.getAttribute("role")).toBe("img");
    const [title, description] = svg
      .getAttribute("aria-labelledby")!
      .split(" ")
      .map((id) => svg.querySelector(`[id="${id}"]`));
    expect(title?.localName).toBe("title");
    expect(title?.textContent).toBe(figure.title);
    expect(description?.localName).toBe("desc");
    expect(description?.textContent).toBe(figure.alt);
    expect(svg.firstElementChild).toBe(title);
  });

  test.each(names)("has the size of its figure, and a view box to be scaled in: %s", (name) => {
    const { width, height } = figures[name]!.layout;
    const svg = parse(pictures[name]!).querySelector("svg")!;
    expect(svg.getAttribute("viewBox")).toBe(`0 0 ${width} ${height}`);
    expect([svg.getAttribute("width"), svg.getAttribute("height")]).toEqual([String(width), String(height)]);
  });

  test.each(names)("has no text that JavaScript makes of what is missing: %s", (name) => {
    expect(pictures[name]).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
  });

  test.each(names)("has every line of its title, legend, tick and value labels: %s", (name) => {
    const { data, layout } = figures[name]! as unknown as DrawnTexts;
    const written = parse(pictures[name]!).querySelectorAll("text");
    const lines = [...written].flatMap((text) => {
      const spans = [...text.querySelectorAll("tspan[dy]")];
      return (spans.length > 0 ? spans : [text]).map((line) => line.textContent);
    });
    const expected = [
      layout.title.text,
      layout.xaxis.title.text,
      ...layout.annotations.filter(({ visible }) => visible).map(({ text }) => text),
      ...layout.yaxis.ticktext,
      ...data.flatMap(({ name: legend }) => legend ?? []),
      ...data.flatMap(({ text, x }) => (text ?? []).filter((_, i) => x[i] !== null)),
    ].flatMap((text) => text.split("<br>"));
    const unmarked = expected.map((text) =>
      text
        .replaceAll(/<\/?b>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&"),
    );
    for (const line of unmarked.filter((text) => text !== "")) expect(lines).toContain(line);
  });

  test("draws what is on a page twice under ids that differ by name, so that figures can share the page", () => {
    const figure = figures["6 groups"]!;
    const [one, two] = [idsOf(staticSvg(figure, "q2.8-structure")), idsOf(staticSvg(figure, "q2.8-conum"))];
    expect(one.length).toBeGreaterThan(2);
    expect(two).toHaveLength(one.length);
    expect(new Set([...one, ...two]).size).toBe(2 * one.length);
  });

  test.each(names)("refers to nothing but its own ids: %s", (name) => {
    const svg = pictures[name]!;
    const own = new Set(idsOf(svg));
    const references = [...svg.matchAll(/url\((?:&quot;|["'])?([^)"'&]*)|href="([^"]*)"/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    for (const reference of references) expect(own).toContain(reference.replace(/^#/, ""));
    // The bars of all groups but the first, and of their legend, have a pattern.
    if (name === "6 groups") expect(references.length).toBeGreaterThan(5 * 4);
  });

  test("makes an id of any name", () => {
    const svg = staticSvg(figures["a number"]!, `q2.7 × "structure" <é>`);
    for (const id of idsOf(svg)) expect(id).toMatch(/^[\w-]+$/);
  });

  chromiumTest("is well-formed XML", async (page) => {
    const roots = await page.evaluate(
      (svgs) =>
        svgs.map((svg) =>
          new DOMParser().parseFromString(svg, "image/svg+xml").documentElement.outerHTML.slice(0, 200),
        ),
      Object.values(pictures),
    );
    for (const start of roots) {
      expect(start).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(start).not.toContain("parsererror");
    }
  });

  chromiumTest(
    "writes no text over another, and draws nothing outside the picture",
    async (page, context) => {
      await needsArial(page, context);
      for (const name of names) {
        const { width, height } = figures[name]!.layout;
        await page.setContent(`<body style="margin:0">${pictures[name]}</body>`);
        const { texts, drawn } = await boxes(page);
        expect(texts.length).toBeGreaterThan(4);
        for (const { text, left, top, right, bottom } of [...texts, ...drawn]) {
          expect(Math.min(left, top), `${name}: ${text}`).toBeGreaterThanOrEqual(-0.5);
          expect(right, `${name}: ${text}`).toBeLessThanOrEqual(width + 0.5);
          expect(bottom, `${name}: ${text}`).toBeLessThanOrEqual(height + 0.5);
        }
        texts.forEach((a, i) => {
          for (const b of texts.slice(i + 1))
            expect(overlap(a, b), `${name}: « ${a.text} » and « ${b.text} »`).toBe(false);
        });
      }
    },
  );

  longChromiumTest(
    "writes every text within 4 pixels of where Plotly does in a browser, and no value over a mark",
    async (page, context) => {
      await needsArial(page, context);
      await page.addScriptTag({ path: require.resolve("plotly.js-dist-min/plotly.min.js") });
      for (const name of sampled(names, 3)) {
        await page.evaluate(async ({ data, layout }) => {
          document.body.innerHTML = "<div></div>";
          document.body.style.margin = "0";
          const { Plotly } = window as unknown as {
            Plotly: { newPlot(...args: readonly unknown[]): Promise<void> };
          };
          await Plotly.newPlot(document.querySelector("div"), data, layout, { staticPlot: true });
        }, figures[name]!);
        const live = await boxes(page);
        await page.evaluate((svg) => {
          document.body.innerHTML = svg;
        }, pictures[name]!);
        const own = (await boxes(page)).texts;
        expect(own.map(({ text }) => text).sort()).toEqual(live.texts.map(({ text }) => text).sort());
        for (const text of new Set(own.map((box) => box.text))) {
          const inOrder = (box: Box, other: Box) => box.top - other.top || box.left - other.left;
          const mine = own.filter((box) => box.text === text).sort(inOrder);
          const theirs = live.texts.filter((box) => box.text === text).sort(inOrder);
          mine.forEach((box, i) => {
            expect(Math.abs(box.left - theirs[i]!.left), `${name}: ${text}, across`).toBeLessThan(4);
            expect(Math.abs(box.top - theirs[i]!.top), `${name}: ${text}, down`).toBeLessThan(4);
          });
        }
        // Plotly's own page tells marks from the rest, which the static picture does not.
        const labels = live.texts.filter(({ value }) => value);
        expect(labels.length).toBeGreaterThan(0);
        expect(live.marks.length).toBeGreaterThanOrEqual(2 * labels.length - 1);
        // An interval that passes the end of the axis is cut there.
        const { width, margin } = figures[name]!.layout as unknown as Picture;
        const marks = live.marks.map((mark) => ({ ...mark, right: Math.min(mark.right, width - margin.r) }));
        for (const label of labels) {
          for (const mark of marks)
            expect(overlap(label, mark), `${name}: « ${label.text} » on a mark`).toBe(false);
        }
      }
    },
  );
});

/** Where the texts of a figure are. */
interface DrawnTexts {
  readonly data: readonly {
    readonly name?: string;
    readonly x: readonly unknown[];
    readonly text?: readonly string[];
  }[];
  readonly layout: {
    readonly title: { readonly text: string };
    readonly xaxis: { readonly title: { readonly text: string } };
    readonly yaxis: { readonly ticktext: readonly string[] };
    readonly annotations: readonly { readonly text: string; readonly visible: boolean }[];
  };
}

interface Picture {
  readonly width: number;
  readonly margin: { readonly r: number };
}

interface Box {
  readonly text: string;
  /** Whether it is a value label; known of a figure drawn by Plotly in the page. */
  readonly value: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The lines of text on the page, what is drawn without being clipped, and Plotly's marks. */
async function boxes(page: Page): Promise<Readonly<Record<"texts" | "drawn" | "marks", readonly Box[]>>> {
  return page.evaluate(() => {
    const box = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const value = element.closest(".textpoint") !== null;
      return { text: element.textContent || element.localName, value, left, top, right, bottom };
    };
    const lines = [...document.querySelectorAll("text")].flatMap((text): Element[] => {
      const spans = [...text.querySelectorAll("tspan[dy]")];
      return spans.length > 0 ? spans : [text];
    });
    const shapes = [...document.querySelectorAll("svg path, svg rect, svg use")].filter(
      (shape) => !shape.closest("[clip-path], defs, clipPath"),
    );
    const marks = [
      ...document.querySelectorAll(".barlayer .point path, .scatterlayer path.point, path.xerror"),
    ];
    return {
      texts: lines.filter((line) => line.textContent !== "").map(box),
      drawn: shapes.map(box),
      marks: marks.map(box),
    };
  });
}

/** Whether two boxes share more than a hairline. */
function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0.5 && down > 0.5;
}
