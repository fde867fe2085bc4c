import { sortKeys } from "../kernel/ipynb";
import { type FigureBlock, headingText } from "../present/document/Document";
import { type Row, rowsOf, type TableModel } from "../present/document/TableModel";
import { plotlyConfig } from "../present/figures/Figure";
import { staticSvg } from "../present/figures/staticSvg";
import { escapeHtml } from "../present/html";
import { dataHtml, figureId, headingHtml, headingId } from "../present/render/blockHtml";
import { tableHtml, textHtml } from "../present/render/tableHtml";
import type { PageIds } from "./pageIds";
import type { PageHeading } from "./pageMarkdown";
import type { DrawnFigure, ForeignPiece, Piece, QuestionHeading } from "./pieces";

/**
 * A part of the report as HTML of the page: ids are the page's own, tables scroll by themselves, figures carry
 * what Plotly needs to redraw them.
 *
 * @param anchors where each notebook begins on the page, by its file
 * @param prose the HTML of Markdown
 * @param listed gets the headings that are in the table of contents, those of prose apart
 */
export function pieceHtml(
  piece: Piece,
  ids: PageIds,
  anchors: ReadonlyMap<string, string>,
  prose: (markdown: string) => string,
  listed: (heading: PageHeading) => void,
): string {
  switch (piece.kind) {
    case "code":
      return `<details class="code"><summary>Code</summary><pre><code>${escapeHtml(piece.source)}</code></pre></details>`;
    case "markdown":
      return prose(piece.markdown);
    case "heading":
      return questionHtml(piece, ids(headingId(piece)), listed);
    case "text":
      return textHtml(piece.role, piece.text);
    case "table":
      return pageTable(linked(piece.table, anchors), ids);
    case "figure":
      return figureHtml(piece, ids);
    case "foreign":
      return foreignHtml(piece);
  }
}

/** The wording of a question: under a title one level below it; elsewhere it is that title itself. */
function questionHtml(piece: QuestionHeading, id: string, listed: (heading: PageHeading) => void): string {
  if (piece.titled) return headingHtml(piece, id);
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

/** A table that scrolls by itself, with the keyboard too, and what is said under it. */
export function pageTable(table: TableModel, ids: PageIds): string {
  const long = rowsOf(table).length + table.levels.length + 1 > longTable;
  const under = [
    ...table.notes.map((note) => textHtml("note", note)),
    ...(table.mark === undefined ? [] : [textHtml(table.mark.same ? "match" : "mismatch", table.mark.text)]),
  ];
  return [scrolling(tableHtml(table), table.caption, ids, long), ...under].join("\n");
}

/** From more rows on, a table scrolls within the page. */
export const longTable = 36;

/** What scrolls by itself: a table, under the name of its caption. */
export function scrolling(html: string, name: string, ids: PageIds, long = false): string {
  return `<div id="${ids("tableau")}" class="scroll${long ? " long" : ""}" role="region" tabindex="0" aria-label="${escapeHtml(name)}">${html}</div>`;
}

/** A figure of fewer pixels is drawn for a phone. */
const narrow = 500;

/** A static picture, its numbers, and the figure's data for the script to redraw. */
function figureHtml(figure: DrawnFigure, ids: PageIds): string {
  const { data, layout, title } = figure.figure;
  const wanted = figureId(figure);
  const id = ids(wanted);
  const rows = figure.figure.table?.length ?? 0;
  const numbers = dataHtml(figure, (table, caption) => scrolling(table, caption, ids, rows > longTable));
  return `<figure class="plotly" id="${escapeHtml(id)}">
${picture(id === wanted ? figure.svg : redrawn(figure, id), title, Number(layout.width))}
${numbers}
${wholeHtml(figure)}<script type="application/json">${scriptJson({ data, layout, config: plotlyConfig })}</script>
</figure>`;
}

/** The picture of a figure whose name the page has already: its own ids are made from another. */
function redrawn({ figure }: FigureBlock, id: string): string {
  return staticSvg(figure, id);
}

/** @param width of a figure that is narrow, for the page not to stretch it */
function picture(svg: string, title: string, width = Number.POSITIVE_INFINITY): string {
  const own = width < narrow ? ` style="--own: ${width}px"` : "";
  return `<div class="static"${own} role="region" tabindex="0" aria-label="${escapeHtml(title)}">${svg}</div>`;
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
  if (html !== undefined)
    return `<div class="foreign" role="region" tabindex="0" aria-label="Sortie d’une cellule">${html}</div>`;
  if (svg !== undefined) return `<figure>${picture(svg, "Figure")}</figure>`;
  return `<pre>${escapeHtml(text)}</pre>`;
}
