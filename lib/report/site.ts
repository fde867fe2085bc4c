import { escapeHtml } from "../present/html";
import type { Chapter } from "./Chapter";
import { pageHead } from "./pageHead";
import { pageIds } from "./pageIds";
import { type PageHeading, pageMarkdown } from "./pageMarkdown";
import { pieceHtml } from "./pieceHtml";
import { pieces } from "./pieces";
import { siteScript } from "./siteScript";
import { siteStyle } from "./siteStyle";

/** The file that the page loads Plotly from, beside it. */
export const plotlyFile = "plotly.min.js";

/**
 * One HTML page from executed notebooks: texts, tables and figures with their code folded away,
 * a table of contents, a search in questions, tables and figures, and Plotly loaded once from the
 * file beside it. It reads without JavaScript and without a network. An id that several outputs have
 * is made unique; a link to another notebook leads to where that begins on the page.
 *
 * @param warning what the reader must know of the data, in French; none when undefined
 */
export function siteHtml(chapters: readonly Chapter[], title: string, warning?: string): string {
  const ids = pageIds(["contenu", "recherche", "trouves"]);
  const anchors = new Map(chapters.map(({ name }) => [`${name}.ipynb`, anchorOf(name)]));
  const headings: PageHeading[] = [];
  const body = chapters.map(({ name, notebook }) => {
    const first = headings.length;
    const parts = pieces(notebook).map((piece) =>
      pieceHtml(
        piece,
        ids,
        anchors,
        (markdown) => {
          const prose = pageMarkdown(markdown, anchorOf(name), anchors, ids);
          headings.push(...prose.headings);
          return prose.html;
        },
        (heading) => headings.push(heading),
      ),
    );
    const heading = headings[first];
    const label = heading ? `aria-labelledby="${heading.id}"` : `aria-label="${escapeHtml(name)}"`;
    // A notebook of contents bears the title of the page, which stands above it already.
    const again = heading?.text === title ? ' class="again"' : "";
    return `<section${again} ${label}>\n${parts.join("\n")}\n</section>`;
  });
  return `<!doctype html>
<html lang="fr">
${pageHead({ title, style: siteStyle, script: siteScript })}
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
${contents(headings)}
<label class="code-switch"><input id="code" type="checkbox"> Montrer le code des cellules</label>
</nav>
<main id="contenu">
${body.join("\n")}
<footer>Tableaux, tests et figures sont calculés à partir des réponses.</footer>
</main>
</div>
<script src="${plotlyFile}"></script>
<script>${siteScript}</script>
</body>
</html>
`;
}

/** The id of a notebook's first heading. */
function anchorOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

/** The headings as nested lists of links: chapters, and what is in them. */
function contents(headings: readonly PageHeading[]): string {
  const chapters: { readonly head: PageHeading; readonly inner: PageHeading[] }[] = [];
  for (const heading of headings) {
    if (heading.level === 2) chapters.push({ head: heading, inner: [] });
    else chapters.at(-1)?.inner.push(heading);
  }
  const link = ({ id, text }: PageHeading) => `<a href="#${id}">${escapeHtml(text)}</a>`;
  const items = chapters.map(({ head, inner }) => {
    const list = inner.map((heading) => `<li>${link(heading)}</li>`).join("\n");
    return `<li>${link(head)}${inner.length === 0 ? "" : `<ol>\n${list}\n</ol>`}</li>`;
  });
  return `<ol>\n${items.join("\n")}\n</ol>`;
}
