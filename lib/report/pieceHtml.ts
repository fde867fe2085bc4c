import { sortKeys } from "../kernel/ipynb";
import { type FigureBlock, headingText } from "../present/document/Document";
import { type Row, rowsOf, type TableModel } from "../present/document/TableModel";
import { plotlyConfig } from "../present/figures/Figure";
import { staticSvg } from "../present/figures/staticSvg";
import { escapeHtml } from "../present/html";
import { dataHtml, figureId, headingHtml, headingId } from "../present/render/blockHtml";
import { tableHtml, textHtml } from "../present/render/tableHtml";
import { anchorOf } from "./anchorOf";
import { type Citation, citationText, citedText, type NumberedPiece } from "./numbered";
import type { PageIds } from "./pageIds";
import type { PageHeading } from "./pageMarkdown";
import { paperClass } from "./paperClass";
import type { DrawnFigure, ForeignPiece, QuestionHeading } from "./pieces";

/** What the parts of a page share. */
export interface PageContext {
  readonly ids: PageIds;
  /** Where each notebook begins on the page, by its file. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The HTML of Markdown. */
  readonly prose: (markdown: string) => string;
  /** The id of a question's wording. */
  readonly questionAnchor: (question: string) => string;
  /** Gets the headings that are in the table of contents, those of prose apart. */
  readonly listed: (heading: PageHeading) => void;
}

/**
 * A part of the report as HTML of the page: ids are the page's own, tables scroll by themselves, figures carry
 * what Plotly needs to redraw them.
 */
export function pieceHtml(piece: NumberedPiece, context: PageContext): string {
  const { ids, anchors, prose } = context;
  switch (piece.kind) {
    case "code":
      return `<details class="code"><summary>Code</summary><pre><code>${escapeHtml(piece.source)}</code></pre></details>`;
    case "markdown":
      return prose(piece.markdown);
    case "heading":
      return questionHtml(piece, context);
    case "text":
      return textHtml(piece.role, piece.text);
    case "table":
      return pageTable(linked(piece.table, anchors), ids, piece.citation);
    case "figure":
      return figureHtml(piece, ids, piece.citation);
    case "foreign":
      return foreignHtml(piece);
  }
}

/** The wording of a question: under a title one level below it; elsewhere it is that title itself. */
function questionHtml(piece: QuestionHeading, { questionAnchor, listed }: PageContext): string {
  const id = questionAnchor(headingId(piece));
  if (piece.titled) return headingHtml(piece, id, 4);
  listed({ id, level: 3, text: headingText(piece) });
  return headingHtml(piece, id, 3);
}

/** A table whose links to notebooks lead to where these begin on the page; others, to files beside them, lead nowhere. */
function linked(table: TableModel, anchors: ReadonlyMap<string, string>): TableModel {
  const row = ({ link, ...own }: Row): Row => {
    const anchor = anchors.get(link ?? "");
    return anchor === undefined ? own : { ...own, link: `#${anchor}` };
  };
  return { ...table, groups: table.groups.map((group) => ({ ...group, rows: group.rows.map(row) })) };
}

/**
 * A table that scrolls by itself, and what is said under it.
 *
 * @param citation what its id is made from too: « tableau-3-2 »
 */
export function pageTable(table: TableModel, ids: PageIds, citation?: Citation): string {
  const long = rowsOf(table).length + table.levels.length + 1 > longTable;
  const under = [
    ...table.notes.map((note) => textHtml("note", note)),
    ...(table.mark === undefined ? [] : [textHtml(table.mark.same ? "match" : "mismatch", table.mark.text)]),
  ];
  const html = tableHtml({ ...table, caption: citedText(citation, table.caption) });
  const id = ids(citation === undefined ? "tableau" : anchorOf(citationText(citation)));
  return [scrolling(html, id, long, paperClass(table)), ...under].join("\n");
}

/** From more rows on, a table scrolls within the page. */
export const longTable = 36;

/** What scrolls by itself where it is wider or taller than its place; the script then makes the keyboard reach it. */
export function scrolling(html: string, id: string, long = false, paper = ""): string {
  const classes = ["scroll", long ? "long" : "", paper].filter((name) => name !== "").join(" ");
  return `<div id="${id}" class="${classes}">${html}</div>`;
}

/** A figure of fewer pixels is drawn for a phone. */
const narrow = 500;

/** A static picture, its numbers, and the figure's data for the script to redraw. */
function figureHtml(figure: DrawnFigure, ids: PageIds, citation?: Citation): string {
  const { data, layout, title } = figure.figure;
  const wanted = figureId(figure);
  const drawn = ids(wanted);
  const id = citation === undefined ? anchorOf(drawn) : ids(anchorOf(citationText(citation)));
  const rows = figure.figure.table?.length ?? 0;
  const numbers = dataHtml(figure, (table) => scrolling(table, ids(`${id}-donnees`), rows > longTable));
  return `<figure class="plotly" id="${id}">
${picture(drawn === wanted ? figure.svg : redrawn(figure, drawn), Number(layout.width))}
<figcaption>${escapeHtml(citedText(citation, title))}</figcaption>
${numbers}
${wholeHtml(figure)}<script type="application/json">${scriptJson({ data, layout, config: plotlyConfig })}</script>
</figure>`;
}

/** The picture of a figure whose name the page has already: its own ids are made from another. */
function redrawn({ figure }: FigureBlock, id: string): string {
  return staticSvg(figure, id);
}

/** @param width of a figure that is narrow, for the page not to stretch it */
function picture(svg: string, width = Number.POSITIVE_INFINITY): string {
  const own = width < narrow ? ` style="--own: ${width}px"` : "";
  return `<div class="static"${own}>${svg}</div>`;
}

/** The same figure with all its rows, that the script draws when it is unfolded. */
function wholeHtml({ whole }: FigureBlock): string {
  if (whole === undefined) return "";
  const { alt, data, layout } = whole;
  return `<details class="whole"><summary>Figure avec toutes les lignes</summary>
<p class="unseen">${escapeHtml(alt)}</p>
<script type="application/json">${scriptJson({ data, layout })}</script>
</details>
`;
}

/** JSON that cannot end the script that holds it, the same whether a notebook was just run or read from its file. */
function scriptJson(value: unknown): string {
  return JSON.stringify(sortKeys(value)).replaceAll("<", "\\u003c");
}

/** What is not ours, as it is: HTML, else a picture, else text. */
function foreignHtml({ html, svg, text }: ForeignPiece): string {
  if (html !== undefined) return `<div class="foreign">${html}</div>`;
  if (svg !== undefined) return `<figure>${picture(svg)}</figure>`;
  return `<pre>${escapeHtml(text)}</pre>`;
}
