import { type Cloud, type Components, cloudOf } from "./cloud";
import { correlationsOf } from "./correlationMatrix";
import { type InertiaShares, inertiaShares } from "./inertiaShares";
import { constantColumns, standardisedColumns } from "./standardised";
import { symmetricEigen } from "./symmetricEigen";

/**
 * The components of a table. There are as many as items that vary, or as respondents less one where
 * that is fewer. Tables of items have the shape [item][component], with NaN in the rows of `constant`.
 */
export interface PrincipalComponents extends Components, InertiaShares {
  /** The indices of the items that are the same for all, and are left out. */
  readonly constant: readonly number[];
  /** Unit vectors: the weights of the standard scores in each component. */
  readonly eigenvectors: readonly (readonly number[])[];
  /** Correlations of the items with the components, which are also the items' coordinates. */
  readonly loadings: readonly (readonly number[])[];
  readonly items: Omit<Cloud, "coordinates">;
}

/**
 * Standardised principal component analysis (Pearson 1901, Hotelling 1933), in the conventions of
 * FactoMineR: items are standardised with n in the denominator, eigenvalues are those of the
 * correlation matrix, and an individual's coordinates have the eigenvalues for variances, with n in the
 * denominator again. The scores of R's `prcomp(scale. = TRUE)` are these times √((n - 1) / n).
 *
 * Each component is oriented so that its loading of greatest absolute value is positive (ties: the
 * first item). Items that depend on others linearly give eigenvalues of exactly 0, along which every
 * coordinate, squared cosine and contribution is 0. An individual at the centre has NaN for squared
 * cosines. A NaN among the answers makes every result NaN.
 * Compared with FactoMineR 2.7 `PCA` under R 4.2.
 *
 * @param rows shape [respondent][item], complete
 */
export function principalComponents(rows: readonly (readonly number[])[]): PrincipalComponents {
  const items = (rows[0] ?? []).map((_, j) => j);
  const constant = constantColumns(rows);
  const varying = items.filter((j) => !constant.includes(j));
  const columns = standardisedColumns(rows).filter((_, j) => varying.includes(j));
  const { values, vectors } = symmetricEigen(correlationsOf(columns).map((row) => Array.from(row)));
  const eigenvalues = values.slice(0, Math.max(0, rows.length - 1));
  const weights = vectors.map((row) => row.slice(0, eigenvalues.length));
  const scores = rows.map((_, i) =>
    eigenvalues.map((value, k) =>
      value === 0 ? 0 : columns.reduce((sum, column, j) => sum + column[i]! * weights[j]![k]!, 0),
    ),
  );
  const loadings = weights.map((row) => row.map((weight, k) => weight * Math.sqrt(eigenvalues[k]!)));
  const cloud = cloudOf(
    loadings,
    varying.map(() => 1),
    eigenvalues,
  );
  const amongAll = (table: readonly (readonly number[])[]) =>
    items.map((j) => table[varying.indexOf(j)] ?? eigenvalues.map(() => Number.NaN));
  return {
    constant,
    eigenvalues,
    ...inertiaShares(eigenvalues),
    eigenvectors: amongAll(weights),
    loadings: amongAll(loadings),
    items: {
      squaredCosines: amongAll(cloud.squaredCosines),
      contributions: amongAll(cloud.contributions),
    },
    individuals: cloudOf(
      scores,
      rows.map(() => 1 / rows.length),
      eigenvalues,
    ),
  };
}
