import { dotProduct } from "./dotProduct";

/**
 * Perpendicular vectors of length 1 that span what the columns add to what `against` spans already:
 * modified Gram-Schmidt, done twice (Giraud, Langou and Rozložník 2005). A column of which less than
 * 1e-10 is left depends on those before it and adds none: the number of vectors is the gain in rank.
 *
 * @param columns shape [m][n]
 * @param against such a basis, empty by default
 * @returns at most m vectors of length n, `against` not among them
 */
export function orthonormalBasis(
  columns: readonly ArrayLike<number>[],
  against: readonly Float64Array[] = [],
): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const values of columns) {
    const column = Float64Array.from(values);
    const rest = column.slice();
    for (const vector of [...against, ...basis, ...against, ...basis]) {
      const length = dotProduct(vector, rest);
      for (let i = 0; i < rest.length; i++) rest[i] = rest[i]! - length * vector[i]!;
    }
    const norm = Math.sqrt(dotProduct(rest, rest));
    if (norm > 1e-10 * Math.sqrt(dotProduct(column, column))) basis.push(rest.map((value) => value / norm));
  }
  return basis;
}
