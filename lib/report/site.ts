import MarkdownIt from "markdown-it";
import type { Cell, Notebook, Output } from "../kernel/ipynb";
import type { Figure } from "../present/figures/Figure";
import { escapeHtml } from "../present/html";
import { wholeFigure } from "../words/display";
import { siteScript } from "./siteScript";
import { siteStyle } from "./siteStyle";

/** A notebook of the report: its name makes the anchors of its headings. */
export interface Chapter {
  readonly name: string;
  readonly notebook: Notebook;
}

interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** The file that the page loads Plotly from, beside it. */
export const plotlyFile = "plotly.min.js";

/** What the page holds so far. */
interface Page {
  readonly headings: Heading[];
  readonly ids: Set<string>;
  /** Where each notebook begins, for links from one to another. */
  readonly anchors: ReadonlyMap<string, string>;
}

/**
 * One HTML page from executed notebooks: texts, tables and figures with their code folded away,
 * a table of contents, a search in questions, tables and figures, and Plotly loaded once from the
 * file beside it. It reads without JavaScript and without a network. An id that several outputs have
 * is made unique; a link to another notebook leads to where that begins on the page.
 *
 * @param warning what the reader must know of the data, in French; none when undefined
 */
export function siteHtml(chapters: readonly Chapter[], title: string, warning?: string): string {
  const page: Page = {
    headings: [],
    ids: new Set(["contenu", "recherche", "trouves"]),
    anchors: new Map(chapters.map(({ name }) => [`${name}.ipynb`, anchorOf(name)])),
  };
  const body = chapters.map((chapter) => chapterHtml(chapter, page));
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${siteStyle}</style>
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<div class="layout">
<header>
<h1>${escapeHtml(title)}</h1>
${warning === undefined ? "" : `<p class="warning">${escapeHtml(warning)}</p>`}
</header>
<nav aria-label="Sommaire">
<search class="search" hidden>
<label for="recherche">Chercher une question, un tableau, une figure</label>
<input id="recherche" type="search" autocomplete="off" spellcheck="false" aria-describedby="trouves">
<p id="trouves" class="found" role="status"></p>
<ol class="results"></ol>
</search>
${contents(page.headings)}
</nav>
<main id="contenu">
${body.join("\n")}
<footer>Page écrite par <code>npm start</code> à partir des carnets exécutés.</footer>
</main>
</div>
<script src="${plotlyFile}"></script>
<script>${siteScript}</script>
</body>
</html>
`;
}

function chapterHtml({ name, notebook }: Chapter, page: Page): string {
  const first = page.headings.length;
  const cells = notebook.cells.map((cell) => cellHtml(cell, name, page));
  const heading = page.headings[first];
  const label = heading ? `aria-labelledby="${heading.id}"` : `aria-label="${escapeHtml(name)}"`;
  return `<section ${label}>\n${cells.join("\n")}\n</section>`;
}

function cellHtml(cell: Cell, name: string, page: Page): string {
  if (cell.cell_type === "raw") return "";
  if (cell.cell_type !== "code") return markdownHtml(cell.source, name, page);
  if (cell.source.trim() === "") return "";
  const code = `<details class="code"><summary>Code</summary><pre><code>${escapeHtml(cell.source)}</code></pre></details>`;
  return [code, ...cell.outputs.map((output) => outputHtml(output, name, page))].join("\n");
}

/** Markdown one heading level down, as the page has the first; headings get anchors. */
function markdownHtml(source: string, name: string, page: Page): string {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const tokens = markdown.parse(source, {});
  tokens.forEach((token, i) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return;
    const level = Math.min(6, Number(token.tag.slice(1)) + 1);
    token.tag = `h${level}`;
    if (token.type === "heading_close") return;
    const id = newId(anchorOf(name), page.ids);
    token.attrSet("id", id);
    const text = tokens[i + 1]!.children!.map(({ content }) => content).join("");
    page.headings.push({ id, level, text });
  });
  for (const link of tokens.flatMap(({ children }) => children ?? [])) {
    const anchor = page.anchors.get(decodeURI(String(link.attrGet("href") ?? "")));
    if (anchor !== undefined) link.attrSet("href", `#${anchor}`);
  }
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return scrollable(html.replaceAll("<table>", '<table class="conum">'), page.ids);
}

/** The id of a notebook's first heading. */
function anchorOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

