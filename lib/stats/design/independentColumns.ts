/** What is left of a column once those before it are taken out, as a share of it, below which it is one of their sums. */
const smallest = 1e-11;

/** A lower triangular L and the columns, in its order, for which L Lᵗ is a symmetric matrix of no negative eigenvalue. */
export interface Cholesky {
  readonly kept: readonly number[];
  /** Shape [kept][kept]. */
  readonly factor: readonly Float64Array[];
}

/**
 * The decomposition of such a matrix, without the columns that others add up to: the largest first, a column is left
 * out where nothing of it remains.
 */
export function pivotedCholesky(matrix: readonly ArrayLike<number>[]): Cholesky {
  const size = matrix.length;
  const left = Float64Array.from({ length: size }, (_, j) => matrix[j]![j]!);
  const rows: number[][] = matrix.map(() => []);
  const kept: number[] = [];
  for (;;) {
    let pivot = -1;
    let best = smallest;
    for (let j = 0; j < size; j++) {
      const share = kept.includes(j) || !(matrix[j]![j]! > 0) ? 0 : left[j]! / matrix[j]![j]!;
      if (share > best) [pivot, best] = [j, share];
    }
    if (pivot < 0) break;
    const root = Math.sqrt(left[pivot]!);
    const k = kept.length;
    for (let j = 0; j < size; j++) {
      if (kept.includes(j)) continue;
      let value = matrix[j]![pivot]!;
      for (let i = 0; i < k; i++) value -= rows[j]![i]! * rows[pivot]![i]!;
      const entry = j === pivot ? root : value / root;
      rows[j]!.push(entry);
      left[j]! -= entry * entry;
    }
    kept.push(pivot);
  }
  return {
    kept,
    factor: kept.map((column, i) =>
      Float64Array.from({ length: kept.length }, (_, k) => (k <= i ? rows[column]![k]! : 0)),
    ),
  };
}

/** The solution x of L Lᵗ x = b on the columns that were kept, 0 on the others. Shape of b. */
export function choleskySolve({ kept, factor }: Cholesky, b: ArrayLike<number>): Float64Array {
  const y = Float64Array.from(kept, (column) => b[column]!);
  for (let i = 0; i < y.length; i++) {
    for (let k = 0; k < i; k++) y[i]! -= factor[i]![k]! * y[k]!;
    y[i]! /= factor[i]![i]!;
  }
  for (let i = y.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < y.length; k++) y[i]! -= factor[k]![i]! * y[k]!;
    y[i]! /= factor[i]![i]!;
  }
  const x = new Float64Array(b.length);
  for (const [i, column] of kept.entries()) x[column] = y[i]!;
  return x;
}
