import { escapeHtml } from "../html";
import { alignedText } from "./alignedText";

/** A cell: a text, coloured where it tells of more or of less than expected (its sign says so too). */
export type MeasureCell = string | { readonly text: string; readonly tone: "more" | "less" };

/** A table of measures, as text, and what is to be said under it. */
export interface MeasureTable {
  readonly caption: string;
  /** Heads over some columns each, from the first on; absent where there are none. */
  readonly spans?: readonly { readonly label: string; readonly columns: number }[];
  readonly heads: readonly string[];
  /** Columns of words, which stand on the left, from 0; the first always does. */
  readonly words?: readonly number[];
  /** A row of a single cell heads those that follow; `strong` is a significant one. */
  readonly rows: readonly { readonly cells: readonly MeasureCell[]; readonly strong?: boolean }[];
  readonly notes: readonly string[];
}

/** Pale blue and pale orange, and letters that are read on both, in light and dark. */
const tones = {
  more: "background:#cfe6f5;color:#1b1b1f",
  less: "background:#fbe3b5;color:#1b1b1f",
} as const;

/** Such a table as HTML, with its notes under it. */
export function measureTableHtml(table: MeasureTable): string {
  const { caption, spans, heads, rows, notes, words = [] } = table;
  const textOf = (column: number) => (words.includes(column) ? ' class="text"' : "");
  const head = heads.map((text, i) =>
    text === "" ? "<td></td>" : `<th scope="col"${textOf(i)}>${escapeHtml(text)}</th>`,
  );
  const over = spans?.map(({ label, columns }) =>
    label === ""
      ? `<td colspan="${columns}"></td>`
      : `<th scope="colgroup" colspan="${columns}">${escapeHtml(label)}</th>`,
  );
  const body = rows.map(({ cells, strong }) => {
    const [first, ...rest] = cells;
    if (rest.length === 0 && heads.length > 1) {
      return `<tr class="item"><th scope="rowgroup" colspan="${heads.length}">${cellHtml(first!)}</th></tr>`;
    }
    const data = rest.map((cell, i) => `<td${textOf(i + 1)}${toneOf(cell)}>${cellHtml(cell)}</td>`);
    return `<tr${strong ? ' class="significant"' : ""}><th scope="row">${cellHtml(first!)}</th>${data.join("")}</tr>`;
  });
  const columns = spans?.map((span) => `<colgroup span="${span.columns}"></colgroup>`).join("") ?? "";
  return `<table class="conum">
<caption>${escapeHtml(caption)}</caption>${columns}
<thead>
${over === undefined ? "" : `<tr>${over.join("")}</tr>\n`}<tr>${head.join("")}</tr>
</thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join("\n")}`;
}

/** The same as plain text. */
export function measureTableText({ caption, spans, heads, rows, notes }: MeasureTable): string {
  const over = spans?.flatMap(({ label, columns }) => [label, ...Array<string>(columns - 1).fill("")]);
  const lines = rows.map(({ cells }) =>
    heads.map((_, i) => (cells[i] === undefined ? "" : cellText(cells[i]))),
  );
  return [caption, ...alignedText([...(over ? [over] : []), heads, ...lines]), ...notes].join("\n");
}

function cellText(cell: MeasureCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function cellHtml(cell: MeasureCell): string {
  return escapeHtml(cellText(cell));
}

function toneOf(cell: MeasureCell): string {
  return typeof cell === "string" ? "" : ` style="${tones[cell.tone]}"`;
}
