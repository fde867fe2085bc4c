import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cell, type Notebook, type Output, parseNotebook } from "../../lib/kernel/ipynb";
import { type Block, documentOf } from "../../lib/present/document/Document";
import { figureBlock } from "../../lib/present/document/figureBlock";
import { plainTable } from "../../lib/present/document/plainTable";
import { plotlyConfig } from "../../lib/present/figures/Figure";
import { bundles, documentMime } from "../../lib/present/render/bundles";
import type { Chapter } from "../../lib/report/Chapter";
import { plotlyFile, siteHtml } from "../../lib/report/site";
import { contrast } from "../present/contrast";
import { axeFaults } from "../support/axeFaults";
import { chromiumTest, longChromiumTest } from "../support/chromium";
import { realChecks } from "../support/realChecks";
import { root } from "../support/smallSurvey";

function notebook(...cells: readonly Cell[]): Notebook {
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

function markdown(source: string): Cell {
  return { cell_type: "markdown", id: "m", metadata: {}, source };
}

function code(source: string, ...outputs: readonly Output[]): Cell {
  return { cell_type: "code", id: "c", metadata: {}, source, execution_count: 1, outputs };
}

function shown(data: Readonly<Record<string, unknown>>): Output {
  return { output_type: "display_data", data, metadata: {} };
}

function pageDocument(chapters: readonly Chapter[], title = "Rapport", warning?: string) {
  return parseHTML(siteHtml(chapters, title, warning)).document;
}

/** The page of one notebook with these cells. */
const pageOf = (...cells: readonly Cell[]) => pageDocument([{ name: "un", notebook: notebook(...cells) }]);
const texts = (elements: Iterable<{ readonly textContent: string | null }>) =>
  [...elements].map((e) => e.textContent);

const picture = (id: string, fill = "") =>
  `<svg role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">2.8 « Oui » &amp; non</title><desc id="${id}-d">d</desc><clipPath id="clip${id}"/><g clip-path="url(#clip${id})" style="fill: url(&quot;#clip${id}&quot;)">${fill}</g></svg>`;

const figure = (id: string, plotly: unknown = { data: [], layout: { width: 760, height: 200 } }) =>
  shown({
    "application/vnd.plotly.v1+json": plotly,
    "image/svg+xml": picture(id),
    [documentMime]: {
      blocks: [{ kind: "figure", name: id, figure: { title: "2.8 « Oui » & non", alt: "d" } }],
    },
    "text/html": `<figure id="figure-${id}">${picture(id)}</figure>`,
    "text/plain": "2.8",
  });

/** What a cell shows of a document. */
const documentShown = (...blocks: readonly Block[]) =>
  [...bundles(documentOf(...blocks))].map((bundle) => shown({ ...bundle }));
const table = (caption: string, rows = 2): Block => ({
  kind: "table",
  table: plainTable({ caption, heads: [""], rows: Array(rows).fill({ cells: ["1"] }) }),
});

describe("the page of the report", () => {
  test("is French, with its title as the only first heading", () => {
    const document = pageDocument(
      [{ name: "un", notebook: notebook(markdown("# Qui ?")) }],
      "Rapport & <b>suite</b>",
    );
    expect(document.documentElement.getAttribute("lang")).toBe("fr");
    expect(document.title).toBe("Rapport & <b>suite</b>");
    expect(texts(document.querySelectorAll("h1"))).toEqual(["Rapport & <b>suite</b>"]);
  });

  test("does not show its title again where a notebook begins with it", () => {
    const chapter = (name: string, heading: string) => ({
      name,
      notebook: notebook(markdown(`# ${heading}`)),
    });
    const { document } = parseHTML(
      siteHtml([chapter("00", "Une enquête"), chapter("01", "Qui ?")], "Une enquête"),
    );
    const sections = [...document.querySelectorAll("main section")];
    expect(sections.map((section) => section.classList.contains("again"))).toEqual([true, false]);
  });

  test("warns of what the reader must know, and of nothing otherwise", () => {
    const warned = pageDocument([], "Rapport", "Les répondants sont <reconstruits>.");
    expect(texts(warned.querySelectorAll(".warning"))).toEqual(["Les répondants sont <reconstruits>."]);
    expect(pageDocument([]).querySelector(".warning")).toBeNull();
  });

  test("lets the keyboard go straight to the contents", () => {
    const document = pageOf(markdown("# Un"));
    expect(document.querySelector("body > a")?.getAttribute("href")).toBe("#contenu");
    expect(document.querySelector("main")?.id).toBe("contenu");
  });
});

describe("texts", () => {
  test("have their headings one level down, as the page has the first", () => {
    const document = pageOf(markdown("# Un\n\n## Deux\n\n### Trois\n\n###### Six"));
    expect(
      [...document.querySelectorAll("main h2, main h3, main h4, main h6")].map(
        (h) => `${h.localName} ${h.textContent}`,
      ),
    ).toEqual(["h2 A. Un", "h3 Deux", "h4 Trois", "h6 Six"]);
  });

  test("that a cell computes are like those that are written", () => {
    const document = pageOf(
      code("x", shown({ "text/markdown": "## Calculé\n\n**Gras**", "text/plain": "x" })),
    );
    expect(texts(document.querySelectorAll("main h3"))).toEqual(["Calculé"]);
    expect(texts(document.querySelectorAll("main strong"))).toEqual(["Gras"]);
    expect(document.querySelector("h1 ~ h1, main h1")).toBeNull();
  });

  test("cannot bring HTML of their own", () => {
    const document = pageOf(markdown("Un <script>alert(1)</script> & <img src=x>"));
    expect(document.querySelector("main script, main img")).toBeNull();
    expect(document.querySelector("main p")?.textContent).toBe("Un <script>alert(1)</script> & <img src=x>");
  });
});

describe("headings and contents", () => {
  const chapters: readonly Chapter[] = [
    {
      name: "01 avant-propos « é »",
      notebook: notebook(markdown("# Avant-propos\n\n## L’enquête\n\n## L’enquête")),
    },
    { name: "01-avant", notebook: notebook(markdown("# Le `code` et **le gras** & <b>")) },
    { name: "01-avant-1", notebook: notebook(markdown("# Un\n\n### Trois"), code("x", figure("01-avant"))) },
    { name: "sans-titre", notebook: notebook(markdown("Rien.")) },
  ];

  test("give every heading an anchor of its own", () => {
    const ids = [...pageDocument(chapters).querySelectorAll("main h2, main h3, main h4")].map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test("link to every heading, in order, by the words it has on the page", () => {
    const document = pageDocument(chapters);
    const links = [...document.querySelectorAll("nav a")];
    const headings = [...document.querySelectorAll("main h2, main h3, main h4")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(headings.map(({ id }) => `#${id}`));
    expect(texts(links)).toEqual(texts(headings));
    expect(texts(links)[3]).toBe("1. Le code et le gras & <b>");
  });

  test("list what is in a chapter under it", () => {
    const top = [...pageDocument(chapters).querySelectorAll("nav > ol > li")];
    expect(top.map((item) => item.querySelectorAll("li").length)).toEqual([2, 0, 1]);
  });

  test("name each chapter by its first heading, or by its notebook", () => {
    const document = pageDocument(chapters);
    const sections = [...document.querySelectorAll("section")];
    const names = sections.map((section) => {
      const id = section.getAttribute("aria-labelledby");
      return id === null
        ? section.getAttribute("aria-label")
        : section.querySelector(`[id="${id}"]`)?.textContent;
    });
    expect(names).toEqual(["1. Avant-propos", "1. Le code et le gras & <b>", "1. Un", "sans-titre"]);
  });
});

describe("a comment and the questions it takes numbers of", () => {
  const asked = (question: string): Block => ({ kind: "heading", question, label: "?", n: 3 });
  const said = (text: string): Block => ({ kind: "markdown", markdown: text });
  const document = pageOf(
    markdown("# Titre\n\n## L’essentiel"),
    code(`keyPoints\`\${mean("2.1.4")}\``, ...documentShown(said("9,14"))),
    markdown("Écrit, et « 2.1 » n’y est pas calculé."),
    code(
      `show("2.1"); comment\`\${mean("2.1")} \${mean("2.2")}\``,
      ...documentShown(asked("2.1"), said("Oui")),
    ),
    code('show("2.2")', ...documentShown(asked("2.2"))),
  );
  const links = (id: string) =>
    [...document.querySelectorAll(`.about`)]
      .filter((line) => line.querySelector(`a[href="#${id}"]`))
      .map((line) => line.textContent);

  test("lead to each other, its own question apart", () => {
    expect(links("q2-1")).toEqual(["Nombres tirés de : 2.1"]);
    expect(links("q2-2")).toEqual(["Nombres tirés de : 2.2"]);
    const about = document.querySelector("#q2-1 + .about a")!;
    expect(about.textContent).toBe("A. Titre › L’essentiel");
    expect(document.querySelector(about.getAttribute("href")!)?.textContent).toBe("Nombres tirés de : 2.1");
  });

  test("are said once of all the prose of a cell, below it", () => {
    const page = pageOf(
      markdown("# Titre\n\n## À retenir"),
      code('caution(); comment(mean("2.2"))', ...documentShown(said("Peu."), said("9,14"))),
      code('show("2.2")', ...documentShown(asked("2.2"))),
    );
    const about = [...page.querySelectorAll(".about")];
    expect(texts(about)).toEqual(["Nombres tirés de : 2.2", "Commentée aussi dans : A. Titre › À retenir"]);
    expect(about[0]!.previousElementSibling!.textContent).toBe("9,14");
  });
});

describe("the wording of a question", () => {
  const question = (id: string) =>
    shown({ [documentMime]: { blocks: [{ kind: "heading", question: id, label: "Lit-il ?", n: 3 }] } });
  const document = pageOf(
    markdown("# Lectures"),
    code("words"),
    code("a", question("1.1")),
    code("b", question("1.2")),
    markdown("## Ce que l’on lit"),
    code("c", question("1.3")),
  );

  test("is a title by itself, or stands one level below the title above it", () => {
    const levels = [...document.querySelectorAll("main h2, main h3, main h4")];
    expect(levels.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      "H2 A. Lectures",
      "H3 1.1 · Lit-il ?",
      "H3 1.2 · Lit-il ?",
      "H3 Ce que l’on lit",
      "H4 1.3 · Lit-il ?",
    ]);
  });

  test("is in the contents where it is a title", () => {
    expect(texts(document.querySelectorAll("nav ol ol a"))).toEqual([
      "1.1 · Lit-il ?",
      "1.2 · Lit-il ?",
      "Ce que l’on lit",
    ]);
    const [first] = document.querySelectorAll("nav ol ol a");
    expect(document.querySelector(first!.getAttribute("href")!)?.textContent).toBe("1.1 · Lit-il ?");
  });
});

describe("code", () => {
  test("is folded away above what it shows, as it is written", () => {
    const source = `show("2.8"); // a < b && c </code></pre>`;
    const document = pageOf(code(source, shown({ "text/plain": "résultat" })));
    const folded = document.querySelector("details")!;
    expect(folded.hasAttribute("open")).toBe(false);
    expect(folded.querySelector("summary")?.textContent).toBe("Code");
    expect(folded.querySelector("pre code")?.textContent).toBe(source);
    expect(folded.nextElementSibling?.textContent).toBe("résultat");
  });

  test("of an empty cell is left out, and so are raw cells", () => {
    const raw: Cell = { cell_type: "raw", id: "r", metadata: {}, source: "brut" };
    const document = pageOf(code(" \n"), raw);
    expect(document.querySelector("details")).toBeNull();
    expect(document.querySelector("main")?.textContent).not.toContain("brut");
  });
});

describe("outputs", () => {
  const plain = "texte <simple> & nu";

  test.each<[string, Output, string, string]>([
    [
      "Markdown",
      shown({ "text/markdown": "**oui**", "text/html": "<i>non</i>", "text/plain": plain }),
      "strong",
      "oui",
    ],
    [
      "HTML",
      shown({ "text/html": "<i>oui</i>", "image/svg+xml": "<svg></svg>", "text/plain": plain }),
      "i",
      "oui",
    ],
    [
      "a picture",
      shown({ "image/svg+xml": "<svg><text>oui</text></svg>", "text/plain": plain }),
      "figure svg text",
      "oui",
    ],
    ["plain text", shown({ "text/plain": plain }), "main pre:not(details pre)", plain],
    [
      "what a cell prints",
      { output_type: "stream", name: "stdout", text: plain },
      "main pre:not(details pre)",
      plain,
    ],
    [
      "an error",
      { output_type: "error", ename: "UserError", evalue: plain },
      "main pre:not(details pre)",
      `UserError: ${plain}`,
    ],
    [
      "Plotly's data alone, which nobody could read",
      shown({ "application/vnd.plotly.v1+json": {}, "text/plain": plain }),
      "main pre:not(details pre)",
      plain,
    ],
  ])("are shown in their richest form: %s", (_, output, selector, text) => {
    const document = pageOf(code("x", output));
    const found = [...document.querySelectorAll(selector)].filter(
      (element) => element.closest("details") === null,
    );
    expect(texts(found)).toEqual([text]);
    expect(document.querySelector("main")?.textContent).not.toContain("non");
  });

  test("that are figures are a static picture with a name, and the data that Plotly needs", () => {
    const plotly = { data: [{ x: [1, 2] }], layout: { width: 760 }, config: plotlyConfig };
    const element = pageOf(code("x", figure("q2.8", plotly))).querySelector("figure.plotly")!;
    expect(element.id).toBe("figure-1");
    expect(element.querySelectorAll("svg")).toHaveLength(1);
    const region = element.querySelector(".static")!;
    expect(region.querySelector("svg")).not.toBeNull();
    expect(element.querySelector("figcaption")?.textContent).toBe("Figure\u00a01 – 2.8 « Oui » & non");
    expect(JSON.parse(element.querySelector("script")!.textContent!)).toEqual(plotly);
    expect(element.querySelector("script")?.getAttribute("type")).toBe("application/json");
  });

  test.each([
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "a < b & c",
  ])("cannot end the script that holds their data: %s", (text) => {
    const plotly = { data: [{ name: text }], layout: {}, config: plotlyConfig };
    const document = pageOf(code("x", figure("q2.8", plotly)), markdown("## Après"));
    expect(JSON.parse(document.querySelector("figure script")!.textContent!)).toEqual(plotly);
    expect(document.querySelectorAll("script")).toHaveLength(3);
    expect(document.querySelector("main h3")?.textContent).toBe("Après");
  });

  test("that are tables scroll by themselves, each under an anchor and a caption with its number", () => {
    const blocks = [
      { kind: "text", role: "note", text: "Avant" },
      table('2.8 · <5 & "plus"'),
      { kind: "text", role: "note", text: "Entre" },
      table('<em>Deux</em> "mots"'),
    ] as const;
    const document = pageOf(code("x", ...documentShown(...blocks)), markdown("| a |\n|---|\n| 1 |"));
    const regions = [...document.querySelectorAll(".scroll")];
    expect(regions.map(({ id }) => id)).toEqual(["tableau-a-1", "tableau-a-2", "tableau"]);
    expect(texts(document.querySelectorAll("caption"))).toEqual([
      'Tableau\u00a0A.1 – 2.8 · <5 & "plus"',
      'Tableau\u00a0A.2 – <em>Deux</em> "mots"',
    ]);
    for (const region of regions) expect(region.firstElementChild?.localName).toBe("table");
    expect(texts(document.querySelectorAll("main p"))).toEqual(["Avant", "Entre"]);
  });

  test("that are tables lead to where other notebooks begin on the page", () => {
    const row = { head: "Deux", cells: [], link: "deux.ipynb" };
    const links: Block = {
      kind: "table",
      table: { caption: "t", levels: [], columns: [{ head: "" }], groups: [{ rows: [row] }], notes: [] },
    };
    const document = pageDocument([
      { name: "un", notebook: notebook(code("x", ...documentShown(links))) },
      { name: "deux", notebook: notebook(markdown("# Deux")) },
    ]);
    const link = document.querySelector("main th a")!;
    expect(link.textContent).toBe("Deux");
    expect(link.getAttribute("href")).toBe(`#${document.querySelector("main h2")!.id}`);
  });

  test("link to no file that is not on the page, be it a list of respondents or a notebook left out", () => {
    const row = { head: "Hors terrain", cells: [], link: "../private/aside.csv" };
    const links: Block = {
      kind: "table",
      table: { caption: "t", levels: [], columns: [{ head: "" }], groups: [{ rows: [row] }], notes: [] },
    };
    const document = pageDocument([
      {
        name: "un",
        notebook: notebook(
          code("x", ...documentShown(links)),
          markdown(
            "- [Composantes](91-acp.ipynb) : ce qui va ensemble\n- [Ailleurs](https://example.org/a.ipynb), [Un](un.ipynb)",
          ),
        ),
      },
    ]);
    expect(texts(document.querySelectorAll("main th[scope=row]"))).toEqual(["Hors terrain"]);
    expect(texts(document.querySelectorAll("main li"))[0]).toContain("Composantes : ce qui va ensemble");
    expect(texts(document.querySelectorAll("main :is(li, th) a"))).toEqual(["Ailleurs", "Un"]);
  });

  test("that are long tables scroll within the page, and short ones do not", () => {
    const long = (rows: number) =>
      pageOf(code("x", ...documentShown(table("t", rows)))).querySelector(".long");
    // The head of the table is a row as well.
    expect(long(35)).toBeNull();
    expect(long(36)).not.toBeNull();
  });

  test("that show the same question twice keep ids of their own, and what refers to them follows", () => {
    const blocks: readonly Block[] = [
      { kind: "heading", question: "2.8", label: "Oui ?", n: 3 },
      { kind: "text", role: "access", text: "q2-8" },
      figureBlock(
        {
          title: "2.8",
          alt: "Des barres.",
          data: [{ type: "bar", x: [1, 2] }],
          layout: { width: 400, height: 300 },
        },
        "q2-8",
      ),
    ];
    const twice = [1, 2].map((n) => ({
      name: `carnet-${n}`,
      notebook: notebook(code("x", ...documentShown(...blocks))),
    }));
    const document = pageDocument(twice);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids).toContain("q2-8");
    expect(ids).toContain("figure-1");
    expect(ids).toContain("figure-2");
    expect(new Set(ids).size).toBe(ids.length);
    expect(texts(document.querySelectorAll("main p"))).toEqual(["q2-8", "q2-8"]);
    const svgs = [...document.querySelectorAll("svg")];
    expect(svgs).toHaveLength(2);
    for (const svg of svgs) {
      const names = svg.getAttribute("aria-labelledby")!.split(" ");
      expect(names.map((id) => svg.querySelector(`[id="${id}"]`)?.localName)).toEqual(["title", "desc"]);
      const clips = [...svg.querySelectorAll("clipPath")].map(({ id }) => `url(#${id})`);
      const used = [...svg.querySelectorAll("[clip-path]")].map((e) => e.getAttribute("clip-path")!);
      expect(used.length).toBeGreaterThan(0);
      for (const clip of used) expect(clips).toContain(clip);
    }
  });
});

describe("the page of the committed notebooks", () => {
  const folder = join(root, "notebooks");
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb"))
    .sort();
  // The table of contents, a section with many items, the one for exploring; a section with a map, one with grids.
  const chosen = files.filter((file) =>
    (realChecks ? /^(?:00|02|04|06|exploration)/ : /^(?:00|04|exploration)/).test(file),
  );
  /** Cells whose figures are as those of the cells before them. */
  const isAsOthers = ({ source }: Cell) => /^show\("(?:2\.(?:8|9|10|11)|6\.[12])"\)/.test(source);
  const chapters = chosen.map((file) => {
    const whole = parseNotebook(readFileSync(join(folder, file), "utf8"), file);
    return {
      name: file.replace(".ipynb", ""),
      notebook: { ...whole, cells: whole.cells.filter((cell) => !isAsOthers(cell)) },
    };
  });
  const htmlOf = (own: readonly Chapter[]) =>
    siteHtml(own, "Les structures employeuses", "Les répondants sont reconstruits.");
  const html = htmlOf(chapters);
  const { document } = parseHTML(html);
  const figures = document.querySelectorAll("figure.plotly").length;

  let temporary: string;
  /** The page of all of them; and of two, for what does not depend on what is on it. */
  let url: string;
  let shortUrl: string;

  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), "conum-"));
    copyFileSync(require.resolve("plotly.js-dist-min/plotly.min.js"), join(temporary, plotlyFile));
    const written = (name: string, text: string) => {
      writeFileSync(join(temporary, name), text);
      return pathToFileURL(join(temporary, name)).href;
    };
    url = written("index.html", html);
    shortUrl = written("short.html", htmlOf(chapters.filter(({ name }) => /^(?:00|04)/.test(name))));
  });

  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test("has figures, tables and marks: the notebooks were executed before they were committed", () => {
    expect(figures).toBeGreaterThan(5);
    expect(document.querySelectorAll("table.conum").length).toBeGreaterThan(20);
    expect(document.querySelectorAll(".match").length).toBeGreaterThan(10);
  });

  test("asks the network for nothing", () => {
    const asked = [...document.querySelectorAll("[src], link, iframe, image, use, object, embed")];
    expect(asked.map((element) => element.getAttribute("src"))).toEqual([plotlyFile]);
    const styles = [...document.querySelectorAll("style, [style]")].map(
      (e) => `${e.textContent} ${e.getAttribute("style")}`,
    );
    expect(styles.length).toBeGreaterThan(100);
    for (const style of styles) expect(style).not.toMatch(/@import|url\(["']?(?!#|["'])/);
  });

  test("has no id twice, and no link or name that leads nowhere", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute("href")!.slice(1),
    );
    const names = [...document.querySelectorAll("[aria-labelledby]")].flatMap((e) =>
      e.getAttribute("aria-labelledby")!.split(" "),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(names.length).toBeGreaterThan(2 * figures);
    for (const id of [...links, ...names]) expect(known).toContain(id);
  });

  longChromiumTest(
    "is redrawn by Plotly on a wide screen as one scrolls, offline and without an error",
    async (page) => {
      const faults = watch(page);
      await page.goto(url);
      await scrollThrough(page, () => page.locator(".js-plotly-plot").count(), figures);
      expect(await page.locator("figure.plotly .js-plotly-plot .main-svg").count()).toBeGreaterThanOrEqual(
        figures,
      );
      const state = await page.evaluate(() => ({
        pictures: [...document.querySelectorAll("figure.plotly .static")].map(
          (picture) => picture.clientWidth,
        ),
        hidden: [...document.querySelectorAll("figure.plotly > [aria-hidden=true]")].map(
          (place) => place.querySelectorAll("a[href], button, [tabindex]").length,
        ),
        cut: [...document.querySelectorAll("figure.plotly")].filter((e) => e.scrollWidth > e.clientWidth)
          .length,
        overflow: document.documentElement.scrollWidth - window.innerWidth,
      }));
      // The static picture stays for screen readers, out of sight; Plotly's is hidden from them, keyboard included.
      expect(state.pictures).toEqual(Array(figures).fill(1));
      expect(state.hidden).toEqual(Array(figures).fill(0));
      expect(state.cut).toBe(0);
      expect(state.overflow).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    },
    { viewport: { width: 1280, height: 900 } },
  );

  longChromiumTest(
    "has its style computed anew of what is redrawn alone: a rule that asks of the whole page what it has costs a second a figure",
    async (page) => {
      const tracing = await page.context().newCDPSession(page);
      const styled: number[] = [];
      tracing.on("Tracing.dataCollected", ({ value }) => {
        for (const { name, args } of value as unknown as readonly {
          readonly name: string;
          readonly args: { readonly elementCount?: number };
        }[])
          if (name === "UpdateLayoutTree") styled.push(args.elementCount ?? 0);
      });
      await tracing.send("Tracing.start", { categories: "devtools.timeline", transferMode: "ReportEvents" });
      await page.goto(url);
      await expect.poll(() => page.locator(".js-plotly-plot").count()).toBeGreaterThan(0);
      const complete = new Promise((resolve) => tracing.once("Tracing.tracingComplete", resolve));
      await tracing.send("Tracing.end");
      await complete;
      const all = await page.evaluate(() => document.querySelectorAll("main *").length);
      expect(styled.length).toBeGreaterThan(5);
      // Once as it is read, and as the script says that it runs.
      expect(styled.filter((count) => count > all / 5).length).toBeLessThanOrEqual(3);
    },
    { viewport: { width: 1280, height: 900 } },
  );

  chromiumTest(
    "keeps its static pictures on a phone, scrolls sideways nowhere but in tables and pictures, and has letters one can read",
    async (page) => {
      const faults = watch(page);
      await page.goto(url);
      await scrollThrough(page);
      expect(await page.locator(".js-plotly-plot").count()).toBe(0);
      const state = await page.evaluate(() => ({
        scales: [...document.querySelectorAll("figure.plotly svg")].map(
          (svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute("width")),
        ),
        overflow: document.documentElement.scrollWidth - window.innerWidth,
        title: document.querySelector("h1")!.getBoundingClientRect().top,
      }));
      expect(state.scales).toHaveLength(figures);
      // Letters of 12 pixels are drawn with 9 at least.
      for (const scale of state.scales) expect(scale).toBeGreaterThanOrEqual(0.75);
      expect(state.overflow).toBeLessThanOrEqual(0);
      expect(state.title).toBeLessThan(100);
      expect(faults).toEqual([]);
    },
    { viewport: { width: 390, height: 844 } },
  );

  longChromiumTest(
    "has no fault of any level that axe finds, wide in light",
    async (page) => {
      await page.goto(url);
      expect(await axeFaults(page)).toEqual([]);
    },
    { viewport: { width: 1280, height: 900 } },
  );

  longChromiumTest(
    "has no fault of any level that axe finds, narrow in dark, and lets the keyboard stop at what scrolls and nowhere else",
    async (page) => {
      await page.goto(url);
      await page.waitForTimeout(500);
      const stops = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".scroll, .static, .foreign")]
          .filter((box) => box.checkVisibility())
          .map((box) => [
            box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight,
            box.tabIndex === 0,
          ]),
      );
      expect(stops.filter(([scrolls]) => scrolls).length).toBeGreaterThan(0);
      expect(stops.filter(([scrolls]) => !scrolls).length).toBeGreaterThan(0);
      for (const [scrolls, isStop] of stops) expect(isStop).toBe(scrolls);
      expect(await axeFaults(page)).toEqual([]);
    },
    { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  );

  longChromiumTest(
    "finds titles, tables, figures and texts by their words, accents aside, and leads to them by the keyboard",
    async (page) => {
      const faults = watch(page);
      await page.goto(url);
      const box = page.getByRole("searchbox");
      await box.fill("strategie inclusion");
      const found = page.locator(".search .results a");
      await expect.poll(() => found.count()).toBeGreaterThan(1);
      expect(
        (await found.allTextContents()).every(
          (text) => /strat[ée]gie/i.test(text) && /inclusion/i.test(text),
        ),
      ).toBe(true);
      expect(await page.locator("#trouves").textContent()).toMatch(/^\d+ résultats/);
      const hrefs = await Promise.all([0, 1].map((n) => found.nth(n).getAttribute("href")));
      const here = () => decodeURIComponent(new URL(page.url()).hash);
      await box.press("Enter");
      expect(here()).toBe(hrefs[0]);
      expect(await page.locator("#trouves").textContent()).toMatch(/^1 sur \d+ résultats$/);
      await box.press("ArrowDown");
      expect(here()).toBe(hrefs[1]);
      await box.press("Shift+Enter");
      expect(here()).toBe(hrefs[0]);
      const top = await page.evaluate(
        (id) => document.getElementById(id)!.getBoundingClientRect().top,
        hrefs[0]!.slice(1),
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(900);
      // A word of a comment; an item by its number.
      await box.fill("prudence");
      await expect.poll(() => found.count()).toBeGreaterThan(1);
      // The titles that all sections have, told apart by the number of their section.
      const titles = (await found.allTextContents()).filter((text) => text.startsWith("Titre"));
      expect(titles.every((text) => /^Titre · \d+ À retenir, avec prudence$/.test(text))).toBe(true);
      expect(new Set(titles).size).toBe(titles.length);
      await box.fill("4.2.3");
      await expect.poll(() => found.count()).toBeGreaterThan(0);
      expect(await found.first().getAttribute("href")).toMatch(/^#tableau-4-/);
      await box.fill("zzz");
      await expect.poll(() => page.locator("#trouves").textContent()).toBe("Rien ne correspond.");
      await box.press("Escape");
      expect(await box.inputValue()).toBe("");
      expect(await found.count()).toBe(0);
      expect(faults).toEqual([]);
    },
    { viewport: { width: 1280, height: 900 } },
  );

  longChromiumTest(
    "shows the code of its cells to who asks for it",
    async (page) => {
      await page.goto(shortUrl);
      const code = page.locator("details.code summary").first();
      expect(await code.isVisible()).toBe(false);
      await page.getByLabel("Montrer le code des cellules").check();
      expect(await code.isVisible()).toBe(true);
    },
    { viewport: { width: 1280, height: 900 } },
  );

  chromiumTest(
    "draws a figure with all its rows when that is unfolded",
    async (page) => {
      const faults = watch(page);
      await page.goto(shortUrl);
      const whole = page.locator("details.whole").first();
      await whole.locator("summary").click();
      await expect.poll(() => whole.locator(".drawn .main-svg").count()).toBeGreaterThan(0);
      const rows = await whole.locator(".drawn .yaxislayer-above .ytick").count();
      const few = await whole.evaluate(
        (element) =>
          (
            JSON.parse(element.parentElement!.querySelector(":scope > script")!.textContent!) as {
              data: { y: unknown[] }[];
            }
          ).data[0]!.y.length,
      );
      expect(rows).toBeGreaterThan(few);
      expect(faults).toEqual([]);
    },
    { viewport: { width: 1280, height: 900 } },
  );

  longChromiumTest(
    "shows its pictures without JavaScript",
    async (page) => {
      await page.goto(url);
      const boxes = await Promise.all(
        (await page.locator("figure.plotly svg").all()).map((svg) => svg.boundingBox()),
      );
      expect(boxes).toHaveLength(figures);
      for (const box of boxes) expect(box!.width).toBeGreaterThan(700);
    },
    { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  );

  chromiumTest(
    "has on A4 paper no table and no figure that passes its edge, and nothing that would have to be scrolled",
    async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.goto(url);
      expect(await page.evaluate(passedEdge)).toEqual([]);
    },
    // 210 mm less two margins of 13.
    { viewport: { width: 695, height: 1000 }, javaScriptEnabled: true },
  );

  longChromiumTest(
    "cuts no heading over two pages, and ends no page with one",
    async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.goto(shortUrl);
      const breaks = await page.evaluate(() =>
        [...document.querySelectorAll("main :is(h2, h3, h4, .access, caption)")].map((own) => {
          const { breakInside, breakAfter } = getComputedStyle(own);
          return `${breakInside}, ${breakAfter}`;
        }),
      );
      expect(new Set(breaks)).toEqual(new Set(["avoid, avoid"]));
    },
    { viewport: { width: 695, height: 1000 } },
  );

  longChromiumTest(
    "prints neither what is unfolded nor what a search has found",
    async (page) => {
      await page.goto(shortUrl);
      await page.evaluate(() => {
        for (const own of document.querySelectorAll("details")) own.open = true;
      });
      await page.getByRole("searchbox").fill("structure");
      await page.emulateMedia({ media: "print" });
      const printed = await page.evaluate(() => ({
        details: [...document.querySelectorAll("details")].filter((own) => own.checkVisibility()).length,
        marked: ["found", "here"].map(
          (name) =>
            getComputedStyle(document.querySelector("main p")!, `::highlight(${name})`).backgroundColor,
        ),
      }));
      expect(printed).toEqual({ details: 0, marked: Array(2).fill("rgba(0, 0, 0, 0)") });
    },
    { viewport: { width: 1280, height: 900 } },
  );

  for (const colorScheme of ["light", "dark"] as const) {
    longChromiumTest(
      `can be read in ${colorScheme} colours: texts stand 4.5 times out of what is under them`,
      async (page) => {
        await page.goto(shortUrl);
        await page.evaluate(() => {
          document.querySelector(".match")!.insertAdjacentHTML("afterend", `<p class="mismatch">≠</p>`);
        });
        const selectors = [
          "body",
          "main p",
          "main li",
          "nav a",
          "h1",
          "h2",
          ".access",
          ".note",
          ".match",
          ".mismatch",
          ".warning",
          "summary",
          "caption",
          "th",
          "td",
          "footer",
          "code",
        ];
        for (const selector of selectors) {
          const [ink, paper] = await page.evaluate(colorsOf, selector);
          expect(contrast(ink!, paper!), `${selector}: ${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
        }
        const [, paper] = await page.evaluate(colorsOf, "body");
        expect(contrast(paper!, "#ffffff") > 10).toBe(colorScheme === "dark");
      },
      { viewport: { width: 1280, height: 900 }, colorScheme },
    );
  }
});

/** What goes wrong on a page: messages of the console, uncaught errors, requests to a network. */
function watch(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** What passes the right edge of the page, or is cut within a part that scrolls: its caption and its end. */
function passedEdge(): readonly string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("table.conum, figure svg, .scroll, pre")].flatMap((element) => {
    const { right, height } = element.getBoundingClientRect();
    const isCut =
      getComputedStyle(element).overflow !== "visible" && element.scrollWidth > element.clientWidth;
    if (height === 0 || (right <= width + 1 && !isCut)) return [];
    return [
      `${element.querySelector("caption, title")?.textContent ?? element.tagName}: ${Math.round(right)}`,
    ];
  });
}

/** Scrolls down a screen at a time, then waits until what is counted comes to the wanted number. */
async function scrollThrough(page: Page, count?: () => Promise<number>, wanted?: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 800) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    await page.waitForTimeout(20);
  }
  if (count) await expect.poll(count, { timeout: 90_000 }).toBe(wanted);
  else await page.waitForTimeout(300);
}

/** The colour of the first element that a selector finds, and of what is painted under it, as #rrggbb. */
function colorsOf(selector: string): readonly string[] {
  const toHex = (color: string) =>
    `#${color
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`;
  let element: Element | null = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector} on the page.`);
  const ink = toHex(getComputedStyle(element).color);
  while (element && /^rgba\(.*, 0\)$|^transparent$/.test(getComputedStyle(element).backgroundColor))
    element = element.parentElement;
  return [ink, toHex(getComputedStyle(element!).backgroundColor)];
}
