import type { Output } from "./ipynb";

/** A notebook to execute: the sources of its code cells that are not empty. */
export interface KernelJob {
  readonly cells: readonly string[];
  /** How long timers may go on after the last cell, in milliseconds. */
  readonly patience: number;
}

/** How one cell went. */
export interface CellReport {
  readonly outputs: readonly Output[];
  /** Null of a cell that was not executed. */
  readonly executionCount: number | null;
  /** The reply of the kernel: only "ok" is success. */
  readonly status: string;
  /** Rank of the failed cell whose names it uses, from 0 among those of the job: it was not executed. */
  readonly awaits?: number;
  /** Errors outside the awaited code: rejected promises, timers. */
  readonly uncaught: readonly string[];
  /** Whether it wrote more than a cell may: what came after is left out. */
  readonly overflowed?: true;
  /** Whether timers were still waiting when patience ran out. */
  readonly pending?: boolean;
}

/** What the kernel process says, in order: ready, then for each job cell and done, and finished. */
export type KernelMessage =
  | { readonly type: "ready" }
  | { readonly type: "cell"; readonly index: number }
  | { readonly type: "done"; readonly index: number; readonly report: CellReport }
  | { readonly type: "finished" };
