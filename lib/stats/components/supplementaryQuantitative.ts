import type { Components } from "./cloud";
import { spreadsOf } from "./spreadsOf";
import { standardised } from "./standardised";

/**
 * The correlations of a variable that took no part in an analysis with its components, which are its
 * coordinates on the circle of correlations; among the respondents who have a value. NaN for a constant variable,
 * and on a component on which these respondents do not vary. Compared with FactoMineR 2.7 `PCA()$quanti.sup$coord`;
 * with missing values, which that replaces by the mean, with R's `cor(use = "complete.obs")`.
 *
 * @param values shape [respondent], in the order of the analysis; null where there is none
 */
export function supplementaryQuantitative(
  values: readonly (number | null)[],
  components: Components,
): number[] {
  const rows = values.flatMap((value, i) => (value === null ? [] : [i]));
  const scores = standardised(rows.map((i) => values[i]!));
  const { coordinates } = components.individuals;
  return spreadsOf(values, components).map(
    ({ variance }, k) =>
      rows.reduce((sum, row, i) => sum + coordinates[row]![k]! * scores[i]!, 0) /
      (scores.length * Math.sqrt(variance)),
  );
}
