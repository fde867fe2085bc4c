import { sum } from "../../base/sum";
import { randomTables } from "./randomTables";

/** How many shuffles, and from which random numbers: at least 0 and below 1. */
export interface Shuffles {
  readonly draws: number;
  readonly random: () => number;
}

/**
 * Probability of a statistic as large as the observed one when it is left to chance who is in which
 * column, the sizes of the columns fixed (Fisher 1935), estimated by shuffles: one more than those that
 * reach it, over one more than the shuffles, so never 0 (Phipson and Smyth 2010). Equal statistics that
 * rounding separates count as equal.
 *
 * Respondents who answered alike are alike: a shuffle is a random table with the same margins. NaN
 * where the statistic is.
 *
 * @param observed shape [rows][columns], whole counts
 * @param statisticOf of a table, shape [rows x columns], row after row; not below 0
 */
export function permutationTest(
  observed: readonly (readonly number[])[],
  statisticOf: (cells: Uint32Array) => number,
  { draws, random }: Shuffles,
): number {
  const statistic = statisticOf(Uint32Array.from(observed.flat()));
  if (Number.isNaN(statistic)) return Number.NaN;
  const threshold = statistic * (1 - 1e-7) - 1e-20;
  const draw = randomTables(
    observed.map(sum),
    observed[0]!.map((_, j) => sum(observed.map((row) => row[j]!))),
    random,
  );
  let reached = 0;
  for (let i = 0; i < draws; i++) if (statisticOf(draw()) >= threshold) reached++;
  return (1 + reached) / (draws + 1);
}
