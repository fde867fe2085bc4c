import { chiSquareTest } from "./chiSquareTest";
import { filledTable } from "./filledTable";

/**
 * Probability, under independence, of a chi-square as large as the observed one, estimated by drawing
 * tables with the same margins (Hope 1968): one more than the tables that reach it, over one more than
 * the tables drawn, so never 0. It needs no large expected counts. A table is drawn by shuffling the
 * respondents' columns; equal statistics that rounding separates count as equal.
 *
 * As in {@link chiSquareTest}, empty rows and columns do not count; NaN with fewer than two of either.
 * The procedure of R's
 * `chisq.test(simulate.p.value = TRUE)`; compared with the probability over every table, one by one.
 *
 * @param observed shape [rows][columns], whole counts
 * @param random a number from 0 up to 1, 1 excluded
 */
export function monteCarloChiSquare(
  observed: readonly (readonly number[])[],
  { draws, random }: { readonly draws: number; readonly random: () => number },
): number {
  const table = filledTable(observed);
  const { statistic, expected } = chiSquareTest(table);
  if (Number.isNaN(statistic)) return Number.NaN;
  const columns = Uint32Array.from(
    table.flatMap((row) => row.flatMap((count, j) => Array<number>(count).fill(j))),
  );
  const sizes = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    shuffle(columns, random);
    if (statisticOf(columns, sizes, expected) >= statistic * (1 - 1e-7)) reached++;
  }
  return (1 + reached) / (draws + 1);
}

/** In place (Fisher and Yates 1938). */
function shuffle(values: Uint32Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
}

/** Chi-square of the table whose rows are runs of these sizes. */
function statisticOf(
  columns: Uint32Array,
  sizes: readonly number[],
  expected: readonly (readonly number[])[],
): number {
  let statistic = 0;
  let first = 0;
  sizes.forEach((size, i) => {
    const counts = expected[i]!.map(() => 0);
    for (let k = first; k < first + size; k++) counts[columns[k]!]!++;
    first += size;
    counts.forEach((count, j) => {
      statistic += (count - expected[i]![j]!) ** 2 / expected[i]![j]!;
    });
  });
  return statistic;
}
