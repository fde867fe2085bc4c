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
 * @param first cells that go before them
 * @param cells by name
 */
export async function wordOutputs(
  first: readonly string[],
  cells: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, CellGiven>> {
  const names = [...cells.keys()].sort((a, b) => Number(isUse(cells.get(a)!)) - Number(isUse(cells.get(b)!)));
  const [run] = (await runCells([[...first, ...names.map((name) => cells.get(name)!)]])) as [CellsRun];
  const failed = new Map(run.failures?.map(({ cell, text }) => [cell, text]));
  for (let i = 0; i < first.length; i++) if (failed.has(i)) throw new Error(failed.get(i));
  for (const { text, unexecuted } of run.failures ?? [])
    if (unexecuted.length > 0) throw new Error(`${text}\nOther examples use its names.`);
  return new Map(
    names.map((name, i) => {
      const outputs = run.outputs[first.length + i]!;
      const failure = failed.get(first.length + i);
      return [name, failure === undefined ? { outputs } : { outputs, failure }];
    }),
  );
}

function isUse(cell: string): boolean {
  return /\buse\(/.test(cell);
}
