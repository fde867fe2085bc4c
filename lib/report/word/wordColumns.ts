import { sum } from "../../base/sum";
import { textWidth } from "../../present/figures/textExtent";

/** A cell of a table as its columns need it. */
export interface ColumnCell {
  readonly column: number;
  readonly span: number;
  /** The lines of its text, as they are broken by hand. */
  readonly lines: readonly string[];
  /** A heading, which may be broken into lines to spare width, and is bold. */
  readonly heading: boolean;
  /** How far from its left side the text begins, in twips. */
  readonly indent: number;
}

export interface Columns {
  /** In twips (twentieths of a point). */
  readonly widths: readonly number[];
  /** The size of the letters, in points. */
  readonly fontSize: number;
  /** What a cell keeps free on each side, in twips. */
  readonly side: number;
  /** Whether no word is wider than its column. */
  readonly fits: boolean;
}

/** From comfortable to the smallest that can be read on paper. */
const fontSizes = [9, 8, 7, 6];
/** What a cell keeps free on each side, in twips. */
const sideOf = (fontSize: number) => (fontSize > 7 ? 80 : 30);
/** For fonts that are not quite Arial, in twips. */
const spare = 30;
/** The part of the page that a table takes at least, and that its first column gets where it asks for it. */
const least = 0.6;
const labels = 0.22;

/**
 * The widths of a table's columns, so that it fits the page: each as wide as its text where there is
 * room, then with the longest texts in several lines, then in smaller letters.
 *
 * @param available the width of the text of the page, in twips
 */
export function wordColumns(cells: readonly ColumnCell[], available: number): Columns {
  const count = Math.max(1, ...cells.map(({ column, span }) => column + span));
  for (const fontSize of fontSizes) {
    const whole = spread(cells, count, (cell) => extent(cell, cell.lines, fontSize));
    if (sum(whole) <= available)
      return { widths: stretched(whole, available), fontSize, side: sideOf(fontSize), fits: true };
    const narrow = spread(cells, count, (cell) => extent(cell, wordsOf(cell), fontSize));
    const first = Math.min(whole[0]!, Math.max(narrow[0]!, available * labels));
    const smallest = [first, ...narrow.slice(1)];
    if (sum(smallest) > available) continue;
    // Headings are broken into lines before labels are.
    const wide = spread(cells, count, (cell) =>
      extent(cell, cell.heading && cell.column > 0 ? wordsOf(cell) : cell.lines, fontSize),
    );
    const widths =
      sum(wide) > available ? between(smallest, wide, available) : between(wide, whole, available);
    return { widths, fontSize, side: sideOf(fontSize), fits: true };
  }
  const fontSize = fontSizes.at(-1)!;
  const narrow = spread(cells, count, (cell) => extent(cell, wordsOf(cell), fontSize));
  const widths = narrow.map((w) => Math.floor((w * available) / sum(narrow)));
  return { widths, fontSize, side: sideOf(fontSize), fits: false };
}

/** Widths that fill the page, from those that leave room to those that ask for too much. */
function between(narrow: readonly number[], wide: readonly number[], available: number): readonly number[] {
  const asked = wide.map((w, i) => Math.max(0, w - narrow[i]!));
  const share = (available - sum(narrow)) / sum(asked);
  return narrow.map((w, i) => Math.floor(w + asked[i]! * share));
}

/** Widths that take a part of the page at least, so that small tables look alike. */
function stretched(widths: readonly number[], available: number): readonly number[] {
  const scale = Math.max(1, (available * least) / sum(widths));
  return widths.map((w) => Math.floor(w * scale));
}

/** What each column needs, cells of one column first, then what wider cells still miss. */
function spread(
  cells: readonly ColumnCell[],
  count: number,
  need: (cell: ColumnCell) => number,
): readonly number[] {
  const widths = Array<number>(count).fill(spare);
  for (const cell of [...cells].sort((a, b) => a.span - b.span)) {
    const { column, span } = cell;
    const missing = need(cell) - sum(widths.slice(column, column + span));
    if (missing > 0) for (let i = column; i < column + span; i++) widths[i]! += missing / span;
  }
  return widths;
}

/** The pieces that a line cannot be broken in; a number is one, as its spaces do not break. */
function wordsOf({ lines }: ColumnCell): readonly string[] {
  return lines.flatMap((line) => line.split(" "));
}

/** The width that the longest of these texts takes in a cell. */
function extent({ heading, indent }: ColumnCell, texts: readonly string[], fontSize: number): number {
  const widths = texts.map((text) => textWidth(text, fontSize, heading ? "bold" : "normal"));
  return Math.max(0, ...widths) * 20 + indent + 2 * sideOf(fontSize) + spare;
}
