import MarkdownIt from "markdown-it";

type Reader = InstanceType<typeof MarkdownIt>;

/** A token of Markdown, as markdown-it reads it. */
export type MarkdownToken = ReturnType<Reader["parse"]>[number];

/** The reader of the notebooks' Markdown, which brings no HTML of its own. */
export function markdownReader(): Reader {
  return new MarkdownIt({ html: false, linkify: false, typographer: false });
}

/** The tokens of a Markdown text. */
export function markdownTokens(source: string): readonly MarkdownToken[] {
  return markdownReader().parse(source, {});
}
