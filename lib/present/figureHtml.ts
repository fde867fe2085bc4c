import type { Figure } from "./figures/Figure";
import { escapeHtml } from "./html";

/**
 * A figure as HTML that works offline: the picture, and its numbers in a table that unfolds.
 *
 * @param svg the picture
 * @param id of the element, unique in its document
 */
export function figureHtml(figure: Figure, svg: string, id: string): string {
  return `<figure id="${escapeHtml(`figure-${id}`)}">\n${svg}\n${dataHtml(figure)}</figure>`;
}

/** The numbers of a figure, folded; nothing where it gives none. */
function dataHtml({ title, table }: Figure): string {
  const [head, ...rows] = table ?? [];
  if (head === undefined) return "";
  const cells = (row: readonly string[]) =>
    row.map((cell, i) =>
      i === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`,
    );
  return `<details class="data"><summary>Données de la figure</summary>
<table class="conum"><caption>${escapeHtml(`Données de la figure : ${title}`.replace(" :", "\u00a0:"))}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("\n")}
</tbody></table></details>
`;
}
