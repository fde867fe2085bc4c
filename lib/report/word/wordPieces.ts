import { headingText } from "../../present/document/Document";
import type { NumberedPiece } from "../numbered";
import { tableBlocks, textBlock, type WordBlock } from "./WordBlock";
import { type ListCount, wordMarkdown } from "./wordMarkdown";
import { textRuns } from "./wordRuns";

const styles = {
  access: "Access",
  note: "TableNote",
  match: "Match",
  mismatch: "Mismatch",
  warning: "Warning",
} as const;

/**
 * A part of the report as headings, paragraphs, tables and pictures of a Word document, in order. The wording
 * of a question is a heading, one level below the title above it; code is left out, and what is not ours is its plain
 * text.
 */
export function wordPieces(piece: NumberedPiece, count: ListCount): readonly WordBlock[] {
  switch (piece.kind) {
    case "code":
      return [];
    case "markdown":
      return wordMarkdown(piece.markdown, count);
    case "heading": {
      const { remark } = piece;
      const note = remark === undefined ? [] : textRuns(`(${remark})`, { italics: true });
      const text = `${headingText(piece)}${remark === undefined ? "" : " "}`;
      const style = piece.titled ? "Heading3" : "Heading2";
      return [{ kind: "heading", paragraph: { style, children: [...textRuns(text), ...note] } }];
    }
    case "text":
      return [textBlock(piece.text, styles[piece.role])];
    case "table": {
      const { notes, mark } = piece.table;
      return [
        ...tableBlocks(piece.table, piece.citation),
        ...notes.map((note) => textBlock(note, styles.note)),
        ...(mark === undefined ? [] : [textBlock(mark.text, styles[mark.same ? "match" : "mismatch"])]),
      ];
    }
    case "figure":
      return [
        { kind: "picture", figure: piece },
        ...(piece.citation === undefined
          ? []
          : [{ kind: "caption", text: piece.figure.title, citation: piece.citation } as const]),
      ];
    case "foreign":
      return piece.text === "" ? [] : [textBlock(piece.text.replace(/\n$/, ""), "Code")];
  }
}
