import { markdownTokens } from "./markdownTokens";

/** A text in Markdown without its marks: a line for each paragraph, and « – » before each line of a list. */
export function plainMarkdown(markdown: string): string {
  let isItem = false;
  return markdownTokens(markdown)
    .flatMap(({ type, content, children }) => {
      if (type === "list_item_open") isItem = true;
      if (type === "fence" || type === "code_block") return [content.trimEnd()];
      if (type !== "inline") return [];
      const text = (children ?? []).map((own) => (own.type.endsWith("break") ? " " : own.content)).join("");
      const line = isItem ? `– ${text}` : text;
      isItem = false;
      return [line];
    })
    .join("\n");
}
