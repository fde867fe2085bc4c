import { symmetricEigen } from "./symmetricEigen";

/** Measures of sampling adequacy, between 0 and 1. */
export interface SamplingAdequacy {
  readonly overall: number;
  /** Shape [item]. */
  readonly items: readonly number[];
}

/**
 * The Kaiser-Meyer-Olkin measure of sampling adequacy (Kaiser 1974): squared correlations over
 * squared correlations and squared partial correlations, of all pairs and of those of each item.
 * NaN where the matrix is singular (duplicated items, no more respondents than items), holds a NaN, or
 * where the correlations are all 0. Compared with psych 2.2.9 `KMO` under R 4.2.
 *
 * @param correlations shape [item][item], as of `correlationMatrix`
 */
export function kmo(correlations: readonly (readonly number[])[]): SamplingAdequacy {
  const { values, vectors } = symmetricEigen(correlations);
  const regular = values.every((value) => value > 0);
  const inverse = (i: number, j: number) =>
    values.reduce((sum, value, k) => sum + (vectors[i]![k]! * vectors[j]![k]!) / value, 0);
  const diagonal = correlations.map((_, i) => inverse(i, i));
  const partialSquare = (i: number, j: number) => inverse(i, j) ** 2 / (diagonal[i]! * diagonal[j]!);
  /** The sums, over the other items, of squared correlations and of squared partial correlations. */
  const squares = correlations.map((row, i) =>
    row.reduce(
      (sums, r, j) =>
        i === j ? sums : { whole: sums.whole + r ** 2, partial: sums.partial + partialSquare(i, j) },
      { whole: 0, partial: 0 },
    ),
  );
  const adequacy = (parts: readonly { readonly whole: number; readonly partial: number }[]) => {
    const whole = parts.reduce((sum, part) => sum + part.whole, 0);
    return regular ? whole / parts.reduce((sum, { partial }) => sum + partial, whole) : Number.NaN;
  };
  return { overall: adequacy(squares), items: squares.map((part) => adequacy([part])) };
}
