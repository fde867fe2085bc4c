import { escapeHtml } from "../html";

/** A table of texts whose rows stand in groups, each with a head of its own or none. */
export interface GroupedTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly groups: readonly {
    /** "" for rows that need no head. */
    readonly label: string;
    readonly rows: readonly TextRow[];
  }[];
  /** Sentences under it. */
  readonly notes: readonly string[];
}

/** A row: its own head first. */
export interface TextRow {
  readonly cells: readonly string[];
  /** Whether it is set off as significant. */
  readonly significant?: boolean;
}

/** As HTML that a screen reader can follow: a caption, and headers with their scope. */
export function groupedTableHtml({ caption, heads, groups, notes }: GroupedTable): string {
  const bodies = groups.map(({ label, rows }) => {
    const head =
      label === ""
        ? []
        : [`<tr class="item"><th scope="rowgroup" colspan="${heads.length}">${escapeHtml(label)}</th></tr>`];
    const lines = rows.map(({ cells: [first = "", ...others], significant }) => {
      const attribute = significant === true ? ' class="significant"' : "";
      const data = others.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
      return `<tr${attribute}><th scope="row">${escapeHtml(first)}</th>${data}</tr>`;
    });
    return `<tbody>\n${[...head, ...lines].join("\n")}\n</tbody>`;
  });
  const [corner = "", ...columns] = heads;
  const first = corner === "" ? "<td></td>" : `<th scope="col">${escapeHtml(corner)}</th>`;
  const under = notes.map((note) => `\n<p class="note">${escapeHtml(note)}</p>`).join("");
  return `<table class="conum"><caption>${escapeHtml(caption)}</caption>
<thead><tr>${first}${columns.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("")}</tr></thead>
${bodies.join("\n")}
</table>${under}`;
}

/** The same as plain text, a line a row. */
export function groupedTableText({ caption, heads, groups, notes }: GroupedTable): string {
  const rows = groups.flatMap(({ label, rows: own }) => [
    ...(label === "" ? [] : [label]),
    ...own.map(({ cells }) => cells.join(" | ")),
  ]);
  return [caption, heads.join(" | "), ...rows, ...notes].join("\n");
}
