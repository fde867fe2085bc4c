import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { symmetricEigen } from "./symmetricEigen";

/** Bartlett's test that the items are not correlated in the population. */
export interface SphericityTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Bartlett's test of sphericity (1951): -(n - 1 - (2 items + 5) / 6) ln |R|. The logarithm of the
 * determinant is the sum of those of the eigenvalues, so that it does not underflow. NaN where the
 * matrix is singular (duplicated items, no more respondents than items) or holds a NaN, and p is NaN
 * with a single item. Compared with psych 2.2.9 `cortest.bartlett` under R 4.2.
 *
 * @param correlations shape [item][item], as of `correlationMatrix`
 * @param n respondents
 */
export function bartlettSphericity(correlations: readonly (readonly number[])[], n: number): SphericityTest {
  const items = correlations.length;
  const { values } = symmetricEigen(correlations);
  const logs = values.reduce((sum, value) => sum - (value > 0 ? Math.log(value) : Number.NaN), 0);
  const statistic = (n - 1 - (2 * items + 5) / 6) * logs;
  const degreesOfFreedom = (items * (items - 1)) / 2;
  return { statistic, degreesOfFreedom, p: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
