import type { Document } from "../present/document/Document";
import { type Draw, drawing } from "../present/figures/drawing";
import { type Bundle, bundles, documentMime } from "../present/render/bundles";
import { keptDrawing } from "./keptDrawing";

interface WriteDisplay {
  (content: { data: Bundle; metadata: object; transient: object }, update: boolean): void;
  /** Of our kernel in Jupyter: shows how far a cell is, and keeps nothing of it. */
  readonly progress?: (text: string, isLong?: boolean) => void;
}

/**
 * Shows a document under the running cell, output by output.
 *
 * @param folder of the study, which keeps what a kernel draws of its figures; "" of one that has none
 */
export function displayDocument(document: Document, folder = ""): void {
  const draw: Draw = (...figure) =>
    (folder !== "" && kernelWriter() ? keptDrawing(folder) : drawing)(...figure);
  for (const bundle of bundles(document, draw)) display(bundle);
}

/**
 * Shows a result under the running cell. tslab's own `display` sends one mime type a call, so
 * the whole bundle goes through the kernel's writer; outside a kernel its plain text is printed, but
 * for the folded numbers of a figure, whose text says nothing.
 */
export function display(bundle: Bundle): void {
  const write = kernelWriter();
  if (write) write({ data: bundle, metadata: {}, transient: {} }, false);
  else if (bundle[documentMime]?.blocks.length !== 0) console.log(bundle["text/plain"]);
}

/**
 * Says under the running cell how far a long word is; nowhere but in Jupyter, where nothing of it is kept.
 *
 * @param isLong whether what begins now may go on for seconds without a word: it is said at once
 */
export function showProgress(text: string, isLong = false): void {
  kernelWriter()?.progress?.(text, isLong);
}

/** The writer of the tslab kernel that runs this process, if one does. */
function kernelWriter(): WriteDisplay | undefined {
  // Looked up, not required: outside a kernel that would load a whole TypeScript compiler.
  const kernel = Object.keys(require.cache).find((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file));
  const jupyter = require.cache[kernel ?? ""]?.exports as
    | { lastWriteDisplayData?: WriteDisplay | null }
    | undefined;
  return jupyter?.lastWriteDisplayData ?? undefined;
}
