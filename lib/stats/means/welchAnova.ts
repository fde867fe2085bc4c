import { sum } from "../../base/sum";
import { fUpperTail } from "../distributions/fUpperTail";
import { centredMoments, type Description } from "./describe";

/** An F with its two degrees of freedom, of which `within` is not a whole number. */
export interface WelchAnova {
  readonly F: number;
  readonly p: number;
  readonly degreesOfFreedom: { readonly between: number; readonly within: number };
}

/**
 * Welch's one-way analysis of variance (1951), which does not suppose equal variances.
 *
 * Empty groups do not count as groups. F and p are NaN with fewer than two groups, a group of one
 * respondent, a constant group, or a NaN among the values. Compared with R 4.2 `oneway.test`.
 *
 * @param groups shape [k][n_k], one array of values per group
 */
export function welchAnova(groups: readonly (readonly number[])[]): WelchAnova {
  const moments = groups.map(centredMoments).filter(({ n }) => n > 0);
  const origin = moments[0]?.origin ?? Number.NaN;
  // Means as seen from the first value of all, so that a large common offset costs no digit.
  return welchAnovaOf(
    moments.map((group) => ({
      n: group.n,
      mean: group.origin - origin + group.meanDeviation,
      sd: Math.sqrt(group.sumOfSquares / (group.n - 1)),
    })),
  );
}

/** The same from the size, the mean and the standard deviation of each group, which are all it depends on. */
export function welchAnovaOf(groups: readonly Pick<Description, "n" | "mean" | "sd">[]): WelchAnova {
  const moments = groups.filter(({ n }) => n > 0);
  const k = moments.length;
  const weights = moments.map(({ n, sd }) => n / sd ** 2);
  const weight = sum(weights);
  const mean = sum(weights.map((own, i) => own * moments[i]!.mean)) / weight;
  const between = sum(weights.map((own, i) => own * (moments[i]!.mean - mean) ** 2)) / Math.max(0, k - 1);
  const unequal = sum(weights.map((own, i) => (1 - own / weight) ** 2 / (moments[i]!.n - 1))) / (k ** 2 - 1);
  const F = between / (1 + 2 * (k - 2) * unequal);
  const degreesOfFreedom = { between: Math.max(0, k - 1), within: 1 / (3 * unequal) };
  return { F, p: fUpperTail(F, degreesOfFreedom.between, degreesOfFreedom.within), degreesOfFreedom };
}
