import type { MomentSolution } from "../../lib/exact/momentSolutions";

/** Solutions with all that they list. */
export function listedSolutions(solutions: readonly MomentSolution[]) {
  return solutions.map(({ crossings, ...own }) => ({
    ...own,
    crossings: crossings.map(({ sums, sumsOfSquares }) => ({ sums, sumsOfSquares })),
  }));
}
