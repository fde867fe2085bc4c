import type { Cell, Notebook } from "../kernel/ipynb";

/** Of a cell or a notebook that a study which keeps small numbers secret leaves out: nothing proves that it keeps them. */
export const unprotectedTag = "unprotected";

/** Of a cell that shows how answers were cleaned: left out where they were not. */
export const flowTag = "flow";

/** Of a cell or a notebook to work in: run and kept as others, and not in the report that is handed on. */
export const workshopTag = "workshop";

/** Whether the metadata of a cell or a notebook have a tag. */
export function hasTag(metadata: object, tag: string): boolean {
  const own = (metadata as { readonly tags?: unknown }).tags;
  return Array.isArray(own) && own.includes(tag);
}

/** A cell, or a notebook, with a tag as Jupyter writes it. */
export function tagged<T extends Cell | Notebook>(own: T, tag: string): T {
  return { ...own, metadata: { ...own.metadata, tags: [tag] } };
}

/** The same beside the tags that it has; the very same where it has this one. */
export function addedTag<T extends Cell | Notebook>(own: T, tag: string): T {
  const { tags } = own.metadata as { readonly tags?: unknown };
  const before = Array.isArray(tags) ? (tags as readonly unknown[]) : [];
  return before.includes(tag) ? own : { ...own, metadata: { ...own.metadata, tags: [...before, tag] } };
}

/** Cells that a study which keeps small numbers secret refuses to run. */
export function unprotected(...cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => tagged(cell, unprotectedTag));
}
