import MarkdownIt from "markdown-it";
import type { Cell, Notebook, Output } from "../notebook/ipynb";
import { escapeHtml } from "../present/html";
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

/**
 * One HTML page from executed notebooks: texts, tables and figures with their code folded away,
 * a table of contents, and Plotly loaded once from the file beside it. It reads without
 * JavaScript and without a network.
 *
 * @param warning what the reader must know of the data, in French; none when undefined
 */
export function siteHtml(chapters: readonly Chapter[], title: string, warning?: string): string {
  const headings: Heading[] = [];
  const body = chapters.map(({ name, notebook }) => chapterHtml(name, notebook, headings));
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
<nav aria-label="Sommaire">
${contents(headings)}
</nav>
<main id="contenu">
<h1>${escapeHtml(title)}</h1>
${warning === undefined ? "" : `<p class="warning">${escapeHtml(warning)}</p>`}
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

function chapterHtml(name: string, notebook: Notebook, headings: Heading[]): string {
  const cells = notebook.cells.map((cell) => cellHtml(cell, name, headings));
  return `<section aria-labelledby="${name}-1">\n${cells.join("\n")}\n</section>`;
}

function cellHtml(cell: Cell, name: string, headings: Heading[]): string {
  if (cell.cell_type === "raw") return "";
  if (cell.cell_type !== "code") return markdownHtml(cell.source, name, headings);
  if (cell.source.trim() === "") return "";
  const code = `<details class="code"><summary>Code</summary><pre><code>${escapeHtml(cell.source)}</code></pre></details>`;
  return [code, ...cell.outputs.map(outputHtml)].join("\n");
}

/** Markdown one heading level down, as the page has the first; headings get anchors. */
function markdownHtml(source: string, name: string, headings: Heading[]): string {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const tokens = markdown.parse(source, {});
  tokens.forEach((token, i) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return;
    const level = Math.min(6, Number(token.tag.slice(1)) + 1);
    token.tag = `h${level}`;
    if (token.type === "heading_close") return;
    const rank = headings.filter(({ id }) => id.startsWith(`${name}-`)).length + 1;
    const id = `${name}-${rank}`;
    token.attrSet("id", id);
    headings.push({ id, level, text: tokens[i + 1]!.content });
  });
  return markdown.renderer.render(tokens, markdown.options, {});
}

function outputHtml(output: Output): string {
  if (output.output_type === "stream") return `<pre>${escapeHtml(output.text)}</pre>`;
  if (output.output_type === "error") return `<pre>${escapeHtml(`${output.ename}: ${output.evalue}`)}</pre>`;
  const { data } = output;
  const html = String(data["text/html"] ?? "");
  const plotly = data["application/vnd.plotly.v1+json"];
  if (plotly !== undefined) return figureHtml(plotly, String(data["image/svg+xml"]), html);
  if (data["text/markdown"] !== undefined) return new MarkdownIt().render(String(data["text/markdown"]));
  if (html !== "") return scrollable(html);
  if (data["image/svg+xml"] !== undefined) return `<figure>${data["image/svg+xml"]}</figure>`;
  return `<pre>${escapeHtml(String(data["text/plain"] ?? ""))}</pre>`;
}

/** A static picture, with the figure's data beside it for the script to redraw. */
function figureHtml(plotly: unknown, svg: string, html: string): string {
  const id = /<figure id="([^"]*)"/.exec(html)?.[1];
  const json = JSON.stringify(plotly).replaceAll("<", "\\u003c");
  return `<figure class="plotly"${id === undefined ? "" : ` id="${id}"`}>
<div class="static">${svg}</div>
<script type="application/json">${json}</script>
</figure>`;
}

/** Wide and long tables scroll by themselves, with the keyboard too. */
function scrollable(html: string): string {
  return html.replaceAll(/<table[\s\S]*?<\/table>/g, (table) => {
    const caption = /<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? "Tableau";
    const long = (table.match(/<tr/g) ?? []).length > 30 ? " long" : "";
    return `<div class="scroll${long}" role="region" tabindex="0" aria-label="${caption}">${table}</div>`;
  });
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
