import type { MarkdownBlock, TableBlock } from "../../present/document/Document";
import type { Figure } from "../../present/figures/Figure";

/** One output of what is shown: a table, a text, or a figure that has no name yet. */
export type Part = TableBlock | MarkdownBlock | { readonly kind: "figure"; readonly figure: Figure };
