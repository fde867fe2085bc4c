/** What is read is bounded, so that no file can hang or fill a machine. Whoever passes a limit is told it. */
export const limits = {
  /** Bytes of a file that is read whole: a text of more cannot be held by V8. */
  wholeFile: 500_000_000,
  /** Bytes of a file that is read as it comes. */
  streamedFile: 8_000_000_000,
  /** Bytes of all the files of an archive that are read, once inflated. */
  inflated: 400_000_000,
  /** Bytes of a line, or of a record in quotes. */
  record: 16_000_000,
  /** Fields of a line. */
  fields: 20_000,
  /** Objects and lists within one another in JSON. */
  jsonDepth: 200,
  /** Characters of a cell of a workbook: Excel holds 32,767. */
  cell: 1_000_000,
  /** Bytes that a kernel takes, outside the heap of V8 too. */
  kernelMemory: 4_000_000_000,
  /** Characters of all that a cell of a notebook writes and shows. */
  cellOutput: 20_000_000,
} as const;

/** « 16 Mo » */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} Mo`;
}
