import { type CsvRecord, csvRecords } from "./csvRecords";

export type { CsvRecord } from "./csvRecords";

/**
 * All the records of a UTF-8 file, the header first: see {@link csvRecords}.
 *
 * @param file name for the messages
 * @throws DataError as `csvRecords` does
 */
export function parseCsv(
  bytes: Uint8Array,
  file: string,
  options: { readonly anySeparator?: boolean } = {},
): readonly CsvRecord[] {
  return [...csvRecords([bytes], file, options)];
}
