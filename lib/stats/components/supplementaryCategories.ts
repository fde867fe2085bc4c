import { type Components, cloudOf } from "./cloud";
import { spreadsOf } from "./spreadsOf";

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
  /** How many respondents have one of the categories. */
  readonly n: number;
  /** In the order in which the labels first come. */
  readonly categories: readonly SupplementaryCategory<Label>[];
  /** Shape [component]: the share of its variance, among those who have a category, that lies between them. */
  readonly etaSquared: readonly number[];
}

/**
 * Categories placed on the principal components: each at the barycentre of its respondents, with the
 * test values of Lebart, Morineau and Piron (1995), whose variance is that of a draw of n out of all
 * without replacement. Respondents without a label stay in the analysis and are left out here: test
 * values and eta squared compare each category with those who have one. A category that all of these have
 * gives NaN for test values, one at the centre of the analysis NaN for squared cosines; a component on which
 * they do not vary gives NaN for test values and eta squared.
 * For a multiple correspondence analysis there is `supplementaryAnswers`.
 * Compared with FactoMineR 2.7 `PCA()$quali.sup`; with missing labels, its `catdes()` and R's `anova(lm())`.
 *
 * @param labels shape [respondent], in the order of the analysis; null where there is none
 */
export function supplementaryCategories<Label>(
  labels: readonly (Label | null)[],
  components: Components,
): SupplementaryCategories<Label> {
  const { eigenvalues, individuals } = components;
  const given = labels.filter((label) => label !== null);
  const total = given.length;
  const groups = [...new Set(given)].map((label) => {
    const points = individuals.coordinates.filter((_, i) => labels[i] === label);
    const n = points.length;
    const coordinates = eigenvalues.map((_, k) => points.reduce((sum, point) => sum + point[k]!, 0) / n);
    return { label, n, coordinates };
  });
  const { squaredCosines } = cloudOf(
    groups.map(({ coordinates }) => coordinates),
    groups.map(({ n }) => n / labels.length),
    eigenvalues,
  );
  const spreads = spreadsOf(labels, components);
  const categories = groups.map((group, g) => ({
    ...group,
    squaredCosines: squaredCosines[g]!,
    vTests: group.coordinates.map((x, k) => {
      const { mean, variance } = spreads[k]!;
      return group.n === total
        ? Number.NaN
        : (x - mean) / Math.sqrt((variance * (total - group.n)) / ((total - 1) * group.n));
    }),
  }));
  const between = (k: number) =>
    groups.reduce((sum, { n, coordinates }) => sum + n * (coordinates[k]! - spreads[k]!.mean) ** 2, 0) /
    total;
  return { n: total, categories, etaSquared: spreads.map(({ variance }, k) => between(k) / variance) };
}
