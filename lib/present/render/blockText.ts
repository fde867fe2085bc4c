import { type Block, headingText } from "../document/Document";
import { tableText } from "./tableText";

/** A block as plain text, for terminals and for notebooks that show nothing richer. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return headingText(block);
    case "text":
      return block.text;
    case "markdown":
      return block.markdown.replaceAll("**", "");
    case "table":
      return tableText(block.table);
    case "figure":
      return `${block.figure.title}\n${block.figure.alt}`;
  }
}
