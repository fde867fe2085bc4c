import type { IParagraphOptions } from "docx";
import type { TableModel } from "../../present/document/TableModel";
import type { DrawnFigure } from "../pieces";
import { textRuns } from "./wordRuns";

/** A piece of the document, before what follows it is known. */
export type WordBlock =
  | { readonly kind: "heading" | "text" | "caption"; readonly paragraph: IParagraphOptions }
  | { readonly kind: "table"; readonly table: TableModel }
  | { readonly kind: "picture"; readonly figure: DrawnFigure };

/** A paragraph of plain text in a style of the document. */
export function textBlock(text: string, style: string): WordBlock {
  return { kind: "text", paragraph: { children: textRuns(text), style } };
}

/** A table under its caption. */
export function tableBlocks(table: TableModel): readonly WordBlock[] {
  const { caption } = table;
  const made: WordBlock = { kind: "table", table };
  return caption === ""
    ? [made]
    : [{ kind: "caption", paragraph: { style: "Caption", children: textRuns(caption) } }, made];
}
