import { type Cell, type Notebook, withoutOutputs } from "./ipynb";

/** A cell of a notebook that is left out of a run, and its rank in the whole notebook, from 0. */
export interface LeftOut {
  readonly rank: number;
  readonly cell: Cell;
}

/**
 * The rank of a cell in the whole notebook, as its owner counts in it, from 0.
 *
 * @param rank that among the cells that are run, from 0
 * @param leftOut in rising order of their ranks
 */
export function rankInWhole(rank: number, leftOut: readonly LeftOut[] = []): number {
  return leftOut.reduce((now, own) => (own.rank <= now ? now + 1 : now), rank);
}

/** A notebook with the cells that were left out, in their places and without outputs. */
export function withLeftOut(notebook: Notebook, leftOut: readonly LeftOut[] = []): Notebook {
  const bare = withoutOutputs({ ...notebook, cells: leftOut.map(({ cell }) => cell) }).cells;
  const cells = [...notebook.cells];
  for (const [i, { rank }] of leftOut.entries()) cells.splice(rank, 0, bare[i]!);
  return { ...notebook, cells };
}
