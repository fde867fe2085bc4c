import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Eigenvalues further apart than this leave no digit that could be trusted. */
const smallestRatio = 1e-13;

/**
 * A⁻¹B of a symmetric matrix A without negative eigenvalues; undefined where A has no inverse, or so nearly none that
 * its digits would be noise.
 */
export function solvedSymmetric(a: Matrix, b: Matrix): Matrix | undefined {
  const flat = a.to1DArray();
  if (flat.length === 0 || !flat.every(Number.isFinite)) return undefined;
  // Rows and columns to one scale: what is small because its unit is, is not singular.
  const scale = a.diagonal().map((value) => (value > 0 ? 1 / Math.sqrt(value) : Number.NaN));
  if (scale.some(Number.isNaN)) return undefined;
  const scaled = a.clone().mulRowVector(scale).mulColumnVector(scale);
  const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(scaled, {
    assumeSymmetric: true,
  });
  const largest = Math.max(...realEigenvalues);
  if (!(Math.min(...realEigenvalues) > smallestRatio * largest)) return undefined;
  const turned = vectors.transpose().mmul(b.clone().mulColumnVector(scale));
  return vectors.mmul(turned.divColumnVector(realEigenvalues)).mulColumnVector(scale);
}

/** The matrix of these rows. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return new Matrix(rows.map((row) => [...row]));
}
