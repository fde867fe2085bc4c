import type { Source } from "../Mapping";

/** Whether a source is a column as it is, its texts rewritten at most. */
export function isPlain(source: Source): source is Extract<Source, { readonly values?: unknown }> {
  return Object.keys(source).every((key) => key === "column" || key === "values");
}
