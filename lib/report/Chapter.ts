import type { Notebook } from "../kernel/ipynb";

/** An executed notebook of the report: its name is that of its file, without « .ipynb ». */
export interface Chapter {
  readonly name: string;
  readonly notebook: Notebook;
}
