/**
 * The eigenvalues of a symmetric matrix, in falling order, without the eigenvectors: ten times as fast
 * as `symmetricEigen`, for analyses that ask for hundreds of sets. Householder's tridiagonal
 * form (1958), then the QR algorithm with Wilkinson's shift (1968). Absolute errors are about 1e-15
 * of the greatest eigenvalue; entries are to be of ordinary size, as correlations are. A NaN or an
 * infinite entry makes everything NaN.
 * Compared with R 4.2 `eigen(symmetric = TRUE, only.values = TRUE)`.
 *
 * @param matrix shape [row][column], symmetric
 */
export function symmetricEigenvalues(matrix: readonly ArrayLike<number>[]): Float64Array {
  if (!matrix.every((row) => Array.from(row).every(Number.isFinite))) {
    return new Float64Array(matrix.length).fill(Number.NaN);
  }
  const { diagonal, beside } = tridiagonalForm(matrix.map((row) => Float64Array.from(row)));
  for (let end = diagonal.length - 1; end > 0; end--) {
    for (let start = blockStart(end); start < end; start = blockStart(end)) {
      chaseBulge(diagonal, beside, start, end);
    }
  }
  return diagonal.sort().reverse();

  /** Where the block that ends here begins: above it, what is beside the diagonal is negligible. */
  function blockStart(end: number): number {
    let start = end;
    while (start > 0) {
      const scale = Math.abs(diagonal[start - 1]!) + Math.abs(diagonal[start]!);
      if (Math.abs(beside[start - 1]!) <= Number.EPSILON * scale) break;
      start--;
    }
    return start;
  }
}

/** Diagonal, and what is beside it, of a tridiagonal matrix with the same eigenvalues; overwrites `rows`. */
function tridiagonalForm(rows: readonly Float64Array[]) {
  const size = rows.length;
  const beside = new Float64Array(Math.max(0, size - 1));
  const product = new Float64Array(size);
  for (let last = size - 1; last > 0; last--) {
    // The reflection I - v v' / h that sends this row, left of the diagonal, to its last entry alone.
    const v = rows[last]!;
    let squares = 0;
    for (let j = 0; j < last; j++) squares += v[j]! ** 2;
    const length = v[last - 1]! > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
    beside[last - 1] = length;
    const h = squares - length * v[last - 1]!;
    if (h === 0) continue;
    v[last - 1]! -= length;
    // Of the rows above, each the lower half of a symmetric matrix A: A v / h, less its share along v.
    product.fill(0, 0, last);
    for (let i = 0; i < last; i++) {
      const row = rows[i]!;
      let sum = row[i]! * v[i]!;
      for (let j = 0; j < i; j++) {
        sum += row[j]! * v[j]!;
        product[j]! += row[j]! * v[i]!;
      }
      product[i]! += sum;
    }
    let along = 0;
    for (let j = 0; j < last; j++) along += product[j]! * v[j]!;
    for (let j = 0; j < last; j++) product[j] = (product[j]! - (along / (2 * h)) * v[j]!) / h;
    for (let i = 0; i < last; i++) {
      const row = rows[i]!;
      for (let j = 0; j <= i; j++) row[j]! -= v[i]! * product[j]! + product[i]! * v[j]!;
    }
  }
  return { diagonal: Float64Array.from(rows, (row, i) => row[i]!), beside };
}

/** One step of the implicit QR algorithm on rows `start` to `end` of a tridiagonal matrix. */
function chaseBulge(diagonal: Float64Array, beside: Float64Array, start: number, end: number): void {
  const corner = beside[end - 1]!;
  const half = (diagonal[end - 1]! - diagonal[end]!) / 2;
  const root = Math.sqrt(half ** 2 + corner ** 2);
  const shift = diagonal[end]! - corner ** 2 / (half < 0 ? half - root : half + root);
  let kept = diagonal[start]! - shift;
  let bulge = beside[start]!;
  for (let k = start; k < end; k++) {
    const radius = Math.sqrt(kept ** 2 + bulge ** 2);
    const cos = radius === 0 ? 1 : kept / radius; // squares may underflow
    const sin = radius === 0 ? 0 : bulge / radius;
    if (k > start) beside[k - 1] = radius;
    const a = diagonal[k]!;
    const b = beside[k]!;
    const c = diagonal[k + 1]!;
    const turned = sin * (2 * cos * b + sin * (c - a));
    diagonal[k] = a + turned;
    diagonal[k + 1] = c - turned;
    kept = cos * sin * (c - a) + (cos ** 2 - sin ** 2) * b;
    beside[k] = kept;
    if (k + 1 < end) {
      bulge = sin * beside[k + 1]!;
      beside[k + 1]! *= cos;
    }
  }
}
