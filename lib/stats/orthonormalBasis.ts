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
  columns: readonly (readonly number[])[],
  against: readonly (readonly number[])[] = [],
): number[][] {
  const basis: number[][] = [];
  for (const column of columns) {
    const rest = [...column];
    for (const vector of [...against, ...basis, ...against, ...basis]) {
      const length = dot(vector, rest);
      for (let i = 0; i < rest.length; i++) rest[i] = rest[i]! - length * vector[i]!;
    }
    const norm = Math.sqrt(dot(rest, rest));
    if (norm > 1e-10 * Math.sqrt(dot(column, column))) basis.push(rest.map((value) => value / norm));
  }
  return basis;
}

/** The scalar product of two vectors. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
