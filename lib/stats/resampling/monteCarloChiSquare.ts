import { expectedCounts } from "../counts/expectedCounts";
import { filledTable } from "../counts/filledTable";
import { permutationTest, type Shuffles } from "./permutationTest";

/**
 * Probability, under independence, of a chi-square as large as the observed one, estimated by drawing
 * tables with the same margins (Hope 1968), as {@link permutationTest} does. It needs no large expected
 * counts.
 *
 * As in `chiSquareTest`, empty rows and columns do not count; NaN with fewer than two of either.
 * The procedure of R's `chisq.test(simulate.p.value = TRUE)`; compared with the probability over every
 * table, one by one.
 *
 * @param observed shape [rows][columns], whole counts
 */
export function monteCarloChiSquare(observed: readonly (readonly number[])[], shuffles: Shuffles): number {
  const table = filledTable(observed);
  if (table.length < 2 || table[0]!.length < 2) return Number.NaN;
  const expected = Float64Array.from(expectedCounts(table).flat());
  const statisticOf = (cells: Uint32Array) => {
    let statistic = 0;
    for (let i = 0; i < expected.length; i++) statistic += (cells[i]! - expected[i]!) ** 2 / expected[i]!;
    return statistic;
  };
  return permutationTest(table, statisticOf, shuffles);
}
