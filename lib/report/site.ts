import { escapeHtml } from "../present/html";
import type { Chapter } from "./Chapter";
import { numbered } from "./numbered";
import { pageHead } from "./pageHead";
import type { PageHeading } from "./pageMarkdown";
import { pageSections } from "./pageSections";
import { paperStyle } from "./paperStyle";
import { siteScript } from "./siteScript";
import { siteStyle } from "./siteStyle";

/** The file that the page loads Plotly from, beside it. */
export const plotlyFile = "plotly.min.js";

/**
 * One HTML page from executed notebooks: texts, tables and figures with their numbers and their code folded away,
 * a table of contents, a search in all texts, and Plotly loaded once from the file beside it. It reads without
 * JavaScript and without a network. An id that several outputs have is made unique, that of a question being the one
 * of its section; a link to another notebook leads to where that begins on the page; a comment and the questions that
 * it takes its numbers from lead to each other.
 *
 * @param warning what the reader must know of the data, in French; none when undefined
 */
export function siteHtml(chapters: readonly Chapter[], title: string, warning?: string): string {
  const shown = numbered(chapters);
  const { headings, sections } = pageSections(shown);
  const body = sections.map(({ name, heading, parts }) => {
    const label = heading ? `aria-labelledby="${heading.id}"` : `aria-label="${escapeHtml(name)}"`;
    // A notebook of contents bears the title of the page, which stands above it already.
    const again = heading?.text === title ? ' class="again"' : "";
    return `<section${again} ${label}>\n${parts.join("\n")}\n</section>`;
  });
  return `<!doctype html>
<html lang="fr">
${pageHead({ title, style: `${siteStyle}${paperStyle(title)}`, script: siteScript })}
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<div class="layout">
<header>
<h1>${escapeHtml(title)}</h1>
${warning === undefined ? "" : `<p class="warning">${escapeHtml(warning)}</p>`}
</header>
<nav aria-label="Sommaire">
<search class="search" hidden>
<label for="recherche">Chercher dans le rapport</label>
<input id="recherche" type="search" autocomplete="off" spellcheck="false" aria-describedby="trouves touches">
<p id="touches" class="unseen">Entrée ou flèche vers le bas : le résultat suivant. Majuscule et Entrée ou flèche vers le haut : le précédent. Échap : plus de recherche.</p>
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
