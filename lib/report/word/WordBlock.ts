import { Bookmark, type IParagraphOptions, SimpleField } from "docx";
import type { Subject, TableModel } from "../../present/document/TableModel";
import { type Citation, citationText } from "../numbered";
import type { DrawnFigure } from "../pieces";
import { textRuns } from "./wordRuns";

/** A piece of the document, before what follows it is known. */
export type WordBlock =
  | { readonly kind: "heading" | "text"; readonly paragraph: IParagraphOptions }
  | CaptionBlock
  | { readonly kind: "table"; readonly table: TableModel }
  | { readonly kind: "picture"; readonly figure: DrawnFigure };

/** The words over a table or under a picture; where it is cited, what the lists in front of the document need. */
export interface CaptionBlock {
  readonly kind: "caption";
  readonly text: string;
  readonly citation?: Citation;
  /** What the table is of. */
  readonly subject?: Subject;
}

/** The bookmark of what is cited: « Tableau_3_2 ». */
export function citationBookmark({ word, chapter, rank }: Citation): string {
  return [word, ...(chapter === undefined ? [] : [chapter]), rank].join("_");
}

/**
 * A caption as a paragraph, whose number Word counts: within a chapter, from that of its first table.
 *
 * @param begins whether it is the first of its chapter
 */
export function captionParagraph({ text, citation }: CaptionBlock, begins: boolean): IParagraphOptions {
  const style = citation?.word === "Figure" ? "FigureCaption" : "Caption";
  if (citation === undefined) return { style, children: textRuns(text) };
  const { word, chapter, rank } = citation;
  const reset = chapter !== undefined && begins ? ` \\r ${rank}` : "";
  const before = citationText(citation).slice(0, -`${rank}`.length);
  return {
    style,
    children: [
      new Bookmark({
        id: citationBookmark(citation),
        children: [...textRuns(before), new SimpleField(`SEQ ${word} \\* ARABIC${reset}`, `${rank}`)],
      }),
      ...textRuns(` – ${text}`),
    ],
  };
}

/** A paragraph of plain text in a style of the document. */
export function textBlock(text: string, style: string): WordBlock {
  return { kind: "text", paragraph: { children: textRuns(text), style } };
}

/** A table under its caption. */
export function tableBlocks(table: TableModel, citation?: Citation): readonly WordBlock[] {
  const { caption: text, subject } = table;
  const made: WordBlock = { kind: "table", table };
  if (text === "") return [made];
  return [{ kind: "caption", text, ...(citation && { citation }), ...(subject && { subject }) }, made];
}
