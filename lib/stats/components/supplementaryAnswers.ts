import type { MultipleCorrespondence } from "./multipleCorrespondence";
import { type SupplementaryCategories, supplementaryCategories } from "./supplementaryCategories";

/**
 * Categories placed on the components of a multiple correspondence analysis as its own are: at the
 * barycentre of their respondents over the square root of the eigenvalue. Test values and eta squared
 * are those of {@link supplementaryCategories}. On a component whose eigenvalue is 0 everything is NaN.
 * Compared with FactoMineR 2.7 `MCA()$quali.sup`, which has a category more of those without a label.
 *
 * @param labels shape [respondent], in the order of the analysis; null where there is none
 */
export function supplementaryAnswers<Label>(
  labels: readonly (Label | null)[],
  analysis: MultipleCorrespondence,
): SupplementaryCategories<Label> {
  const { categories, ...shared } = supplementaryCategories(labels, analysis);
  return {
    ...shared,
    categories: categories.map((category) => {
      const coordinates = category.coordinates.map((x, k) => x / Math.sqrt(analysis.eigenvalues[k]!));
      // The squared distance to the centre, which a category that everybody has does not leave.
      const distance = labels.length / category.n - 1 || Number.NaN;
      return { ...category, coordinates, squaredCosines: coordinates.map((x) => x ** 2 / distance) };
    }),
  };
}
