import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { orientation } from "./orientation";

/** Eigenvalues in falling order, and their unit vectors as the columns of [row][component]. */
export interface SymmetricEigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/** Eigenvalues below this share of the greatest are rounding errors, and exactly 0. */
const NEGLIGIBLE = 1e-12;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix (Householder's tridiagonal form and the QL
 * algorithm, of ml-matrix), each vector signed by {@link orientation}. Within equal eigenvalues
 * the vectors are one orthonormal basis among others. A NaN or an infinite entry makes
 * everything NaN. Compared with R 4.2 `eigen(symmetric = TRUE)`.
 *
 * @param matrix shape [row][column], symmetric
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  if (matrix.length === 0) return { values: [], vectors: [] };
  if (!matrix.flat().every(Number.isFinite)) {
    return { values: matrix.map(() => Number.NaN), vectors: matrix.map((row) => row.map(() => Number.NaN)) };
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(matrix), {
    assumeSymmetric: true,
  });
  const columns = eigenvectorMatrix.transpose().to2DArray().reverse(); // ml-matrix sorts in rising order
  const signs = columns.map(orientation);
  const largest = Math.max(...realEigenvalues.map(Math.abs));
  return {
    values: realEigenvalues.reverse().map((value) => (Math.abs(value) <= NEGLIGIBLE * largest ? 0 : value)),
    vectors: matrix.map((_, i) => columns.map((column, k) => column[i]! * signs[k]!)),
  };
}