function outputHtml(output: Output, name: string, page: Page): string {
  if (output.output_type === "stream") return `<pre>${escapeHtml(output.text)}</pre>`;
  if (output.output_type === "error") return `<pre>${escapeHtml(`${output.ename}: ${output.evalue}`)}</pre>`;
  const { data } = output;
  const plotly = data["application/vnd.plotly.v1+json"];
  const svg = data["image/svg+xml"];
  const html = data["text/html"];
  if (plotly !== undefined && svg !== undefined)
    return figureHtml(String(svg), page, String(html ?? ""), plotly, data[wholeFigure] as Figure | undefined);
  if (data["text/markdown"] !== undefined) return markdownHtml(String(data["text/markdown"]), name, page);
  if (html !== undefined) return scrollable(withOwnIds(String(html), page.ids), page.ids);
  if (svg !== undefined) return figureHtml(String(svg), page);
  return `<pre>${escapeHtml(String(data["text/plain"] ?? ""))}</pre>`;
}

/** A static picture under the id that its HTML form has, with the figure's data beside it for the script to redraw. */
function figureHtml(svg: string, page: Page, html = "", plotly?: unknown, whole?: Figure): string {
  const title = /<title[^>]*>([\s\S]*?)<\/title>/.exec(svg)?.[1] ?? "Figure";
  const picture = `<div class="static" role="region" tabindex="0" aria-label="${attribute(title)}">${withOwnIds(svg, page.ids)}</div>`;
  if (plotly === undefined) return `<figure>${picture}</figure>`;
  const id = /<figure id="([^"]+)"/.exec(html)?.[1];
  const numbers = /<details class="data">[\s\S]*?<\/details>/.exec(html)?.[0] ?? "";
  return `<figure class="plotly"${id === undefined ? "" : ` id="${newId(id, page.ids)}"`}>
${picture}
${scrollable(numbers, page.ids)}
${whole === undefined ? "" : wholeHtml(whole)}<script type="application/json">${scriptJson(plotly)}</script>
</figure>`;
}

/** The same figure with all its rows, that the script draws when it is unfolded. */
function wholeHtml({ alt, data, layout }: Figure): string {
  return `<details class="whole"><summary>Figure avec toutes les lignes</summary>
<p class="unseen">${escapeHtml(alt)}</p>
<script type="application/json">${scriptJson({ data, layout })}</script>
</details>
`;
}

/** JSON that cannot end the script that holds it. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Wide and long tables scroll by themselves, with the keyboard too. */
function scrollable(html: string, ids: Set<string>): string {
  return html.replaceAll(/<table[\s\S]*?<\/table>/g, (table) => {
    const caption = /<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? "Tableau";
    const long = (table.match(/<tr/g) ?? []).length > 30 ? " long" : "";
    return `<div id="${newId("tableau", ids)}" class="scroll${long}" role="region" tabindex="0" aria-label="${attribute(caption)}">${table}</div>`;
  });
}

/** The text of a piece of HTML, for an attribute. */
function attribute(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll('"', "&quot;")
    .trim();
}

/** The same HTML with ids that the page does not have yet; what refers to them in it follows. */
function withOwnIds(html: string, ids: Set<string>): string {
  const own = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  const renamed = new Map(own.map((id) => [id, newId(id, ids)]));
  const rename = (text: string) => text.replaceAll(/[^\s"'()&]+/g, (id) => renamed.get(id) ?? id);
  return html.replaceAll(/(?<= (?:id|for|headers|aria-[a-z]+)=")[^"]*|(?<=["'(;]#)[^"'()&]+/g, rename);
}

/** An id that the page does not have yet: as wanted, or with a number after it. */
function newId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let n = 2; ids.has(id); n++) id = `${wanted}-${n}`;
  ids.add(id);
  return id;
}

/** The headings as nested lists of links: chapters, and what is in them. */
function contents(headings: readonly Heading[]): string {
  const chapters: { readonly head: Heading; readonly inner: Heading[] }[] = [];
  for (const heading of headings) {
    if (heading.level === 2) chapters.push({ head: heading, inner: [] });
    else chapters.at(-1)?.inner.push(heading);
  }
  const link = ({ id, text }: Heading) => `<a href="#${id}">${escapeHtml(text)}</a>`;
  const items = chapters.map(({ head, inner }) => {
    const list = inner.map((heading) => `<li>${link(heading)}</li>`).join("\n");
    return `<li>${link(head)}${inner.length === 0 ? "" : `<ol>\n${list}\n</ol>`}</li>`;
  });
  return `<ol>\n${items.join("\n")}\n</ol>`;
}
