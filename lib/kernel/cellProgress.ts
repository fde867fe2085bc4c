import { randomUUID } from "node:crypto";
import type { DisplayContent, Handler } from "./tslab";

type WriteStream = Parameters<Handler["handleExecute"]>[1];
type WriteDisplay = Parameters<Handler["handleExecute"]>[2];

/** What a cell writes by, with which a word tells how far it is. */
export interface CellProgress {
  readonly stream: WriteStream;
  readonly display: WriteDisplay & { readonly progress: (text: string, isLong?: boolean) => void };
  /** Takes away what is still shown of the progress. */
  readonly end: () => void;
}

/**
 * Milliseconds: what takes less shows no progress, but for what is said to be long, and what takes longer shows it again
 * after so many.
 */
const patience = 500;

/**
 * Shows under a cell how far it is, while it has shown nothing else: what it shows then takes the place of the progress,
 * so that nothing of it is kept in the notebook.
 *
 * @param clear clears what the cell has shown: at once, or (`wait`) when it shows something next
 */
export function cellProgress(
  stream: WriteStream,
  display: WriteDisplay,
  clear: (wait: boolean) => void,
): CellProgress {
  const id = randomUUID();
  let begun: number | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let state: "none" | "progress" | "output" = "none";
  const outputComes = () => {
    if (state === "progress") clear(true);
    state = "output";
  };
  const progress = (text: string, isLong = false) => {
    const now = performance.now();
    begun ??= now;
    const isEarly = now - begun < patience || now - last < patience;
    if (state === "output" || (isEarly && !isLong)) return;
    last = now;
    display(
      { data: { "text/plain": text }, metadata: {}, transient: { display_id: id } },
      state === "progress",
    );
    state = "progress";
  };
  return {
    stream: (name, text) => {
      outputComes();
      stream(name, text);
    },
    display: Object.assign(
      (content: DisplayContent, update?: boolean) => {
        outputComes();
        display(content, update);
      },
      { progress },
    ),
    end: () => {
      if (state === "progress") clear(false);
      state = "output";
    },
  };
}
