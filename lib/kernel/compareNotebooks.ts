import { type Notebook, type Output, sortKeys } from "./ipynb";

/** A cell whose outputs are not those that were committed. */
export interface Difference {
  /** Rank of the cell among all cells, from 1. */
  readonly cell: number;
  readonly source: string;
  /** The first text that differs, before and after; undefined where one side has no such output. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The code cells whose outputs differ between two executions of one notebook, cell by cell.
 * Cells are matched by rank; a cell that only one of them has differs.
 */
export function compareNotebooks(before: Notebook, after: Notebook): readonly Difference[] {
  const length = Math.max(before.cells.length, after.cells.length);
  return Array.from({ length }, (_, i) => i).flatMap((i): readonly Difference[] => {
    const [old, now] = [before.cells[i], after.cells[i]];
    const oldTexts = old?.cell_type === "code" ? old.outputs.flatMap(texts) : [];
    const newTexts = now?.cell_type === "code" ? now.outputs.flatMap(texts) : [];
    const first = Array.from({ length: Math.max(oldTexts.length, newTexts.length) }, (_, t) => t).find(
      (t) => oldTexts[t] !== newTexts[t],
    );
    if (first === undefined) return [];
    return [{ cell: i + 1, source: (now ?? old)!.source, before: oldTexts[first], after: newTexts[first] }];
  });
}

/**
 * What an output says, form by form, plain text first: that is what a difference is shown in. Of a picture in lines and
 * in dots, the lines.
 */
function texts(output: Output): readonly string[] {
  if (output.output_type === "stream") return [`${output.name}: ${output.text}`];
  if (output.output_type === "error") return [`${output.ename}: ${output.evalue}`];
  const forms = Object.entries(output.data)
    .filter(([mime]) => !(mime === "image/png" && "image/svg+xml" in output.data))
    .sort(([a], [b]) => Number(b === "text/plain") - Number(a === "text/plain") || (a < b ? -1 : 1));
  return forms.map(([mime, value]) =>
    typeof value === "string" ? value : `${mime} ${JSON.stringify(sortKeys(value))}`,
  );
}
