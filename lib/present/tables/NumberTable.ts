import { escapeHtml } from "../html";

/** A table of one's own: a head for each column, rows of which the first cell is the head, and what is said under it. */
export interface NumberTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The columns that hold words, besides the first. */
  readonly words?: readonly number[];
  /** The rows to set off in bold. */
  readonly strong?: readonly number[];
  /** Sentences; those that are undefined are not there. */
  readonly notes: readonly (string | undefined)[];
}

/** The table as HTML that a screen reader can follow. */
export function numberTableHtml({
  caption,
  heads,
  rows,
  words = [],
  strong = [],
  notes,
}: NumberTable): string {
  const kind = (column: number) => (words.includes(column) ? ' class="text"' : "");
  const head = heads.map((text, i) =>
    text === "" ? "<td></td>" : `<th scope="col"${kind(i)}>${escapeHtml(text)}</th>`,
  );
  const body = rows.map((row, r) => {
    const cells = row.map((cell, i) =>
      i === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td${kind(i)}>${escapeHtml(cell)}</td>`,
    );
    return `<tr${strong.includes(r) ? ' class="significant"' : ""}>${cells.join("")}</tr>`;
  });
  const under = said(notes).map((note) => `\n<p class="note">${escapeHtml(note)}</p>`);
  return `<table class="conum"><caption>${escapeHtml(caption)}</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table>${under.join("")}`;
}

/** The table as aligned plain text. */
export function numberTableText({ caption, heads, rows, words = [], notes }: NumberTable): string {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((row) => row[column]!.length)));
  const left = (column: number) => column === 0 || words.includes(column);
  const texts = lines.map((row) =>
    row
      .map((cell, i) => (left(i) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd(),
  );
  return [caption, ...texts, ...said(notes)].join("\n");
}

function said(notes: readonly (string | undefined)[]): readonly string[] {
  return notes.filter((note) => note !== undefined);
}
