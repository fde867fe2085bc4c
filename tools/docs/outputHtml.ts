import type { Output } from "../../lib/dist/kernel/ipynb";
import { escapeHtml } from "../../lib/dist/present/html";
import { markdownReader } from "../../lib/dist/report/markdownTokens";

/** Keeps a picture in a file of the site, and gives its path. */
export type Pictures = (svg: string) => string;

/** What a cell gave, as HTML of a page; nothing of a cell that gave nothing. */
export function outputHtml(outputs: readonly Output[], pictures: Pictures): string {
  if (outputs.length === 0) return "";
  return `<div class="given">\n${outputs.map((output) => oneHtml(output, pictures)).join("\n")}\n</div>`;
}

function oneHtml(output: Output, pictures: Pictures): string {
  if (output.output_type === "stream") return plainHtml(output.text);
  if (output.output_type === "error") return plainHtml(output.evalue);
  const form = (mime: string) => output.data[mime] as string | undefined;
  const text = form("text/plain") ?? "";
  const svg = form("image/svg+xml");
  const html = form("text/html");
  const markdown = form("text/markdown");
  if (svg !== undefined)
    return `<p class="figure"><img src="${pictures(svg)}" alt="${escapeHtml(text)}"></p>`;
  if (html !== undefined) return `<div class="scroll">${asOutput(html)}</div>`;
  if (markdown !== undefined) return markdownReader().render(markdown);
  return plainHtml(text);
}

function plainHtml(text: string): string {
  return `<pre>${escapeHtml(text.trimEnd())}</pre>`;
}

/**
 * A page may show the same question twice: its ids go. The headings of an output are none of the page, and its links
 * lead from a notebook.
 */
function asOutput(html: string): string {
  return html
    .replace(/ id="[^"]*"/g, "")
    .replace(/<(\/?)h[1-6]\b/g, "<$1p")
    .replace(/<\/?a\b[^>]*>/g, "");
}
