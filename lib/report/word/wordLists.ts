import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { citedText } from "../numbered";
import { type CaptionBlock, citationBookmark, type WordBlock } from "./WordBlock";
import { wordPage } from "./wordStyles";

/** The lists of the tables and of the figures that are cited, each under its heading; none where there is nothing to list. */
export function wordLists(blocks: readonly WordBlock[]): readonly FileChild[] {
  const captions = blocks.flatMap((block) => (block.kind === "caption" ? [block] : []));
  return [
    ...list("Liste des tableaux", "Tableau", captions),
    ...list("Liste des figures", "Figure", captions),
  ];
}

function list(title: string, word: "Tableau" | "Figure", all: readonly CaptionBlock[]): readonly FileChild[] {
  const captions = all.filter(({ citation }) => citation?.word === word);
  if (captions.length === 0) return [];
  return [
    new Paragraph({ style: "TOCHeading", children: [new TextRun(title)] }),
    new TableOfContents(title, {
      hyperlink: true,
      captionLabelIncludingNumbers: word,
      contentChildren: captions.map(entry),
    }),
  ];
}

/** A line of a list, which leads to what it lists: its number, its words and its page. */
function entry({ text, citation }: CaptionBlock): Paragraph {
  const anchor = citationBookmark(citation!);
  return new Paragraph({
    style: "TableofFigures",
    tabStops: [{ type: TabStopType.RIGHT, position: wordPage.text, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor,
        children: [
          new TextRun({ children: [citedText(citation, text), new Tab()] }),
          new PageReference(anchor),
        ],
      }),
    ],
  });
}
