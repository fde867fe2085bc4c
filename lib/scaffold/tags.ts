import type { Cell, Notebook } from "../kernel/ipynb";

/** Of a cell or a notebook that a study which keeps small numbers secret leaves out: nothing proves that it keeps them. */
export const unprotectedTag = "unprotected";

/** Of a cell that shows how answers were cleaned: left out where they were not. */
export const flowTag = "flow";

/** A cell, or a notebook, with a tag as Jupyter writes it. */
export function tagged<T extends Cell | Notebook>(own: T, tag: string): T {
  return { ...own, metadata: { ...own.metadata, tags: [tag] } };
}
