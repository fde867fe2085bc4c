import { centredMoments } from "../means/describe";
import type { Components } from "./cloud";

/** Where some individuals are along a component: `variance` has n in its denominator. */
export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/** A variance below this share of the eigenvalue is a rounding error. */
const NEGLIGIBLE = 1e-24;

/**
 * Mean and variance, component by component, of the coordinates of the individuals that have a value: 0 and the
 * eigenvalue where all have one. A variance is NaN where these individuals do not vary, or there are none.
 *
 * @param values shape [respondent], in the order of the analysis; null where there is none
 */
export function spreadsOf(
  values: readonly unknown[],
  { eigenvalues, individuals }: Components,
): readonly Spread[] {
  const given = individuals.coordinates.filter((_, i) => values[i] !== null);
  if (given.length === values.length) return eigenvalues.map((variance) => ({ mean: 0, variance }));
  return eigenvalues.map((eigenvalue, k) => {
    const { n, origin, meanDeviation, sumOfSquares } = centredMoments(given.map((point) => point[k]!));
    const varies = sumOfSquares / n > NEGLIGIBLE * eigenvalue;
    return { mean: origin + meanDeviation, variance: varies ? sumOfSquares / n : Number.NaN };
  });
}
