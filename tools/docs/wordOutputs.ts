import type { Output } from "../../lib/dist/kernel/ipynb";
import { type CellsRun, runCells } from "./runCells";

/** What a cell gave, and why it failed if it did. */
export interface CellGiven {
  readonly outputs: readonly Output[];
  readonly failure?: string;
}

/**
 * What cells give, one after the other. One that this study refuses gives what it is told; those after it go on. What
 * `use` changes lasts until the end: its cells come last.
 *
 * @param first cells that go before them, and before those that go on after a failure
 * @param cells by name
 */
export async function wordOutputs(
  first: readonly string[],
  cells: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, CellGiven>> {
  const given = new Map<string, CellGiven>();
  let waiting = [...cells.keys()].sort((a, b) => Number(isUse(cells.get(a)!)) - Number(isUse(cells.get(b)!)));
  while (waiting.length > 0) {
    const [run] = (await runCells([[...first, ...waiting.map((name) => cells.get(name)!)]])) as [CellsRun];
    const failed = run.failedCell === undefined ? undefined : run.failedCell - first.length;
    if (failed !== undefined && failed < 0) throw new Error(run.failure);
    const done = waiting.slice(0, failed === undefined ? waiting.length : failed + 1);
    for (const [i, name] of done.entries()) {
      const outputs = run.outputs[first.length + i]!;
      given.set(name, i === failed ? { outputs, failure: run.failure! } : { outputs });
    }
    waiting = waiting.slice(done.length);
  }
  return given;
}

function isUse(cell: string): boolean {
  return /\buse\(/.test(cell);
}
