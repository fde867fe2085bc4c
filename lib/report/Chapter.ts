import type { Notebook } from "../kernel/ipynb";

/** An executed notebook of the report: its name is that of its file, without « .ipynb ». */
export interface Chapter {
  readonly name: string;
  readonly notebook: Notebook;
  /** Of a document kept by itself, whose tables and figures have no number. */
  readonly isAlone?: true;
}
