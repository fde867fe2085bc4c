import { burtMatrix } from "./burtMatrix";
import { chosenCategories } from "./chosenCategories";
import { type Components, cloudOf } from "./cloud";
import { type InertiaShares, inertiaShares } from "./inertiaShares";
import { symmetricEigen } from "./symmetricEigen";

/** A category that somebody chose; its lists have the shape [component]. */
export interface CategoryPoint {
  /** The index of its question, and its own among the answers. */
  readonly question: number;
  readonly category: number;
  /** How many respondents chose it. */
  readonly n: number;
  readonly coordinates: readonly number[];
  readonly squaredCosines: readonly number[];
  /** In percent of the component's eigenvalue. */
  readonly contributions: readonly number[];
  /** Its distance from the centre in standard errors under chance: beyond 1.96 at one in twenty. */
  readonly vTests: readonly number[];
}

/**
 * The components of a table of answers: as many as categories less questions, or as respondents less
 * one where that is fewer.
 */
export interface MultipleCorrespondence extends Components, InertiaShares {
  /** By question, then by index; categories that nobody chose are not there. */
  readonly categories: readonly CategoryPoint[];
  /** Shape [question][component]: the share of its variance that lies between the question's categories. */
  readonly etaSquared: readonly (readonly number[])[];
}

/**
 * Multiple correspondence analysis (Guttman 1941, Benzécri 1973, Greenacre 1984): correspondence
 * analysis of the indicator matrix, in the conventions of FactoMineR. The eigenvalues sum to (categories /
 * questions) - 1; they are the variances of the individuals, and of the categories weighted by n.
 *
 * Each component is oriented so that the category that contributes most to it has a positive coordinate
 * (ties: the first). A category that everybody chose lies at the centre: coordinates 0, squared
 * cosines and test values NaN. On a component whose eigenvalue is 0 every coordinate, squared cosine
 * and contribution is 0. Compared with FactoMineR 2.7 `MCA(method = "Indicator")` under R 4.2.
 *
 * @param answers shape [respondent][question], the index of the category chosen: whole numbers
 */
export function multipleCorrespondence(answers: readonly (readonly number[])[]): MultipleCorrespondence {
  const n = answers.length;
  const { questions, chosen, picks } = chosenCategories(answers);
  const { counts, residuals } = burtMatrix(picks, chosen.length, questions.length);
  const { values, vectors } = symmetricEigen(residuals);
  const eigenvalues = values.slice(0, Math.max(0, Math.min(chosen.length - questions.length, n - 1)));
  const masses = counts.map((count) => count / (n * questions.length));
  /** Coordinates of variance 1. */
  const standard = vectors.map((row, j) =>
    eigenvalues.map((value, k) => (value === 0 ? 0 : row[k]! / Math.sqrt(masses[j]!))),
  );
  const cloud = cloudOf(
    standard.map((row) => row.map((x, k) => x * Math.sqrt(eigenvalues[k]!))),
    masses,
    eigenvalues,
  );
  const barycentre = (pick: readonly number[]) =>
    eigenvalues.map((_, k) => pick.reduce((sum, j) => sum + standard[j]![k]!, 0) / questions.length);
  const categories = chosen.map((category, j) => {
    const count = counts[j]!;
    const coordinates = cloud.coordinates[j]!;
    const scale = count === n ? Number.NaN : Math.sqrt((count * (n - 1)) / (n - count));
    return {
      ...category,
      n: count,
      coordinates,
      squaredCosines: cloud.squaredCosines[j]!,
      contributions: cloud.contributions[j]!,
      vTests: coordinates.map((x) => x * scale),
    };
  });
  return {
    categories,
    eigenvalues,
    ...inertiaShares(eigenvalues),
    individuals: cloudOf(
      picks.map(barycentre),
      picks.map(() => 1 / n),
      eigenvalues,
    ),
    etaSquared: questions.map((question) => {
      const own = categories.filter((category) => category.question === question);
      return eigenvalues.map((_, k) =>
        own.reduce((sum, { n: count, coordinates }) => sum + (count / n) * coordinates[k]! ** 2, 0),
      );
    }),
  };
}
