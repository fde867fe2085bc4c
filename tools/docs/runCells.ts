import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellFailure } from "../../lib/dist/kernel/CellFailure";
import type { Notebook, Output } from "../../lib/dist/kernel/ipynb";
import { KernelPool } from "../../lib/dist/kernel/KernelPool";
import { root } from "./pages";

/** What the cells of a text gave, in their order, and which failed if some did. */
export interface CellsRun {
  readonly outputs: readonly (readonly Output[])[];
  readonly failures?: readonly CellFailure[];
}

/**
 * Runs lists of cells on the study of the project, each list from a clean state, in one process: the kernel of
 * notebooks, which checks types too. They run in a copy of the study: what they save is gone with it.
 */
export async function runCells(lists: readonly (readonly string[])[]): Promise<readonly CellsRun[]> {
  const folder = studyCopy();
  const pool = new KernelPool(join(folder, "notebooks"), 1);
  const notebooks = lists.map((sources, i) => ({ name: String(i), notebook: notebookOf(sources) }));
  try {
    const runs = await pool.run(notebooks);
    return runs.map(({ notebook, ...ended }) => ({
      ...ended,
      outputs: notebook.cells.map((cell) => (cell.cell_type === "code" ? cell.outputs : [])),
    }));
  } finally {
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function notebookOf(sources: readonly string[]): Notebook {
  const code = { cell_type: "code", metadata: {}, execution_count: null, outputs: [] } as const;
  const cells = sources.map((source, i) => ({ ...code, id: `c${i}`, source }));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

/** A folder with the data of the study and the module of its words, on the library that is built here. */
function studyCopy(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-docs-")));
  cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
  mkdirSync(join(folder, "notebooks"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "conum") symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  // A copy: it speaks of the study above it.
  cpSync(join(root, "node_modules", "conum"), join(folder, "node_modules", "conum"), { recursive: true });
  return folder;
}
