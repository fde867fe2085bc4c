import { posix } from "node:path";
import type { Output } from "../../lib/dist/kernel/ipynb";
import { escapeHtml } from "../../lib/dist/present/html";
import { type MarkdownToken, markdownReader } from "../../lib/dist/report/markdownTokens";
import { isCell, isShown } from "./codeBlocks";
import { outputHtml, type Pictures } from "./outputHtml";
import { slugs } from "./slugs";

/** A heading of a page, and the words under it, for the search. */
export interface PageSection {
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly words: string;
}

/** A text as a page has it. */
export interface Prose {
  readonly title: string;
  readonly html: string;
  readonly sections: readonly PageSection[];
}

/** What a text needs to become a page. */
export interface ProseParts {
  /** Its file, from the project’s folder: links in it lead from there. */
  readonly file: string;
  readonly text: string;
  /** What each of its blocks of TypeScript gave. */
  readonly outputs: readonly (readonly Output[])[];
  readonly pictures: Pictures;
  /** The page of a file of the project; undefined of one that has none. */
  readonly pageOf: (file: string) => string | undefined;
  /** Where a word of notebooks is explained; undefined of what is no word. */
  readonly wordPage: (word: string) => string | undefined;
}

/** A text of the documentation as HTML: its title apart, what its cells gave under each of them. */
export function proseHtml(parts: ProseParts): Prose {
  const tokens = markdownReader().parse(parts.text, {});
  const headings = headed(tokens);
  const title = headings.find(({ level }) => level === 1)?.title ?? parts.file;
  return { title, html: htmlOf(tokens, parts), sections: headings };
}

/** Gives each heading its anchor, and finds what is said under it. */
function headed(tokens: readonly MarkdownToken[]): readonly PageSection[] {
  const slug = slugs();
  const sections: { id: string; level: number; title: string; words: string }[] = [];
  tokens.forEach((token, i) => {
    if (token.type === "heading_open") {
      const title = plainText(tokens[i + 1]!);
      const id = slug(title);
      token.attrSet("id", id);
      sections.push({ id, level: Number(token.tag.slice(1)), title, words: "" });
    } else if (sections.length > 0 && tokens[i - 1]?.type !== "heading_open") {
      if (token.type === "inline") sections.at(-1)!.words += ` ${plainText(token)}`;
      else if (token.type === "fence") sections.at(-1)!.words += ` ${token.content}`;
    }
  });
  return sections;
}

function plainText({ children }: MarkdownToken): string {
  return (children ?? []).map(({ type, content }) => (/break$/.test(type) ? " " : content)).join("");
}

function htmlOf(tokens: MarkdownToken[], parts: ProseParts): string {
  const reader = markdownReader();
  const { rules } = reader.renderer;
  let cell = 0;
  const isCellAt = (token: MarkdownToken | undefined) =>
    token?.type === "fence" && isCell({ language: token.info.trim(), code: token.content });
  rules.fence = (all, i) => {
    const token = all[i]!;
    // What a cell gives is shown as it was given, and not as text.
    if (isShown(all, i))
      return isCellAt(all[i - 1]) ? "" : `<pre class="given">${escapeHtml(token.content)}</pre>\n`;
    const code = `<pre><code>${escapeHtml(token.content)}</code></pre>\n`;
    return isCellAt(token) ? `${code}${outputHtml(parts.outputs[cell++] ?? [], parts.pictures)}\n` : code;
  };
  rules.code_inline = (all, i) => {
    const { content } = all[i]!;
    const code = `<code>${escapeHtml(content)}</code>`;
    const isInLink = all
      .slice(0, i)
      .reduce((open, { type }) => open + Number(type === "link_open") - Number(type === "link_close"), 0);
    const page = isInLink ? undefined : parts.wordPage(/^(\w+)(?:$|[(`])/.exec(content)?.[1] ?? "");
    return page === undefined ? code : `<a href="${page}">${code}</a>`;
  };
  rules.table_open = () => '<div class="scroll"><table class="prose">\n';
  rules.table_close = () => "</table></div>\n";
  for (const token of tokens) {
    for (const child of token.children ?? []) {
      const name = child.type === "link_open" ? "href" : child.type === "image" ? "src" : undefined;
      if (name !== undefined) child.attrSet(name, led(decodeURI(String(child.attrGet(name))), parts));
    }
  }
  // The title stands in the head of the page.
  const start = tokens[0]?.tag === "h1" ? 3 : 0;
  return reader.renderer.render(tokens.slice(start), reader.options, {});
}

/** Where a link of a text leads to from the site: to the page of a file, or to the file. */
function led(target: string, { file, pageOf }: ProseParts): string {
  if (/^[a-z]+:/.test(target) || target.startsWith("#")) return target;
  const [path = "", anchor] = target.split("#");
  const own = posix.normalize(posix.join(posix.dirname(file), path));
  const page = pageOf(own) ?? `../../${own}`;
  return encodeURI(anchor === undefined ? page : `${page}#${anchor}`);
}
