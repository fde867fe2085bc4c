import type { Cell, NumberCell } from "../document/Cell";
import { cellText, isEmpty } from "../document/cellText";
import type { Column, Row, Span, TableModel } from "../document/TableModel";
import { withoutDetail } from "../document/withoutDetail";
import { fr, noBreakSpace as nb } from "../french";
import { escapeHtml } from "../html";

/** A table as HTML that a screen reader can follow: a caption, and headers with their scope. */
export function tableHtml(model: TableModel): string {
  const table = withoutDetail(model);
  const { caption, levels, columns, groups } = table;
  const [top] = levels;
  const spans = top?.map((span) => `<colgroup span="${span.columns}"></colgroup>`).join("") ?? "";
  const head = [...levels.map(levelHtml), `<tr>${columns.map(columnHtml).join("")}</tr>`];
  const bodies = groups
    .map(({ head: over, rows }) => [
      ...(over === undefined ? [] : [rowHtml(over, true, columns)]),
      ...rows.map((row) => rowHtml(row, false, columns)),
    ])
    .filter((rows, i) => rows.length > 0 || i === 0)
    .map((rows) => `<tbody>\n${rows.join("\n")}\n</tbody>`);
  return `<table class="conum">
<caption>${escapeHtml(caption)}</caption>${spans}
<thead>
${head.join("\n")}
</thead>
${bodies.join("\n")}
</table>`;
}

/** A table, what is said under it, and how it stands to the printed one. */
export function tableBlockHtml(table: TableModel): string {
  const notes = table.notes.map((note) => textHtml("note", note)).join("\n");
  const { mark } = table;
  const under = mark === undefined ? "" : `\n${textHtml(mark.same ? "match" : "mismatch", mark.text)}`;
  return `${tableHtml(table)}\n${notes}${under}`;
}

/** A sentence in the paragraph that its role asks for. */
export function textHtml(role: string, text: string): string {
  return `<p class="${role}">${escapeHtml(text)}</p>`;
}

function levelHtml(spans: readonly Span[]): string {
  const cells = spans.map(({ head, columns, n }) => {
    const width = columns === 1 ? "" : ` colspan="${columns}"`;
    if (head === "") return `<td${width}></td>`;
    const size = n === undefined ? "" : `<br><small>n${nb}=${nb}${fr.integer(n)}</small>`;
    return `<th scope="${columns === 1 ? "col" : "colgroup"}"${width}>${escapeHtml(head)}${size}</th>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function columnHtml({ head, words }: Column): string {
  return head === "" ? "<td></td>" : `<th scope="col"${textClass(words)}>${escapeHtml(head)}</th>`;
}

/** A row; one that heads others stretches its head up to its first cell, and one without a name has no head. */
function rowHtml(row: Row, heads: boolean, columns: readonly Column[]): string {
  const classes = [heads ? "item" : "", row.emphasis ?? ""].filter((name) => name !== "").join(" ");
  const item = row.item === undefined ? "" : ` data-item="${escapeHtml(row.item)}"`;
  const open = `<tr${classes === "" ? "" : ` class="${classes}"`}${item}>`;
  const filled = row.cells.findIndex((cell) => !isEmpty(cell));
  const covered = !heads ? 0 : filled === -1 ? row.cells.length : filled;
  const scope = heads ? `scope="rowgroup" colspan="${covered + 1}"` : 'scope="row"';
  const head = !heads && row.head === "" ? "<td></td>" : `<th ${scope}>${headHtml(row)}</th>`;
  const cells = row.cells.slice(covered).map((cell, i) => cellHtml(cell, columns[covered + i + 1]!));
  return `${open}${head}${cells.join("")}</tr>`;
}

function headHtml({ head, link }: Row): string {
  return link === undefined
    ? escapeHtml(head)
    : `<a href="${escapeHtml(encodeURI(link))}">${escapeHtml(head)}</a>`;
}

function cellHtml(cell: Cell, { words }: Column): string {
  return `<td${textClass(words)}${toneStyle(cell)}>${escapeHtml(cellText(cell))}</td>`;
}

function textClass(words: boolean | undefined): string {
  return words ? ' class="text"' : "";
}

/** Pale blue and pale orange, and letters that are read on both, in light and dark. */
export const tones = { more: "#cfe6f5", less: "#fbe3b5" } as const;

function toneStyle(cell: Cell): string {
  const tone = toneOf(cell);
  return tone === undefined ? "" : ` style="background:${tones[tone]};color:#1b1b1f"`;
}

/** The tone of a cell; undefined where it has none. */
export function toneOf(cell: Cell): NumberCell["tone"] {
  return typeof cell === "string" || !("value" in cell) ? undefined : cell.tone;
}
