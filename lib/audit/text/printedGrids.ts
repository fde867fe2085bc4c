/** A table of texts as it stands on a page. */
export interface PrintedGrid {
  readonly title: string;
  /** Rows of cells, as many in each. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the text where it begins; of a page, which of its tables it is. From 1. */
  readonly at: number;
}

/** One printed value in a cell: « 5,19 », « 5,19 (1,34) », « 34 (56,7 %) », « 2,10** », « < .001 ». */
const value = String.raw`(?:[<>≤≥]\s?)?[-−–]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:\s?%)?(?:\s?\([-−–]?\d*[.,]?\d+(?:\s?%)?\))?[*†]*`;

const isValue = new RegExp(`^${value}$`);

/**
 * The tables of a text copied from a PDF or a Word file: lines of two cells or more, apart by tabulations or by two
 * spaces or more, or by one where they end in numbers. A line of one cell before is the title, a blank one ends.
 */
export function gridsOfText(text: string): readonly PrintedGrid[] {
  const grids: PrintedGrid[] = [];
  let title = "";
  let rows: string[][] = [];
  let at = 0;
  const close = () => {
    if (rows.length > 1) grids.push({ title, rows: aligned(rows), at });
    if (rows.length > 0) title = "";
    rows = [];
  };
  for (const [i, line] of text
    .replaceAll(/[\u00a0\u202f\u2009]/g, " ")
    .split(/\r?\n/)
    .entries()) {
    const cells = cellsOf(line);
    if (cells.length > 1) {
      if (rows.length === 0) at = i + 1;
      rows.push(cells);
      continue;
    }
    close();
    if (line.trim() !== "") title = line.trim();
  }
  close();
  return grids;
}

function cellsOf(line: string): string[] {
  const apart = line.includes("\t") ? line.split("\t") : line.trim().split(/ {2,}/);
  if (apart.length > 1) return apart.map((cell) => cell.trim());
  const [, label, values] = new RegExp(`^(\\D.*?)((?:\\s${value})+)\\s*$`).exec(line.trim()) ?? [];
  if (label === undefined) return apart;
  return [label, ...(values!.match(new RegExp(value, "g")) ?? []).map((cell) => cell.trim())];
}

/** As many cells in each row: a heading that is short has no cell over the labels. */
function aligned(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => {
    const blank = Array.from({ length: width - row.length }, () => "");
    return row.slice(1).some((cell) => isValue.test(cell)) ? [...row, ...blank] : [...blank, ...row];
  });
}

/** The tables of a web page, a cell that spans several repeated in each. */
export async function gridsOfHtml(html: string): Promise<readonly PrintedGrid[]> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("table")].map((table, t) => {
    const rows: string[][] = [];
    for (const [r, line] of [...table.querySelectorAll("tr")].entries()) {
      rows[r] ??= [];
      for (const cell of line.querySelectorAll("th, td")) {
        const span = (name: string) => Math.min(1000, Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1));
        const free = firstFree(rows[r]);
        for (let down = 0; down < span("rowspan"); down++) {
          rows[r + down] ??= [];
          for (let right = 0; right < span("colspan"); right++) rows[r + down]![free + right] = textOf(cell);
        }
      }
    }
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const caption = table.querySelector("caption");
    return {
      title: caption === null ? "" : textOf(caption),
      rows: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? "")),
      at: t + 1,
    };
  });
}

function firstFree(row: readonly string[]): number {
  const hole = Array.from(row, (cell) => cell === undefined).indexOf(true);
  return hole < 0 ? row.length : hole;
}

function textOf(element: { readonly textContent: string | null }): string {
  return (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
