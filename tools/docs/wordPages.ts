import { escapeHtml } from "../../lib/dist/present/html";
import type { Help, HelpedWord } from "../../lib/dist/words/help/help";
import { outputHtml, type Pictures } from "./outputHtml";
import type { PageSection } from "./proseHtml";
import type { DocumentedName } from "./readWords";
import type { SitePage } from "./sitePage";
import { slugs } from "./slugs";
import type { CellGiven } from "./wordOutputs";

/** A page of the reference, and what the search finds in it. */
export interface WordPage extends SitePage {
  readonly sections: readonly PageSection[];
}

/** What the pages of words are made from. */
export interface WordParts {
  readonly topics: Help["topics"];
  readonly documented: readonly DocumentedName[];
  /** What the example of each word gives. */
  readonly outputs: ReadonlyMap<string, CellGiven>;
  readonly pictures: Pictures;
}

const group = "Les mots";

/** The page on which each word stands, with its anchor. */
export function wordPlaces(topics: Help["topics"]): ReadonlyMap<string, string> {
  return new Map(
    topics.flatMap((topic) => topic.words.map(({ name }) => [name, `${topicPage(topic.title)}#${name}`])),
  );
}

/** « mots-letude-et-ses-tableaux.html »: a name that every disk takes. */
function topicPage(title: string): string {
  return `mots-${slugs()(title).normalize("NFD").replace(/\p{M}/gu, "")}.html`;
}

/** The reference: a list of all words, then a page a topic. */
export function wordPages(parts: WordParts): readonly WordPage[] {
  return [listPage(parts), ...parts.topics.map((topic) => wordPage(topic, parts))];
}

function listPage({ topics }: WordParts): WordPage {
  const places = wordPlaces(topics);
  const tables = topics.map(({ title, words }) => {
    const rows = words.map(
      ({ name, does }) =>
        `<tr><th scope="row"><a href="${places.get(name)}"><code>${name}</code></a></th><td>${escapeHtml(firstSentence(does))}</td></tr>`,
    );
    return `<h2 id="${slugs()(title)}">${escapeHtml(title)}</h2>
<div class="scroll"><table class="prose"><thead><tr><th scope="col">Mot</th><th scope="col">Ce qu’il fait</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>`;
  });
  const intro =
    "Tout ce qu’une cellule peut dire, mot par mot : ce qu’il fait, un exemple, et ce que l’exemple donne dans cette étude. Dans un carnet, <code>help()</code> en est la liste, et <code>help(crosstab)</code> dit ce que fait l’un d’eux. Entre crochets, ce qu’on peut ne pas dire ; des points de suite valent autant de fois qu’on veut.";
  return {
    ...{ page: "mots.html", title: "Tous les mots", language: "fr", group, headings: [] },
    html: `<p>${intro}</p>\n${tables.join("\n")}`,
    sections: [],
  };
}

function wordPage({ title, words }: Help["topics"][number], parts: WordParts): WordPage {
  return {
    ...{ page: topicPage(title), title, language: "fr", group },
    html: words.map((word) => wordHtml(word, parts)).join("\n"),
    headings: words.map(({ name }) => ({ id: name, title: name })),
    sections: words.map(({ name, does, example = "" }) => ({
      id: name,
      level: 2,
      title: name,
      words: `${does} ${example}`,
    })),
  };
}

function wordHtml({ name, does, example, ofPrint, next }: HelpedWord, parts: WordParts): string {
  const own = parts.documented.find((word) => word.name === name);
  if (own === undefined) throw new Error(`${name} is declared nowhere.`);
  const places = wordPlaces(parts.topics);
  const links = next.map((word) => `<a href="${places.get(word)}"><code>${word}</code></a>`);
  const outputs = parts.outputs.get(name)?.outputs ?? [];
  return [
    `<section class="word" aria-labelledby="${name}">\n<h2 id="${name}">${name}</h2>`,
    ...own.calls.map((call) => `<p class="call">${escapeHtml(call)}</p>`),
    `<p>${escapeHtml(does)}</p>`,
    ...(ofPrint ? ["<p>Seulement là où un rapport est imprimé.</p>"] : []),
    ...(example === undefined
      ? ["<p>Cette enquête n’a pas de question qui en donne un exemple.</p>"]
      : [
          `<pre><code>${escapeHtml(example)}</code></pre>`,
          outputs.length === 0 ? "<p>Cette cellule ne montre rien.</p>" : outputHtml(outputs, parts.pictures),
        ]),
    `<p>À voir ensuite : ${links.join(", ")}.</p>`,
    declarationHtml(own, "Signature, autres exemples et commentaire du code (en anglais)"),
    "</section>",
  ].join("\n");
}

/** How something is declared, for those who write code: folded. */
function declarationHtml(own: DocumentedName, summary: string): string {
  const notes = own.notes.map(({ tag, text }) => `<li><code>@${tag}</code> ${escapeHtml(text)}</li>`);
  return `<details><summary>${summary}</summary>
<pre><code>${escapeHtml(own.signature)}</code></pre>
<div lang="en">
${paragraphs(own.comment)}
${notes.length === 0 ? "" : `<ul>${notes.join("\n")}</ul>`}
</div>
${own.examples.length === 0 ? "" : `<pre><code>${escapeHtml(own.examples.join("\n"))}</code></pre>`}
</details>`;
}

function paragraphs(text: string): string {
  return text
    .split("\n\n")
    .map((one) => `<p>${escapeHtml(one)}</p>`)
    .join("\n");
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
}
