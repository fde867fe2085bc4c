import { escapeHtml } from "../../lib/dist/present/html";
import { pageHead } from "../../lib/dist/report/pageHead";
import { docsScript } from "./docsScript";
import { docsStyle } from "./docsStyle";

/** A page of the site. */
export interface SitePage {
  /** Its file in the site. */
  readonly page: string;
  readonly title: string;
  readonly language: "fr" | "en";
  /** The heading under which the contents name it. */
  readonly group: string;
  readonly html: string;
  /** Its second headings, for the contents. */
  readonly headings: readonly { readonly id: string; readonly title: string }[];
}

/** The file of what is searched, which every page loads. */
export const searchFile = "recherche.js";

/** A page whole: the contents of the site beside it, and the search over all pages. */
export function sitePage(own: SitePage, pages: readonly SitePage[]): string {
  const language = own.language === "fr" ? "" : ` lang="${own.language}"`;
  return `<!doctype html>
<html lang="fr">
${pageHead({ title: `${own.title} · Carnets`, style: docsStyle, script: docsScript })}
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<div class="layout">
<header${language}><h1>${escapeHtml(own.title)}</h1></header>
<nav aria-label="Documentation">
<search class="search" hidden>
<label for="recherche">Chercher dans la documentation</label>
<input id="recherche" type="search" autocomplete="off" spellcheck="false" aria-describedby="trouves">
<p id="trouves" class="found" role="status"></p>
<ol class="results"></ol>
</search>
<details class="menu" open><summary>Sommaire</summary>
${contents(own, pages)}
</details>
</nav>
<main id="contenu"${language}>
${own.html}
<footer lang="fr">Page écrite par <code>npm run docs</code>.</footer>
</main>
</div>
<script src="${searchFile}"></script>
<script>${docsScript}</script>
</body>
</html>
`;
}

function contents(own: SitePage, pages: readonly SitePage[]): string {
  const groups = [...new Set(pages.map(({ group }) => group))];
  return groups
    .map((group) => {
      const items = pages.filter((page) => page.group === group).map((page) => item(page, page === own));
      return `<p class="group">${escapeHtml(group)}</p>\n<ol>\n${items.join("\n")}\n</ol>`;
    })
    .join("\n");
}

function item({ page, title, language, headings }: SitePage, isOwn: boolean): string {
  const spoken = language === "fr" ? "" : ` lang="${language}"`;
  const link = `<a href="${page}"${isOwn ? ' aria-current="page"' : ""}${spoken}>${escapeHtml(title)}</a>`;
  if (!isOwn || headings.length === 0) return `<li>${link}</li>`;
  const inner = headings.map(
    ({ id, title: text }) => `<li><a href="#${id}"${spoken}>${escapeHtml(text)}</a></li>`,
  );
  return `<li>${link}<ol>${inner.join("\n")}</ol></li>`;
}
