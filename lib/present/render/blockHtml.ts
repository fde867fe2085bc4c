import { type Block, type FigureBlock, type HeadingBlock, headingText } from "../document/Document";
import { figureTableModel } from "../document/figureBlock";
import { escapeHtml } from "../html";
import { tableBlockHtml, tableHtml, textHtml } from "./tableHtml";

/** A block as HTML, as a notebook shows it; undefined of prose, which is shown as Markdown, and of a figure, a picture. */
export function blockHtml(block: Block): string | undefined {
  switch (block.kind) {
    case "heading":
      return headingHtml(block, headingId(block));
    case "text":
      return textHtml(block.role, block.text);
    case "markdown":
    case "figure":
      return undefined;
    case "table":
      return tableBlockHtml(block.table);
  }
}

/** The wording of a question, under an id that is its own on the page; of level 3 or 4 there, with a link to itself. */
export function headingHtml(heading: HeadingBlock, id: string, level?: 3 | 4): string {
  const { remark } = heading;
  const note = remark === undefined ? "" : ` <em>(${escapeHtml(remark)})</em>`;
  const own = escapeHtml(id);
  const text = `${escapeHtml(headingText(heading))}${note}`;
  if (level === undefined) return `<h4 id="${own}">${text}</h4>`;
  return `<h${level} id="${own}" class="question"><a href="#${own}" class="self">${text}</a></h${level}>`;
}

/** « q2-8 » */
export function headingId({ question }: Pick<HeadingBlock, "question">): string {
  return `q${question.replaceAll(".", "-")}`;
}

/** « figure-q2.8-structure » */
export function figureId({ name }: Pick<FigureBlock, "name">): string {
  return `figure-${name}`;
}

/** What the numbers of a figure are called where they are folded. */
export const dataTitle = "Données de la figure";

/**
 * The numbers of a figure, folded; nothing where it gives none.
 *
 * @param around what stands around the table
 */
export function dataHtml(
  { figure }: FigureBlock,
  around = (table: string, _caption: string) => table,
): string {
  const table = figureTableModel(figure);
  if (table === undefined) return "";
  return `<details class="data"><summary>${dataTitle}</summary>
${around(tableHtml(table), table.caption)}</details>
`;
}
