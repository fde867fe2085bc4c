import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { midRanks } from "./midRanks";
import { oneWayAnova } from "./oneWayAnova";

/** A test on ranks; `statistic` is about chi-square. */
export interface KruskalWallis {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Kruskal and Wallis's test (1952) that no group tends to answer higher than another, corrected for
 * ties: n - 1 times the share of the ranks' sum of squares that lies between the groups.
 *
 * Empty groups do not count. NaN with fewer than two groups, where everybody answers alike, or with a
 * NaN among the values. Compared with R 4.2 `kruskal.test`.
 *
 * @param groups shape [k][n_k], one array of values per group
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis {
  const { ranks } = midRanks(groups.flat());
  let first = 0;
  const { between, within } = oneWayAnova(
    groups.map((group) => {
      first += group.length;
      // Twice the ranks, for the same share: whole numbers, whose sums are exact.
      return ranks.slice(first - group.length, first).map((rank) => 2 * rank);
    }),
  );
  const { degreesOfFreedom } = between;
  const share = between.sumOfSquares / (between.sumOfSquares + within.sumOfSquares);
  const statistic = degreesOfFreedom > 0 ? (ranks.length - 1) * share : Number.NaN;
  return { statistic, degreesOfFreedom, p: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
