import type { Current } from "./current";

/** What the words of one notebook remember. */
export interface NotebookState {
  current?: Current;
  /** Figures of its own that it has shown. */
  figures: number;
}

const key = Symbol.for("conum.notebook");

/**
 * The state of the running notebook. It hangs on the global object, which the runner puts back as it
 * was after each notebook: the library stays loaded, and nothing of one notebook reaches the next.
 */
export function notebookState(): NotebookState {
  const globals = globalThis as { [key]?: NotebookState };
  globals[key] ??= { figures: 0 };
  return globals[key];
}
