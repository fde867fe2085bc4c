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
import { shortened } from "../../base/shortened";
import { noBreakSpace as nb } from "../../present/french";
import { citationNumber, citationText, citedText } from "../numbered";
import { type CaptionBlock, citationBookmark, type WordBlock } from "./WordBlock";
import { wordPage } from "./wordStyles";

/** So many letters of the wording of a question stand on a line. */
const longest = 70;

/**
 * The lists of the tables, a line for each question, and of the figures that are cited, each under its heading; none where
 * there is nothing to list.
 */
export function wordLists(blocks: readonly WordBlock[]): readonly FileChild[] {
  const captions = blocks.flatMap((block) => (block.kind === "caption" ? [block] : []));
  const tables = captions.filter(({ citation }) => citation?.word === "Tableau");
  const figures = captions.filter(({ citation }) => citation?.word === "Figure");
  // A field of Word would list each table again when it is updated: only the pages are fields.
  return [
    ...(tables.length === 0 ? [] : [heading("Liste des tableaux"), ...byQuestion(tables).map(tablesEntry)]),
    ...(figures.length === 0
      ? []
      : [
          heading("Liste des figures"),
          new TableOfContents("Liste des figures", {
            hyperlink: true,
            captionLabelIncludingNumbers: "Figure",
            contentChildren: figures.map((own) => entry(own, citedText(own.citation, own.text))),
          }),
        ]),
  ];
}

function heading(title: string): Paragraph {
  return new Paragraph({ style: "TOCHeading", children: [new TextRun(title)] });
}

/** The captions of tables that stand one after the other and are of one question; any other by itself. */
function byQuestion(
  tables: readonly CaptionBlock[],
): readonly (readonly [CaptionBlock, ...CaptionBlock[]])[] {
  const groups: [CaptionBlock, ...CaptionBlock[]][] = [];
  for (const table of tables) {
    const last = groups.at(-1);
    const isSame =
      last?.[0].subject !== undefined &&
      last[0].subject.question === table.subject?.question &&
      last[0].citation?.chapter === table.citation?.chapter;
    if (isSame) last.push(table);
    else groups.push([table]);
  }
  return groups;
}

/** « Tableaux 1.9 à 1.11 – 1.4 · Triez-vous ? » */
function tablesEntry([first, ...others]: readonly [CaptionBlock, ...CaptionBlock[]]): Paragraph {
  const { citation, text, subject } = first;
  if (subject === undefined) return entry(first, citedText(citation, text));
  const last = others.at(-1)?.citation;
  const cited =
    last === undefined
      ? citationText(citation!)
      : `Tableaux${nb}${citationNumber(citation!)} ${others.length > 1 ? "à" : "et"}${nb}${citationNumber(last)}`;
  return entry(first, `${cited} – ${subject.question} · ${shortened(subject.label, longest)}`);
}

/** A line of a list, which leads to what it lists: its number, its words and its page. */
function entry({ citation }: CaptionBlock, text: string): Paragraph {
  const anchor = citationBookmark(citation!);
  return new Paragraph({
    style: "TableofFigures",
    tabStops: [{ type: TabStopType.RIGHT, position: wordPage.text, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor,
        children: [new TextRun({ children: [text, new Tab()] }), new PageReference(anchor)],
      }),
    ],
  });
}
