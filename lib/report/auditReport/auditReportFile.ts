import type { Block, Document } from "../../present/document/Document";
import { escapeHtml } from "../../present/html";
import { blockHtml } from "../../present/render/blockHtml";
import { documentChapter } from "../documentChapter";
import { markdownReader } from "../markdownTokens";
import { pageHead } from "../pageHead";
import { paperStyle } from "../paperStyle";
import { siteStyle } from "../siteStyle";

/** How a report of an audit may end. */
export const reportEndings = [".docx", ".html"] as const;

/** The bytes of a report: a Word document, or one page of HTML, which both print on A4. */
export async function auditReportFile(
  document: Document,
  title: string,
  ending: (typeof reportEndings)[number],
): Promise<Uint8Array | string> {
  if (ending === ".html") return pageHtml(document, title);
  const { wordDocument } = await import("../word/wordDocument.js");
  return wordDocument([documentChapter(document)], title, undefined, false);
}

// Sections of a page follow one another: the report begins none on a new page.
const reportStyle = `${siteStyle}
.layout { display: block; max-width: 60rem; }
h2 { margin: 1.6rem 0 .6rem; font-size: 1.25rem; }
@media print {
  h2 { font-size: 12pt; margin: 10pt 0 4pt; padding-top: 3pt; border-top-width: 1pt; }
  h1 { font-size: 16pt; margin-bottom: 0; }
  p { margin: 3pt 0; }
  body { font-size: 9.5pt; line-height: 1.3; }
}
`;

function pageHtml({ blocks }: Document, title: string): string {
  const reader = markdownReader();
  const html = (block: Block) =>
    block.kind === "markdown"
      ? reader.render(block.markdown)
      : `<div class="scroll paper-8">${blockHtml(block) ?? ""}</div>`;
  return `<!doctype html>
<html lang="fr">
${pageHead({ title, style: `${reportStyle}${paperStyle(title)}@media print { h2 { break-before: auto; } }` })}
<body>
<div class="layout">
<header><h1>${escapeHtml(title)}</h1></header>
<main>
${blocks.map(html).join("\n")}
</main>
</div>
</body>
</html>
`;
}
