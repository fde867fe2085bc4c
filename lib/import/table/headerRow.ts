/** A number as a cell has it: a row of numbers is no header. */
const number = /^[-+]?\d+(?:[.,]\d+)?$/;

/** How many cells a row has, blank ones at its end aside. */
export function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]!.trim() === "") width--;
  return width;
}

/** The width of the widest of some rows, blank cells at their ends aside. */
export function widest(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, cells) => Math.max(most, filledWidth(cells)), 0);
}

/** Whether each separator of a line has a space after it, as the commas of a sentence. */
export function isSentence(fields: readonly string[]): boolean {
  return fields.slice(1).every((field) => field.startsWith(" "));
}

/**
 * Which of the first rows of a table is its header: the first that is about as wide as those after it. Titles and notes
 * above it are less than half as wide; or they are narrower, and a blank row is between them and the header.
 *
 * @param rows the blank ones too, whose cells are all blank
 * @param width of the table
 * @returns 0 where no row is a header
 */
export function headerRow(rows: readonly (readonly string[])[], width: number): number {
  const widths = rows.map(filledWidth);
  const found = widths.findIndex((own, i) => own > 0 && 2 * own >= width && !isAboveBlank(widths, i, width));
  if (found <= 0) return 0;
  const cells = rows[found]!.filter((cell) => cell.trim() !== "");
  return cells.filter((cell) => number.test(cell.trim())).length * 2 > cells.length ? 0 : found;
}

/** Whether a row and those after it are narrower than the table, up to a blank one. */
function isAboveBlank(widths: readonly number[], row: number, width: number): boolean {
  const next = widths.findIndex((own, i) => i >= row && (own === 0 || own >= width));
  return widths[next] === 0;
}
