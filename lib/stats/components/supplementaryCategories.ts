import { type Components, cloudOf } from "./cloud";

/** A category that took no part in an analysis; its lists have the shape [component]. */
export interface SupplementaryCategory<Label> {
  readonly label: Label;
  /** How many respondents have it. */
  readonly n: number;
  readonly coordinates: readonly number[];
  /** The share of its squared distance to the centre that lies along the component. */
  readonly squaredCosines: readonly number[];
  /** Its distance from the centre in standard errors under chance: beyond 1.96 at one in twenty. */
  readonly vTests: readonly number[];
}

export interface SupplementaryCategories<Label> {
  /** In the order in which the labels first come. */
  readonly categories: readonly SupplementaryCategory<Label>[];
  /** Shape [component]: the share of its variance that lies between the categories. */
  readonly etaSquared: readonly number[];
}

/**
 * Categories placed on the principal components: each at the barycentre of its respondents, with the
 * test values of Lebart, Morineau and Piron (1995), whose variance is that of a draw of n out of all
 * without replacement. A category that everybody has gives NaN for squared cosines and test
 * values; a component whose eigenvalue is 0 gives NaN for test values and eta squared.
 * For a multiple correspondence analysis there is `supplementaryAnswers`.
 * Compared with FactoMineR 2.7 `PCA()$quali.sup`.
 *
 * @param labels shape [respondent], in the order of the analysis
 */
export function supplementaryCategories<Label>(
  labels: readonly Label[],
  { eigenvalues, individuals }: Components,
): SupplementaryCategories<Label> {
  const total = labels.length;
  const groups = [...new Set(labels)].map((label) => {
    const points = individuals.coordinates.filter((_, i) => labels[i] === label);
    const n = points.length;
    const coordinates = eigenvalues.map((_, k) => points.reduce((sum, point) => sum + point[k]!, 0) / n);
    return { label, n, coordinates };
  });
  const { squaredCosines } = cloudOf(
    groups.map(({ coordinates }) => coordinates),
    groups.map(({ n }) => n / total),
    eigenvalues,
  );
  const categories = groups.map((group, g) => ({
    ...group,
    squaredCosines: squaredCosines[g]!,
    vTests: group.coordinates.map((x, k) =>
      group.n === total
        ? Number.NaN
        : x / Math.sqrt((eigenvalues[k]! * (total - group.n)) / ((total - 1) * group.n)),
    ),
  }));
  const between = (k: number) =>
    groups.reduce((sum, { n, coordinates }) => sum + n * coordinates[k]! ** 2, 0) / total;
  return { categories, etaSquared: eigenvalues.map((value, k) => between(k) / value) };
}
