/**
 * A workbook of one sheet of bare values, for a person to fill or for another program to read.
 *
 * @param rows shape [row][column]: texts, numbers, truth values; null of an empty cell
 */
export async function plainSheet(name: string, rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const { utils, write } = await import("xlsx");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
}
