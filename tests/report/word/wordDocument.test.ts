import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { DOMParser, parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { type Cell, type Notebook, type Output, parseNotebook } from "../../../lib/kernel/ipynb";
import { number } from "../../../lib/present/document/Cell";
import { type Block, documentOf } from "../../../lib/present/document/Document";
import { type PlainTable, plainTable } from "../../../lib/present/document/plainTable";
import { bundles, documentMime } from "../../../lib/present/render/bundles";
import type { Chapter } from "../../../lib/report/Chapter";
import { wordDocument } from "../../../lib/report/word/wordDocument";
import { plain } from "../../support/plain";
import { longTest } from "../../support/realChecks";
import { root } from "../../support/smallSurvey";

function notebook(...cells: readonly Cell[]): Notebook {
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

function markdown(source: string): Cell {
  return { cell_type: "markdown", id: "m", metadata: {}, source };
}

function code(...outputs: readonly Output[]): Cell {
  return { cell_type: "code", id: "c", metadata: {}, source: "secret();", execution_count: 1, outputs };
}

function shown(data: Readonly<Record<string, unknown>>): Output {
  return { output_type: "display_data", data, metadata: {} };
}

/** A cell that shows a document. */
const displayed = (...blocks: readonly Block[]) =>
  code(...[...bundles(documentOf(...blocks))].map((bundle) => shown({ ...bundle })));
const tableOf = (own: PlainTable): Block => ({ kind: "table", table: plainTable(own) });

const svg = (title: string, width = 760, height = 380) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title id="t">${title.replaceAll("&", "&amp;")}</title><desc id="d">Oui : 59,8&#160;% &amp; le reste.</desc><rect width="100" height="50" fill="#0072B2"/></svg>`;

const figure = (title: string, width?: number, height?: number) =>
  shown({
    "application/vnd.plotly.v1+json": { data: [], layout: { width: width ?? 760, height: height ?? 380 } },
    "image/svg+xml": svg(title, width, height),
    [documentMime]: {
      blocks: [
        {
          kind: "figure",
          name: "f",
          figure: { title, alt: "Oui : 59,8\u00a0% & le reste.", table: [["n"], ["1"]] },
          whole: { alt: "Toutes", data: [], layout: { width: 760, height: 380 } },
        },
      ],
    },
    "text/html": `<figure>${svg(title)}</figure>`,
  });

/** A part of a document, by its name in the zip file. */
type Part = (name: string) => string;
type Node = ReturnType<typeof parse>["documentElement"];

function parse(xml: string) {
  return new DOMParser().parseFromString(xml, "text/xml");
}

async function partsOf(chapters: readonly Chapter[], title = "Rapport", warning?: string): Promise<Part> {
  const files = unzipSync(await wordDocument(chapters, title, warning));
  return (name) => strFromU8(files[name]!);
}

/** The body of the document of one notebook with these cells, without the title and the contents. */
async function bodyOf(...cells: readonly Cell[]): Promise<readonly Node[]> {
  const parts = await partsOf([{ name: "un", notebook: notebook(...cells) }]);
  const children = [...parse(parts("word/document.xml")).documentElement.children[0]!.children];
  const isListed = (child: (typeof children)[number]) =>
    child.localName === "w:sdt" ||
    all(child, "w:pStyle").some((style) =>
      ["TOCHeading", "TableofFigures"].includes(style.getAttribute("w:val") ?? ""),
    );
  const contents = children.findLastIndex(isListed);
  return children.slice(contents + 1).filter((child) => child.localName !== "w:sectPr");
}

const all = (node: Pick<Node, "getElementsByTagName">, name: string) => [...node.getElementsByTagName(name)];
const text = (node: Node) =>
  all(node, "w:t")
    .map((t) => t.textContent)
    .join("");
const value = (node: Node, name: string) => all(node, name)[0]?.getAttribute("w:val");
/** linkedom leaves the entities of XML attributes as they are. */
const attribute = (node: Node, name: string) =>
  (node.getAttribute(name) ?? "").replaceAll("&#160;", "\u00a0").replaceAll("&amp;", "&");
const styleOf = (node: Node) => value(node, "w:pStyle");
/** « Style: text » of each paragraph; "Table" for a table. */
const outline = (nodes: readonly Node[]) =>
  nodes.map((node) => (node.localName === "w:tbl" ? "Table" : `${styleOf(node) ?? "Normal"}: ${text(node)}`));
const rowsOf = (table: Node) => all(table, "w:tr").map((row) => all(row, "w:tc"));

/** Where an XML text is not well formed; undefined where it is. */
function fault(xml: string): string | undefined {
  const open: string[] = [];
  const name = "[A-Za-z_][\\w.:-]*";
  const value = `"(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+);)*"`;
  const token = new RegExp(
    `<\\?[^>]*\\?>|<(${name})((?:\\s+${name}=${value})*)\\s*(/?)>|</(${name})>|((?:[^<&]|&(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+);)+)`,
    "y",
  );
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (!match) return xml.slice(at, at + 80);
    const [, start, attributes, empty, end, chars] = match;
    if (start !== undefined) {
      const names = [...attributes!.matchAll(/\s([\w.:-]+)=/g)].map((m) => m[1]);
      if (new Set(names).size !== names.length) return match[0];
      if (empty === "") open.push(start);
    }
    if (end !== undefined && open.pop() !== end) return match[0];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
    if (chars !== undefined && /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(chars)) return chars;
  }
  return open.length === 0 ? undefined : open.join(" ");
}

describe("the document", () => {
  test("is French, on A4 paper, with its title and its warning first", async () => {
    const parts = await partsOf([], "Rapport & <suite>", "Des répondants « reconstruits » & <rien> d’autre.");
    const body = parse(parts("word/document.xml")).documentElement.children[0]!;
    expect(outline([...body.children].slice(0, 3))).toEqual([
      "Title: Rapport & <suite>",
      "Warning: Des répondants « reconstruits » & <rien> d’autre.",
      "TOCHeading: Table des matières",
    ]);
    const page = all(body, "w:pgSz")[0]!;
    expect([page.getAttribute("w:w"), page.getAttribute("w:h")]).toEqual(["11906", "16838"]);
    expect(parts("word/styles.xml")).toContain('<w:lang w:val="fr-FR"');
    expect(parts("docProps/core.xml")).toContain("<dc:title>Rapport &amp; &lt;suite&gt;</dc:title>");
  });

  test("warns of nothing where there is nothing to warn of", async () => {
    expect((await partsOf([]))("word/document.xml")).not.toContain('"Warning"');
  });

  test("numbers its pages in the footer, but for the first", async () => {
    const parts = await partsOf([]);
    const document = parse(parts("word/document.xml"));
    expect(all(document, "w:titlePg")).toHaveLength(1);
    const feet = ["word/footer1.xml", "word/footer2.xml"].map(parts);
    expect(feet.filter((foot) => /PAGE<.*NUMPAGES</.test(foot))).toHaveLength(1);
  });

  test("has a table of contents of the first three levels, filled in with their pages, which Word counts again as it opens", async () => {
    const parts = await partsOf([
      {
        name: "un",
        notebook: notebook(
          markdown("# Un\n\n## Deux"),
          displayed({ kind: "heading", question: "2.1", label: "Trois", n: 3 }),
        ),
      },
      { name: "deux", notebook: notebook(markdown("# Encore\n\n#### Quatre")) },
    ]);
    const document = parse(parts("word/document.xml"));
    const contents = all(document, "w:sdt")[0]!;
    expect(all(contents, "w:instrText")[0]!.textContent).toMatch(/^TOC .*\\o "1-3"/);
    const entries = all(contents, "w:p").filter((p) => /^TOC\d$/.test(styleOf(p) ?? ""));
    expect(outline(entries)).toEqual([
      "TOC1: A. Un2",
      "TOC2: Deux2",
      "TOC3: 2.1 · Trois2",
      "TOC1: B. Encore3",
    ]);
    const anchors = entries.map((entry) => all(entry, "w:hyperlink")[0]!.getAttribute("w:anchor"));
    const bookmarks = all(document, "w:bookmarkStart").map((mark) => mark.getAttribute("w:name"));
    expect(anchors).toEqual(bookmarks);
    expect(new Set(bookmarks).size).toBe(4);
    expect(parts("word/settings.xml")).toContain("<w:updateFields/>");
  });

  test("lists its tables and its figures in front, by numbers that Word counts, and has its title at the head of pages", async () => {
    const table = (caption: string): Block => ({
      kind: "table",
      table: plainTable({ caption, heads: [""], rows: [{ cells: ["1"] }] }),
    });
    const chapter = (name: string, ...captions: readonly string[]) => ({
      name,
      notebook: notebook(markdown("# T"), displayed(...captions.map(table)), code(figure("f"))),
    });
    const parts = await partsOf([chapter("02", "Un", "Deux"), chapter("03", "Trois")], "Le titre");
    const document = parse(parts("word/document.xml"));
    const [, figures] = all(document, "w:sdt");
    expect(all(figures!, "w:instrText")[0]!.textContent).toMatch(/^TOC .*\\c "Figure"/);
    const listed = (list: Node) =>
      all(list, "w:hyperlink").map((link) => [
        link.getAttribute("w:anchor"),
        all(link, "w:t")[0]!.textContent,
      ]);
    const tables = listed(document.documentElement).filter(([anchor]) => anchor!.startsWith("Tableau_"));
    expect(tables).toEqual([
      ["Tableau_2_1", "Tableau\u00a02.1 – Un"],
      ["Tableau_2_2", "Tableau\u00a02.2 – Deux"],
      ["Tableau_3_1", "Tableau\u00a03.1 – Trois"],
    ]);
    expect(listed(figures!).map(([anchor]) => anchor)).toEqual(["Figure_1", "Figure_2"]);
    const fields = all(document, "w:fldSimple").map((field) => [
      field.getAttribute("w:instr"),
      field.textContent,
    ]);
    expect(fields).toEqual([
      ["SEQ Tableau \\* ARABIC \\r 1", "1"],
      ["SEQ Tableau \\* ARABIC", "2"],
      ["SEQ Figure \\* ARABIC", "1"],
      ["SEQ Tableau \\* ARABIC \\r 1", "1"],
      ["SEQ Figure \\* ARABIC", "2"],
    ]);
    const marks = all(document, "w:bookmarkStart").map((mark) => mark.getAttribute("w:name"));
    for (const [anchor] of [...tables, ...listed(figures!)]) expect(marks).toContain(anchor);
    expect(["word/header1.xml", "word/header2.xml"].map(parts).join("")).toContain("Le titre");
  });

  test("lists the tables of a question on one line, which no update of the fields makes several", async () => {
    const table = (caption: string, question: string): Block => ({
      kind: "table",
      table: {
        ...plainTable({ caption, heads: [""], rows: [{ cells: ["1"] }] }),
        subject: { question, label: `Question ${question} ?`, n: 1 },
      },
    });
    const shown = displayed(
      ...[table("a", "1.1"), table("b", "1.1"), table("c", "1.1"), table("d", "1.2"), table("e", "1.3")],
      ...[table("f", "1.3")],
    );
    const parts = await partsOf([{ name: "01", notebook: notebook(markdown("# T"), shown) }], "Le titre");
    const document = parse(parts("word/document.xml"));
    const lines = all(document, "w:hyperlink").map((link) => all(link, "w:t")[0]!.textContent);
    expect(lines.filter((line) => line.startsWith("Tableau"))).toEqual([
      "Tableaux\u00a01.1 à\u00a01.3 – 1.1 · Question 1.1 ?",
      "Tableau\u00a01.4 – 1.2 · Question 1.2 ?",
      "Tableaux\u00a01.5 et\u00a01.6 – 1.3 · Question 1.3 ?",
    ]);
    expect(parts("word/document.xml")).not.toContain('\\c "Tableau"');
  });

  test("starts each chapter on a new page, and keeps headings with what follows", async () => {
    const [un, deux] = await bodyOf(markdown("# Un\n\n## Deux"));
    expect(all(un!, "w:pageBreakBefore")).toHaveLength(1);
    expect(all(deux!, "w:pageBreakBefore")).toHaveLength(0);
    const styles = parse((await partsOf([]))("word/styles.xml"));
    for (const id of ["Heading1", "Heading2", "Heading3", "Caption", "Access"]) {
      const style = all(styles, "w:style").find((s) => s.getAttribute("w:styleId") === id)!;
      expect(all(style, "w:keepNext"), id).toHaveLength(1);
    }
  });
});

describe("texts", () => {
  test("have the headings of the notebook, and the title of a question as a third heading", async () => {
    const body = await bodyOf(
      markdown("# Un\n\n## Deux\n\n### Trois\n\n#### Quatre"),
      displayed(
        { kind: "heading", question: "2.1", label: "« Oui »", remark: "note", n: 927 },
        { kind: "text", role: "access", text: "Posée à toutes. n\u00a0=\u00a0927." },
      ),
    );
    expect(outline(body)).toEqual([
      "Heading1: A. Un",
      "Heading2: Deux",
      "Heading3: Trois",
      "Heading4: Quatre",
      "Heading3: 2.1 · « Oui » (note)",
      "Access: Posée à toutes. n\u00a0=\u00a0927.",
    ]);
  });

  test("keep bold, italic, code, line breaks and links to the web, and escape what XML would read", async () => {
    const [p] = await bodyOf(
      markdown(
        "Un **gras** *penché* `x < y && z`,\nsuite  \nligne [lien](https://a.fr/?a=1&b=2) [ici](#la) <b>",
      ),
    );
    expect(text(p!)).toBe("Un gras penché x < y && z, suiteligne lien ici <b>");
    const run = (part: string) => all(p!, "w:r").find((r) => text(r) === part)!;
    expect(all(run("gras"), "w:b")).toHaveLength(1);
    expect(all(run("penché"), "w:i")).toHaveLength(1);
    expect(value(run("x < y && z"), "w:rStyle")).toBe("CodeChar");
    expect(all(p!, "w:br")).toHaveLength(1);
    expect(all(p!, "w:hyperlink").map(text)).toEqual(["lien"]);
  });

  test("have real lists, in depth, each numbered from one", async () => {
    const body = await bodyOf(markdown("- a\n- b\n  1. c\n\n     suite\n\nTexte\n\n1. d\n\nTexte\n\n1. e"));
    const lists = body.filter((p) => all(p, "w:numPr").length > 0);
    expect(lists.map((p) => `${text(p)} ${value(p, "w:ilvl")}`)).toEqual(["a 0", "b 0", "c 1", "d 0", "e 0"]);
    const [a, b, , d, e] = lists.map((p) => value(p, "w:numId"));
    expect(a).toBe(b);
    expect(d).not.toBe(e);
    expect(outline(body)).toContain("ListContinue: suite");
  });

  test("that a cell computes are like those that are written", async () => {
    const body = await bodyOf(
      code(shown({ "text/markdown": "## Calculé\n\n**59,8 %**", "text/plain": "x" })),
    );
    expect(outline(body)).toEqual(["Heading2: Calculé", "Normal: 59,8 %"]);
  });

  test("leave out the code, raw cells and cells without output", async () => {
    const body = await bodyOf(code(), { cell_type: "raw", id: "r", metadata: {}, source: "brut" });
    expect(body).toEqual([]);
  });

  test("keep what a cell writes, with its lines and without the colours of a terminal", async () => {
    const body = await bodyOf(
      code(
        { output_type: "stream", name: "stdout", text: "\u001b[31ma  b\u001b[0m\n\u0000c & <d>\n" },
        { output_type: "error", ename: "UserError", evalue: "x < y" },
        shown({ "text/plain": "simple" }),
      ),
    );
    expect(outline(body)).toEqual(["Code: a  bc & <d>", "Code: UserError: x < y", "Code: simple"]);
    expect(all(body[0]!, "w:br")).toHaveLength(1);
  });
});

describe("tables", () => {
  const crossing: Block = {
    kind: "table",
    table: {
      caption: "2.8 · Croisement & tri",
      levels: [
        [
          { head: "", columns: 1 },
          { head: "Publique", columns: 2, n: 478 },
          { head: "Total", columns: 1 },
        ],
      ],
      columns: [{ head: "Réponse" }, { head: "Effectif" }, { head: "%" }, { head: "Effectif" }],
      groups: [
        {
          head: { head: "Objet", cells: ["", "", number(12.3, "decimal1")], emphasis: "significant" },
          rows: [
            {
              head: "Oui",
              cells: [number(286, "integer"), number(59.8, "percent"), number(0, "p")],
              emphasis: "significant",
            },
            { head: "Non", cells: [number(192, "integer"), number(40.2, "percent"), ""] },
            {
              head: "Total",
              cells: [number(478, "integer"), number(100, "percent"), number(644, "integer")],
              emphasis: "total",
            },
          ],
        },
      ],
      notes: ["χ² = 43,231 ; p < 0,001."],
      mark: { text: "✓ Identique.", same: true },
    },
  };
  const different: Block = { kind: "text", role: "mismatch", text: "≠ 17 nombres sur 18." };
  let body: readonly Node[];
  let table: Node;
  let rows: readonly (readonly Node[])[];

  beforeAll(async () => {
    body = await bodyOf(displayed(crossing, different));
    table = body[1]!;
    rows = rowsOf(table);
  });

  test("have their caption above, and their notes below", () => {
    expect(outline(body)).toEqual([
      "Caption: Tableau\u00a0A.1 – 2.8 · Croisement & tri",
      "Table",
      "TableNote: χ² = 43,231 ; p < 0,001.",
      "Match: ✓ Identique.",
      "Mismatch: ≠ 17 nombres sur 18.",
    ]);
  });

  test("hold every cell, with line breaks", () => {
    expect(rows.map((cells) => cells.map((cell) => plain(text(cell))))).toEqual([
      ["", "Publiquen = 478", "Total"],
      ["Réponse", "Effectif", "%", "Effectif"],
      ["Objet", "12,3"],
      ["Oui", "286", "59,8 %", "< 0,001"],
      ["Non", "192", "40,2 %", ""],
      ["Total", "478", "100,0 %", "644"],
    ]);
    expect(all(rows[0]![1]!, "w:br")).toHaveLength(1);
  });

  test("repeat their head on each page, and cut no row", () => {
    const lines = all(table, "w:tr");
    expect(lines.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(lines.map((row) => all(row, "w:cantSplit").length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test("stay with their notes, and on one page when they are short", async () => {
    const kept = (one: Node) => rowsOf(one).map(([cell]) => all(cell!, "w:keepNext").length);
    expect(kept(table)).toEqual([1, 1, 1, 1, 1, 1]);
    const long = tableOf({ caption: "", heads: ["h"], rows: Array(20).fill({ cells: ["1"] }) });
    const [alone] = await bodyOf(displayed(long));
    expect(kept(alone!)).toEqual([1, 1, ...Array(17).fill(0), 1, 0]);
  });

  test("keep the spans of columns", () => {
    expect(value(rows[0]![1]!, "w:gridSpan")).toBe("2");
    expect(value(rows[2]![0]!, "w:gridSpan")).toBe("3");
  });

  test("have numbers on the right and words on the left", async () => {
    expect(rows[3]!.map(styleOf)).toEqual(["TableText", "TableNumber", "TableNumber", "TableNumber"]);
    expect(rows[1]!.map(styleOf)).toEqual(["TableText", "TableNumber", "TableNumber", "TableNumber"]);
    expect(value(rows[0]![1]!, "w:jc")).toBe("center");
    const own = { caption: "", heads: ["", "a", "b"], words: [1] };
    const [frame] = await bodyOf(displayed(tableOf({ ...own, rows: [{ cells: ["0", "Publique", "3"] }] })));
    expect(rowsOf(frame!)[1]!.map(styleOf)).toEqual(["TableText", "TableText", "TableNumber"]);
  });

  test("show heads, significant rows and totals in bold, items shaded, totals under a line", () => {
    const bold = rows.map(
      (cells) => cells.filter((cell) => text(cell) !== "" && all(cell, "w:b").length > 0).length,
    );
    expect(bold).toEqual([2, 4, 2, 4, 0, 4]);
    expect(rows.map(([cell]) => all(cell!, "w:shd").length)).toEqual([1, 1, 1, 0, 0, 0]);
    const lines = rows.map(
      ([cell]) => all(cell!, "w:tcBorders").flatMap((borders) => all(borders, "w:top")).length,
    );
    expect(lines).toEqual([0, 0, 0, 0, 0, 1]);
    expect(all(rows[3]![0]!, "w:ind")).toHaveLength(1);
  });

  test("keep the colour of a cell, which the notes under them speak of", async () => {
    const more = number(4.8, "signed1", { after: " *", tone: "more" });
    const [table] = await bodyOf(
      displayed(tableOf({ caption: "", heads: ["", "a", "b"], rows: [{ cells: ["Oui", more, "3"] }] })),
    );
    const fills = rowsOf(table!)[1]!.map((cell) =>
      all(cell, "w:shd").map((one) => one.getAttribute("w:fill")),
    );
    expect(fills).toEqual([[], ["CFE6F5"], []]);
  });

  test("are never wider than the page, in smaller letters where they have many columns", async () => {
    const width = (one: Node) =>
      all(one, "w:gridCol").reduce((sum, column) => sum + Number(column.getAttribute("w:w")), 0);
    const wide = (columns: number, label: string) =>
      tableOf({
        caption: "",
        heads: ["Réponse", ...Array<string>(columns).fill("Effectif")],
        rows: [{ cells: [label, ...Array(columns).fill(number(100, "percent"))] }],
      });
    const label = "Une réponse assez longue pour prendre plusieurs lignes ".repeat(5);
    const tables = await bodyOf(...[2, 7, 12, 30].map((columns) => displayed(wide(columns, label))));
    const sizes = tables.filter((one) => one.localName === "w:tbl").map((one) => Number(value(one, "w:sz")));
    for (const one of tables.filter((node) => node.localName === "w:tbl")) {
      expect(width(one)).toBeLessThanOrEqual(9638);
      expect(width(one)).toBeGreaterThan(9500);
    }
    expect(sizes).toEqual([18, 18, 14, 12]);
    const [small] = await bodyOf(
      displayed(tableOf({ caption: "", heads: ["", ""], rows: [{ cells: ["1", "2"] }] })),
    );
    expect(width(small!)).toBeCloseTo(9638 * 0.6, -1);
  });

  test("stay two where nothing is between them, and none is made of no cell", async () => {
    const one = tableOf({ caption: "", heads: [""], rows: [{ cells: ["1"] }] });
    const body = await bodyOf(displayed(one, one, tableOf({ caption: "", heads: [] })));
    expect(outline(body)).toEqual(["Table", "TableNote: ", "Table"]);
  });
});

describe("figures", () => {
  test("are pictures with the title and the description of their SVG, no wider than the text", async () => {
    const parts = await partsOf([
      { name: "un", notebook: notebook(code(figure("2.8 « Oui » & non"), figure("Haute", 760, 3000))) },
    ]);
    const document = parse(parts("word/document.xml"));
    const properties = all(document, "wp:docPr");
    expect(properties.map((p) => attribute(p, "title"))).toEqual(["2.8 « Oui » & non", "Haute"]);
    expect(attribute(properties[0]!, "descr")).toBe("Oui : 59,8\u00a0% & le reste.");
    expect(new Set(properties.map((p) => p.getAttribute("id"))).size).toBe(2);
    const [wide, high] = all(document, "wp:extent").map((size) =>
      ["cx", "cy"].map((side) => Number(size.getAttribute(side)) / 635),
    );
    expect(wide![0]).toBeLessThanOrEqual(9645);
    expect(wide![0]! / wide![1]!).toBeCloseTo(2, 1);
    expect(high![1]).toBeLessThan(14570);
    expect(high![1]! / high![0]!).toBeCloseTo(3000 / 760, 1);
  });

  test("stay with their caption below, which does not stay with what follows", async () => {
    const [picture, caption] = await bodyOf(code(figure("f")), markdown("## Une autre question"));
    expect(all(picture!, "w:keepNext")).toHaveLength(1);
    expect(outline([caption!])).toEqual(["FigureCaption: Figure\u00a01 – f"]);
    expect(all(caption!, "w:keepNext")).toHaveLength(0);
  });

  test("come once: neither with all their rows nor with their data", async () => {
    expect(outline(await bodyOf(code(figure("f"))))).toEqual([
      "Picture: ",
      "FigureCaption: Figure\u00a01 – f",
    ]);
  });
});

describe("what is not ours", () => {
  test("is its plain text", async () => {
    const body = await bodyOf(
      code(
        shown({ "text/html": "<table><tr><td>1</td></tr></table>", "text/plain": "une table" }),
        shown({ "image/svg+xml": svg("seule"), "text/plain": "une figure" }),
        shown({ "text/html": "<b>rien</b>" }),
      ),
    );
    expect(outline(body)).toEqual(["Code: une table", "Code: une figure"]);
  });
});

describe("a committed notebook", () => {
  const file = "02-qui-etes-vous";
  const chapters = [
    {
      name: file,
      notebook: parseNotebook(readFileSync(join(root, "notebooks", `${file}.ipynb`), "utf8"), file),
    },
    {
      name: "liens",
      notebook: notebook(markdown("# Liens\n\n[a](https://a.fr/?x=1&y=2) & [b](https://b.fr)\n\n1. un")),
    },
  ];
  const outputs = chapters[0]!.notebook.cells.flatMap((cell) =>
    cell.cell_type === "code" ? cell.outputs : [],
  );
  const data = outputs.flatMap((output) => ("data" in output ? [output.data] : []));
  let bytes: Uint8Array;
  let files: Readonly<Record<string, Uint8Array>>;
  let document: ReturnType<typeof parse>;

  beforeAll(async () => {
    bytes = await wordDocument(chapters, "Rapport", "Répondants reconstruits.");
    files = unzipSync(bytes);
    document = parse(strFromU8(files["word/document.xml"]!));
  });

  test("gives as many tables as its outputs have", () => {
    const page = parseHTML(`<body>${data.map((one) => one["text/html"] ?? "").join("\n")}</body>`).document;
    const tables = [...page.querySelectorAll("table.conum")].filter((one) => one.closest("details") === null);
    expect(tables.length).toBeGreaterThan(20);
    expect(all(document, "w:tbl")).toHaveLength(tables.length);
    expect(all(document, "w:p").filter((p) => styleOf(p) === "Caption")).toHaveLength(tables.length);
    expect(all(document, "w:tr").length).toBe(
      tables.reduce((sum, one) => sum + one.querySelectorAll("tr").length, 0),
    );
  });

  test("gives all its figures as pictures, each with its words", () => {
    const figures = data.filter((one) => one["image/svg+xml"] !== undefined);
    const pictures = all(document, "wp:docPr");
    expect(figures.length).toBeGreaterThan(5);
    expect(pictures).toHaveLength(figures.length);
    for (const picture of pictures) {
      expect(picture.getAttribute("descr")!.length).toBeGreaterThan(20);
      expect(picture.getAttribute("title")).toMatch(/^2\.\d+ /);
    }
  });

  test("is well-formed XML in every part, with links that lead somewhere", () => {
    const parts = Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name));
    expect(parts.length).toBeGreaterThan(8);
    for (const name of parts) expect(fault(strFromU8(files[name]!)), name).toBeUndefined();
    const relations = strFromU8(files["word/_rels/document.xml.rels"]!);
    const links = all(document, "w:hyperlink").flatMap((link) => link.getAttribute("r:id") ?? []);
    expect(links).toEqual(["rIdLink1", "rIdLink2"]);
    for (const id of links) expect(relations).toContain(`Id="${id}"`);
    expect(relations).toContain('Target="https://a.fr/?x=1&amp;y=2"');
    const marks = all(document, "w:bookmarkStart").map((mark) => mark.getAttribute("w:id"));
    expect(all(document, "w:bookmarkEnd").map((mark) => mark.getAttribute("w:id"))).toEqual(marks);
  });

  longTest("gives the same bytes twice, whatever was written before", async () => {
    await wordDocument(
      [{ name: "a", notebook: notebook(markdown("# Autre\n\n[c](https://c.fr)")) }],
      "Autre",
    );
    const again = await wordDocument(chapters, "Rapport", "Répondants reconstruits.");
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect(strFromU8(files["docProps/core.xml"]!)).not.toContain("dcterms:created");
  });
});

test("The check of XML finds what is not well formed", () => {
  for (const xml of [
    "<a>",
    "<a></b>",
    "<a>&</a>",
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    "<a>\u0001</a>",
    "<a b=1/>",
  ])
    expect(fault(xml), xml).toBeDefined();
  expect(fault('<?xml version="1.0"?><a b="&lt;"><c:d/>&amp; é</a>')).toBeUndefined();
});
