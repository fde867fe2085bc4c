import { fUpperTail } from "../distributions/fUpperTail";
import { type CentredMoments, centredMoments } from "./describe";

/** A one-way analysis of variance; `between` and `within` are the two rows of its table. */
export interface Anova {
  readonly F: number;
  readonly p: number;
  readonly between: { readonly sumOfSquares: number; readonly degreesOfFreedom: number };
  readonly within: { readonly sumOfSquares: number; readonly degreesOfFreedom: number };
}

/**
 * Fisher's one-way analysis of variance with equal variances.
 *
 * Empty groups do not count as groups. With fewer than two groups, or no residual
 * degree of freedom, or a NaN among the values, F and p are NaN. Groups that are each
 * constant give F = Infinity and p = 0 when their means differ, NaN when they do not.
 * Compared with R 4.2 `oneway.test(var.equal = TRUE)` and with NIST's StRD sets.
 *
 * @param groups shape [k][n_k], one array of values per group
 * @example import { oneWayAnova } from "carnets";
 * oneWayAnova([[7, 8, 10], [3, 5, 6]])
 */
export function oneWayAnova(groups: readonly (readonly number[])[]): Anova {
  return anovaOf(groups.map(centredMoments));
}

/** The same from the moments of each group. */
export function anovaOf(groups: readonly CentredMoments[]): Anova {
  const moments = groups.filter((group) => group.n > 0);
  const origin = moments[0]?.origin ?? Number.NaN;
  // Means as seen from the first value of all, so that a large common offset costs no digit.
  const means = moments.map((group) => group.origin - origin + group.meanDeviation);
  const n = moments.reduce((total, group) => total + group.n, 0);
  const grandMean = moments.reduce((total, group, i) => total + group.n * means[i]!, 0) / n;
  const between = {
    sumOfSquares: moments.reduce((total, group, i) => total + group.n * (means[i]! - grandMean) ** 2, 0),
    degreesOfFreedom: Math.max(0, moments.length - 1),
  };
  const within = {
    sumOfSquares: moments.reduce((total, group) => total + group.sumOfSquares, 0),
    degreesOfFreedom: n - moments.length,
  };
  const testable = between.degreesOfFreedom > 0 && within.degreesOfFreedom > 0;
  const F = testable
    ? between.sumOfSquares / between.degreesOfFreedom / (within.sumOfSquares / within.degreesOfFreedom)
    : Number.NaN;
  return { F, p: fUpperTail(F, between.degreesOfFreedom, within.degreesOfFreedom), between, within };
}
