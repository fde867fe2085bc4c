import type { Document } from "../present/document/Document";
import type { Study } from "../study/Study";

/** What the files are called that `save` writes: how their names end. */
export const fileEndings = ["docx", "xlsx", "csv", "svg", "png"] as const;

export type FileEnding = (typeof fileEndings)[number];

/** Rows of data: `cells` of shape [row][column]. */
export interface DataRows {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly unknown[])[];
}

/** What files of rows are called. */
export type RowsEnding = Extract<FileEnding, "csv" | "xlsx">;

/** Makes files of documents by the renderings of the report, which stand above the words: who binds these gives them. */
export interface DocumentFile {
  /** The files of the folder of exports that a report writes. */
  readonly reserved: readonly string[];
  /**
   * @param name of the file, without its ending
   * @throws UserError in French where the document has nothing that such a file holds
   */
  make(document: Document, study: Study, ending: FileEnding, name: string): Promise<string | Uint8Array>;
  /** Makes a file of rows of data alone: a line of names, then a line a row, for other programs to read. */
  rows(rows: DataRows, ending: RowsEnding): Promise<string | Uint8Array>;
}
