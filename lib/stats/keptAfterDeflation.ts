import { type Draws, summaryOver } from "./chanceEigenvalues";
import { dotProduct } from "./dotProduct";
import { type ParallelAnalysis, shuffled } from "./parallelAnalysis";
import { symmetricEigen } from "./symmetricEigen";
import { symmetricEigenvalues } from "./symmetricEigenvalues";

/**
 * How many of the components that Horn's rule keeps stand out from chance when those before them have been
 * taken off. Horn compares the second eigenvalue with the second of chance; but after one true
 * component the second is the largest that noise gives, which passes the second of chance more often than not.
 * Here the second is compared with the largest eigenvalue of shuffled residuals of the first, the third with
 * that of the first two, and so on until one does not pass (Vitale et al. 2017; Dobriban and Owen 2019).
 * Residuals fill fewer dimensions than shuffled ones, whose eigenvalues are raised accordingly. One that
 * passes the largest of all chance needs no such test, since residuals vary less than what they are left of.
 *
 * @param columns centred, shape [column][respondent]; the eigenvalues are those of their mean products
 * @param blocks shape [column]: the columns of one block are shuffled together
 * @param horn what Horn's rule keeps, and the percentiles that it saw
 */
export function keptAfterDeflation(
  columns: readonly Float64Array[],
  blocks: readonly number[],
  horn: Pick<ParallelAnalysis, "kept" | "percentiles">,
  options: Draws,
): number {
  if (horn.kept < 2) return horn.kept;
  const { values, vectors } = symmetricEigen(meanProducts(columns).map((row) => Array.from(row)));
  const rank = values.filter((value) => value > 0).length;
  const standsOut = (k: number) => {
    if (values[k]! > horn.percentiles[0]!) return true;
    const residuals = deflated(columns, vectors, k);
    const largest = () =>
      symmetricEigenvalues(meanProducts(shuffledBlocks(residuals, blocks, options.random)));
    return values[k]! > (rank / (rank - k)) * summaryOver(largest, options).percentiles[0]!;
  };
  let kept = 1;
  while (kept < horn.kept && standsOut(kept)) kept++;
  return kept;
}

function meanProducts(columns: readonly Float64Array[]): Float64Array[] {
  const products = columns.map(() => new Float64Array(columns.length));
  columns.forEach((one, i) => {
    for (let j = 0; j <= i; j++) {
      products[i]![j] = products[j]![i] = dotProduct(one, columns[j]!) / one.length;
    }
  });
  return products;
}

/** The columns less what the first components account for. */
function deflated(
  columns: readonly Float64Array[],
  vectors: readonly (readonly number[])[],
  components: number,
): Float64Array[] {
  const residuals = columns.map((column) => column.slice());
  for (let k = 0; k < components; k++) {
    const scores = new Float64Array(columns[0]!.length);
    columns.forEach((column, j) => {
      for (let i = 0; i < scores.length; i++) scores[i]! += vectors[j]![k]! * column[i]!;
    });
    residuals.forEach((residual, j) => {
      for (let i = 0; i < scores.length; i++) residual[i]! -= vectors[j]![k]! * scores[i]!;
    });
  }
  return residuals;
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
