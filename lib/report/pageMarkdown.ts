import { anchorOf } from "./anchorOf";
import { type MarkdownToken, markdownReader } from "./markdownTokens";
import type { PageIds } from "./pageIds";
import { longTable, scrolling } from "./pieceHtml";

/** A heading of the page, for its table of contents. */
export interface PageHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** Prose as HTML of the page, and the headings in it. */
export interface PageProse {
  readonly html: string;
  readonly headings: readonly PageHeading[];
}

/**
 * Markdown one heading level down, as the page has the first: headings get anchors and lead to themselves, links to
 * another notebook lead to where it begins on the page or are none, tables scroll by themselves.
 *
 * @param anchor where the notebook begins: the id of a first heading
 * @param anchors where each notebook begins, by its file
 */
export function pageMarkdown(
  source: string,
  anchor: string,
  anchors: ReadonlyMap<string, string>,
  ids: PageIds,
): PageProse {
  const reader = markdownReader();
  const tokens = reader.parse(source, {});
  const headings = tokens.flatMap((token, i): readonly PageHeading[] => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return [];
    const level = Math.min(6, Number(token.tag.slice(1)) + 1);
    token.tag = `h${level}`;
    if (token.type === "heading_close") return [];
    const text = (tokens[i + 1]?.children ?? []).map(({ content }) => content).join("");
    const id = ids(level === 2 ? anchor : anchorOf(text));
    token.attrSet("id", id);
    return [{ id, level, text }];
  });
  for (const [i, token] of tokens.entries()) {
    if (!token.children) continue;
    token.children = linkedTokens(token.children, anchors);
    const heading = tokens[i - 1];
    if (heading?.type === "heading_open")
      token.children = selfLinked(token.children, String(heading.attrGet("id")));
  }
  return { html: rendered(tokens, ids), headings };
}

/** Tokens of a line whose links to notebooks lead to these; of a notebook that is not on the page, its name is left. */
function linkedTokens(
  tokens: readonly MarkdownToken[],
  anchors: ReadonlyMap<string, string>,
): MarkdownToken[] {
  let isGone = false;
  return tokens.filter((token) => {
    if (token.type === "link_close") return !isGone;
    const file = token.type === "link_open" ? decodeURI(String(token.attrGet("href"))) : "";
    if (file === "") return true;
    const target = anchors.get(file);
    if (target !== undefined) token.attrSet("href", `#${target}`);
    isGone = target === undefined && /^[^/:]+\.ipynb$/.test(file);
    return !isGone;
  });
}

/** The tokens of a heading within a link to it, unless they hold another. */
function selfLinked(tokens: MarkdownToken[], id: string): MarkdownToken[] {
  if (tokens.some(({ type }) => type === "link_open")) return tokens;
  const [open, , close] = markdownReader().parseInline(`[x](#${id})`, {})[0]!.children!;
  open!.attrSet("class", "self");
  return [open!, ...tokens, close!];
}

/** The HTML of tokens; a table is looked for as a token, not as a tag. */
function rendered(tokens: readonly MarkdownToken[], ids: PageIds): string {
  const { renderer, options } = markdownReader();
  const parts: string[] = [];
  let rest = tokens;
  for (;;) {
    const from = rest.findIndex(({ type }) => type === "table_open");
    const before = from === -1 ? rest : rest.slice(0, from);
    parts.push(renderer.render([...before], options, {}));
    if (from === -1) return parts.join("");
    const to = rest.findIndex(({ type }) => type === "table_close");
    const table = rest.slice(from, to + 1);
    table[0]!.attrSet("class", "conum");
    const rows = table.filter(({ type }) => type === "tr_open").length;
    const html = renderer.render([...table], options, {});
    parts.push(`${scrolling(html.trimEnd(), ids("tableau"), rows > longTable)}\n`);
    rest = rest.slice(to + 1);
  }
}
