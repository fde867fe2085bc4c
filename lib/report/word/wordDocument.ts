import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { Chapter } from "../Chapter";
import { numbered } from "../numbered";
import { captionParagraph, type WordBlock } from "./WordBlock";
import { wordBytes } from "./wordBytes";
import { wordLists } from "./wordLists";
import { wordPicture } from "./wordPicture";
import { wordPieces } from "./wordPieces";
import { wordNumbering, wordPage, wordStyles } from "./wordStyles";
import { wordTable } from "./wordTable";

/**
 * A Word document (docx) from executed notebooks: title, contents, texts, tables and figures, each
 * chapter on a new page. The code of the cells is left out, as are the figures with all their rows and
 * the data of the figures. The contents have the pages that `docx` estimates; Word sets them right when
 * whoever opens the document lets it update its fields. The same notebooks give the same bytes.
 *
 * @param warning what the reader must know of the data, in French; none when undefined
 * @param hasContents whether a table of contents stands in front
 */
export async function wordDocument(
  chapters: readonly Chapter[],
  title: string,
  warning?: string,
  hasContents = true,
): Promise<Uint8Array> {
  const count = { lists: 0 };
  const blocks = numbered(chapters).flatMap(({ parts }) =>
    parts.flatMap((piece) => wordPieces(piece, count)),
  );
  const margin = wordPage.margin;
  const document = new Document({
    title,
    creator: "Carnets",
    lastModifiedBy: "Carnets",
    ...(warning === undefined ? {} : { description: warning }),
    styles: wordStyles,
    numbering: wordNumbering,
    features: { updateFields: true },
    // Our headings have no list numbers: to look for them would read the document once more.
    pageNumbers: (body, context) => estimatePageNumbers(body, context),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: wordPage.width, height: wordPage.height },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 567, footer: 567 },
          },
        },
        headers: { default: header(title), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(), first: new Footer({ children: [new Paragraph({})] }) },
        children: [...front(title, warning, hasContents ? blocks : undefined), ...children(blocks)],
      },
    ],
  });
  return wordBytes(await Packer.toBuffer(document));
}

/** The title, the warning, the contents and the lists of tables and figures, where there are blocks to list. */
function front(
  title: string,
  warning: string | undefined,
  blocks: readonly WordBlock[] | undefined,
): readonly FileChild[] {
  return [
    new Paragraph({ style: "Title", children: [new TextRun(title)] }),
    ...(warning === undefined ? [] : [new Paragraph({ style: "Warning", children: [new TextRun(warning)] })]),
    ...(blocks === undefined ? [] : [...contents(), ...wordLists(blocks)]),
  ];
}

function contents(): readonly FileChild[] {
  return [
    new Paragraph({ style: "TOCHeading", children: [new TextRun("Table des matières")] }),
    new TableOfContents("Table des matières", { hyperlink: true, headingStyleRange: "1-3" }),
  ];
}

function header(title: string): Header {
  return new Header({ children: [new Paragraph({ style: "Header", children: [new TextRun(title)] })] });
}

function footer(): Footer {
  const page = new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [page] })] });
}

/** Paragraphs and tables; tables and pictures stay on the page of the text that speaks of them. */
function children(blocks: readonly WordBlock[]): readonly FileChild[] {
  let pictures = 0;
  let chapter: string | undefined;
  return blocks.flatMap((block, i): readonly FileChild[] => {
    const keepNext = blocks[i + 1]?.kind === "text";
    switch (block.kind) {
      case "table": {
        const table = wordTable(block.table, keepNext);
        if (table === undefined) return [];
        // Word makes one of two tables with nothing between them.
        return blocks[i - 1]?.kind === "table" ? [new Paragraph({ style: "TableNote" }), table] : [table];
      }
      case "picture":
        return [
          new Paragraph({
            ...wordPicture(block.figure, ++pictures),
            ...(keepNext || blocks[i + 1]?.kind === "caption" ? { keepNext: true } : {}),
          }),
        ];
      case "caption": {
        const begins = block.citation?.word === "Tableau" && block.citation.chapter !== chapter;
        if (begins) chapter = block.citation?.chapter;
        return [new Paragraph(captionParagraph(block, begins))];
      }
      default: {
        const { paragraph } = block;
        const after = blocks[i - 1]?.kind === "table" && paragraph.style === undefined;
        return [new Paragraph(after ? { ...paragraph, spacing: { before: 120 } } : paragraph)];
      }
    }
  });
}
