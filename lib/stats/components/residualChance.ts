import { type Draws, summaryOver } from "./chanceEigenvalues";
import { type Deflated, meanProducts } from "./deflated";
import { shuffled } from "./parallelAnalysis";
import { symmetricEigenvalues } from "./symmetricEigenvalues";

/**
 * What the largest eigenvalue would rarely pass if nothing but chance were left of a table: a percentile over
 * residuals that are shuffled, raised because they fill fewer dimensions than when they are shuffled.
 * Compared with R 4.2 by simulation.
 *
 * @param blocks shape [column]: the columns of one block are shuffled together
 */
export function residualChance(
  { residuals, raise }: Deflated,
  blocks: readonly number[],
  options: Draws,
): number {
  const draw = () => symmetricEigenvalues(meanProducts(shuffledBlocks(residuals, blocks, options.random)));
  return raise * summaryOver(draw, options).percentiles[0]!;
}

function shuffledBlocks(
  columns: readonly Float64Array[],
  blocks: readonly number[],
  random: () => number,
): Float64Array[] {
  const rows = Int32Array.from(columns[0]!, (_, i) => i);
  const orders = new Map([...new Set(blocks)].map((block) => [block, shuffled(rows, random)]));
  return columns.map((column, j) => {
    const order = orders.get(blocks[j]!)!;
    return column.map((_, i) => column[order[i]!]!);
  });
}
