import type { Components } from "./cloud";
import { standardised } from "./standardised";

/**
 * The correlations of a variable that took no part in an analysis with its components, which are its
 * coordinates on the circle of correlations. NaN for a constant variable, and on a component
 * whose eigenvalue is 0. Compared with FactoMineR 2.7 `PCA()$quanti.sup$coord`.
 *
 * @param values shape [respondent], in the order of the analysis
 */
export function supplementaryQuantitative(
  values: ArrayLike<number>,
  { eigenvalues, individuals }: Components,
): number[] {
  const scores = standardised(values);
  return eigenvalues.map(
    (value, k) =>
      individuals.coordinates.reduce((sum, point, i) => sum + point[k]! * scores[i]!, 0) /
      (scores.length * Math.sqrt(value)),
  );
}
