import { brownForsytheTest } from "../stats/means/brownForsytheTest";
import { kruskalWallis } from "../stats/means/kruskalWallis";
import { mannWhitney } from "../stats/means/mannWhitney";
import type { Anova } from "../stats/means/oneWayAnova";

/** What depends on the whole distribution of the scores of groups. */
export interface ScoreTests {
  /** Brown and Forsythe's: whether the groups have the same variance. */
  readonly variances: Anova;
  readonly ranks: {
    readonly test: "Mann-Whitney" | "Kruskal-Wallis";
    /** U, or H. */
    readonly statistic: number;
    readonly p: number;
  };
}

/**
 * The tests of variances and of ranks of the groups that have scores. Of a group of one, or all of whose scores are equal,
 * nothing tells the variance: the test of variances is then not made.
 *
 * @param groups shape [k][n_k]
 */
export function scoreTests(groups: readonly (readonly number[])[]): ScoreTests {
  const own = groups.filter((group) => group.length > 0);
  const vary = own.every((group) => group.some((score) => score !== group[0]));
  const variances = brownForsytheTest(own);
  return {
    variances: vary ? variances : { ...variances, F: Number.NaN, p: Number.NaN },
    ranks: rankTest(own),
  };
}

function rankTest(groups: readonly (readonly number[])[]): ScoreTests["ranks"] {
  if (groups.length === 2) {
    const { U, p } = mannWhitney(groups[0]!, groups[1]!);
    return { test: "Mann-Whitney", statistic: U, p };
  }
  const { statistic, p } = kruskalWallis(groups);
  return { test: "Kruskal-Wallis", statistic, p };
}
