import { fr, thinSpace } from "../french";
import { escapeHtml } from "../html";

/** What is shown of a data frame: danfojs has these, and so can others. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
  readonly index: readonly (string | number)[];
}

/** The first rows of a data frame as an HTML table, with how many there are in all; missing values are left empty. */
export function frameHtml({ columns, values, index }: FrameLike, rows = 20): string {
  const cells = (value: unknown) => (Array.isArray(value) ? value : [value]);
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = values.slice(0, rows).map((row, i) => {
    const data = cells(row).map((cell) => `<td>${isMissing(cell) ? "" : escapeHtml(String(cell))}</td>`);
    return `<tr><th scope="row">${escapeHtml(String(index[i]))}</th>${data.join("")}</tr>`;
  });
  const size = `${fr.count(values.length, "ligne")}, ${fr.count(columns.length, "colonne")}`;
  const caption = values.length > rows ? `${size}${thinSpace}; les ${fr.integer(rows)} premières` : size;
  return `<table class="conum">
<caption>${caption}</caption>
<thead>
<tr><td></td>${head}</tr>
</thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}
