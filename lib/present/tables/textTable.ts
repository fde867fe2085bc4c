import { escapeHtml } from "../html";

/** A table of texts: a caption, a head for each column, and rows of which the first cell is the head. */
export function textTableHtml(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, i) =>
      i === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td class="text">${escapeHtml(cell)}</td>`,
    );
  return `<table class="conum"><caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col" class="text">${escapeHtml(head)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("\n")}
</tbody></table>`;
}
