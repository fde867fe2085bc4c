import type { Output } from "../../lib/dist/kernel/ipynb";
import { type CellsRun, runCells } from "./runCells";

/**
 * What cells with all the words of the study give, one after the other. A cell that this study refuses gives what it is
 * told; those after it go on. What `use` changes lasts until the end: its cells come last.
 *
 * @param cells by name
 */
export async function wordOutputs(
  names: readonly string[],
  cells: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly Output[]>> {
  const first = [`import { ${names.join(", ")} } from "conum";`];
  const outputs = new Map<string, readonly Output[]>();
  let waiting = [...cells.keys()].sort((a, b) => Number(isUse(cells.get(a)!)) - Number(isUse(cells.get(b)!)));
  while (waiting.length > 0) {
    const [run] = (await runCells([[...first, ...waiting.map((name) => cells.get(name)!)]])) as [CellsRun];
    // Those up to the one that failed, if one did.
    const done = waiting.slice(0, run.failedCell ?? waiting.length);
    for (const [i, name] of done.entries()) outputs.set(name, run.outputs[i + 1]!);
    if (run.failedCell !== undefined && done.length === 0) throw new Error(run.failure);
    waiting = waiting.slice(done.length);
  }
  return outputs;
}

function isUse(cell: string): boolean {
  return /\buse\(/.test(cell);
}
