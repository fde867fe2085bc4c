import gammaln from "@stdlib/math-base-special-gammaln";
import { sum } from "../../base/sum";
import { filledTable } from "../counts/filledTable";
import type { Shuffles } from "./permutationTest";
import { randomTables } from "./randomTables";

/** A probability that is estimated from drawn tables. */
export interface MonteCarloP {
  readonly p: number;
  /** Of the estimate: the binomial one. */
  readonly standardError: number;
  readonly draws: number;
}

/**
 * An estimate of the p of `fisherExactTest`, for tables that it cannot count out: the share of random tables with
 * the same margins that are no more probable than the observed one, which counts among them, so never 0
 * (Agresti, Wackerly and Boyett 1979; Phipson and Smyth 2010). The same random numbers give the same estimate.
 *
 * As there, empty rows and columns do not count; NaN with fewer than two of either. The procedure of R's
 * `fisher.test(simulate.p.value = TRUE)`; compared with `fisherExactTest` where that answers.
 *
 * @param observed shape [rows][columns], whole counts
 */
export function monteCarloFisher(
  observed: readonly (readonly number[])[],
  { draws, random }: Shuffles,
): MonteCarloP {
  const table = filledTable(observed);
  if (table.length < 2 || table[0]!.length < 2) {
    return { p: Number.NaN, standardError: Number.NaN, draws };
  }
  const rows = table.map(sum);
  const columns = table[0]!.map((_, j) => sum(table.map((row) => row[j]!)));
  const logs = Float64Array.from({ length: Math.max(...rows) + 1 }, (_, i) => gammaln(i + 1));
  const rarity = (cells: ArrayLike<number>) => {
    let log = 0;
    for (let i = 0; i < cells.length; i++) log += logs[cells[i]!]!;
    return log;
  };
  const threshold = rarity(table.flat()) - 1e-7;
  const draw = randomTables(rows, columns, random);
  let rare = 0;
  for (let i = 0; i < draws; i++) if (rarity(draw()) >= threshold) rare++;
  const p = (1 + rare) / (draws + 1);
  return { p, standardError: Math.sqrt((p * (1 - p)) / (draws + 1)), draws };
}
