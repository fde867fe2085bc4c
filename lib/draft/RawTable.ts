/** A column of a file of answers, as text: each distinct text once, and one code a row. */
export interface RawColumn {
  readonly name: string;
  /** The distinct texts, in the order of the file; "" of a blank cell. */
  readonly values: readonly string[];
  /** Shape [row]: places in `values`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** A file of answers of any survey, before anything is known of it. */
export interface RawTable {
  readonly file: string;
  readonly columns: readonly RawColumn[];
  readonly rows: number;
  /** The line of the file on which each row ends; absent where the table was not read from text. */
  readonly lines?: Uint32Array;
}

/** Where a row stands, for messages. */
export function lineOfRow({ lines }: RawTable, row: number): { readonly line?: number } {
  return lines === undefined ? {} : { line: lines[row]! };
}
