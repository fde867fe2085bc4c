import type { HtmlNode } from "./wordFragment";

/** A cell of a table, at the place that the spans of the cells before leave it. */
export interface GridCell {
  readonly node: HtmlNode;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Its text, as lines where it is broken by hand. */
  readonly lines: readonly string[];
  readonly align: "left" | "center" | "right";
}

export interface GridRow {
  readonly classes: readonly string[];
  /** Of the table's head. */
  readonly head: boolean;
  /** An answer under the row of its item. */
  readonly indented: boolean;
  readonly cells: readonly GridCell[];
}

/** The rows of an HTML table with the place of each cell: heads first, numbers right, words left. */
export function wordGrid(table: HtmlNode): readonly GridRow[] {
  const elements = [...table.querySelectorAll("tr")];
  const taken: boolean[][] = elements.map(() => []);
  const rows = elements.map((row, r) => {
    const cells = [...row.childNodes].filter((node) => node.localName === "td" || node.localName === "th");
    return cells.map((node) => {
      let column = 0;
      while (taken[r]![column]) column++;
      const columnSpan = positive(node.getAttribute("colspan"));
      const rowSpan = Math.min(positive(node.getAttribute("rowspan")), elements.length - r);
      for (let i = r; i < r + rowSpan; i++)
        for (let j = column; j < column + columnSpan; j++) taken[i]![j] = true;
      return { node, column, columnSpan, rowSpan, lines: linesOf(node) };
    });
  });
  const head = elements.map((row) => row.parentNode?.localName === "thead");
  const body = rows.flatMap((cells, r) => (head[r] ? [] : cells));
  const words = new Set(
    body.filter(({ node, lines }) => node.localName === "td" && isWords(lines)).map(({ column }) => column),
  );
  return rows.map((cells, r) => ({
    classes: (elements[r]!.getAttribute("class") ?? "").split(" "),
    head: head[r]!,
    indented: !head[r] && isUnderItem(elements, r),
    cells: cells.map((cell) => ({ ...cell, align: alignment(cell, head[r]!, words) })),
  }));
}

function alignment(
  { node, column }: { readonly node: HtmlNode; readonly column: number },
  head: boolean,
  words: ReadonlySet<number>,
): GridCell["align"] {
  const scope = node.getAttribute("scope");
  if (scope === "colgroup") return "center";
  if (scope === "row" || scope === "rowgroup" || words.has(column)) return "left";
  return head && column === 0 ? "left" : "right";
}

/** Numbers have no word of three letters: « 59,8 % », « p < .001 », « 1,2 à 3,4 ». */
function isWords(lines: readonly string[]): boolean {
  return lines.some((text) => /\p{L}{3}/u.test(text));
}

function isUnderItem(rows: readonly HtmlNode[], r: number): boolean {
  const isItem = (row: HtmlNode) => (row.getAttribute("class") ?? "").split(" ").includes("item");
  if (isItem(rows[r]!)) return false;
  for (let i = r - 1; i >= 0 && rows[i]!.parentNode === rows[r]!.parentNode; i--)
    if (isItem(rows[i]!)) return true;
  return false;
}

function linesOf(node: HtmlNode): readonly string[] {
  const text = (inner: HtmlNode): string => {
    if (inner.localName === "br") return "\n";
    if (inner.nodeType === 3) return inner.textContent.replace(/[ \t\r\n]+/g, " ");
    return [...inner.childNodes].map(text).join("");
  };
  return text(node)
    .split("\n")
    .map((line) => line.replace(/^ +| +$/g, ""));
}

function positive(text: string | null): number {
  const value = Number.parseInt(text ?? "1", 10);
  return value >= 1 ? value : 1;
}
