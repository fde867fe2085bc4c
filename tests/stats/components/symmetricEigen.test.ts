import fc from "fast-check";
import { expect, test } from "vitest";
import { orientation } from "../../../lib/stats/components/orientation";
import { symmetricEigen } from "../../../lib/stats/components/symmetricEigen";
import references from "../../reference/symmetricEigen.json";
import { largestError } from "../largestError";
import { symmetricMatrix } from "../symmetricMatrix";

for (const { name, matrix, values, vectors } of references) {
  test(`agrees with R's eigen: ${name}`, () => {
    const eigen = symmetricEigen(matrix);
    expect(largestError(eigen.values, values)).toBeLessThan(1e-14);
    const distinct = new Set(values.map((value) => value.toFixed(6))).size === values.length;
    if (distinct) expect(largestError(eigen.vectors, vectors)).toBeLessThan(1e-12);
  });
}

test("the vectors are orthonormal, rebuild the matrix, and come in falling order of value", () => {
  fc.assert(
    fc.property(symmetricMatrix, (matrix) => {
      const { values, vectors } = symmetricEigen(matrix);
      const sums = (of: (k: number) => number) => values.reduce((sum, _, k) => sum + of(k), 0);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      matrix.forEach((row, i) => {
        row.forEach((entry, j) => {
          expect(sums((k) => vectors[k]![i]! * vectors[k]![j]!)).toBeCloseTo(i === j ? 1 : 0, 13);
          expect(sums((k) => vectors[i]![k]! * values[k]! * vectors[j]![k]!)).toBeCloseTo(entry, 11);
        });
      });
    }),
  );
});

test("each vector's entry of greatest absolute value is positive", () => {
  fc.assert(
    fc.property(symmetricMatrix, (matrix) => {
      const { vectors } = symmetricEigen(matrix);
      for (const k of vectors.keys()) expect(orientation(vectors.map((row) => row[k]!))).toBe(1);
    }),
  );
});

test("eigenvalues that are rounding errors are exactly 0", () => {
  const alike = Array.from({ length: 5 }, () => Array<number>(5).fill(0.1));
  const { values } = symmetricEigen(alike);
  expect(values[0]).toBeCloseTo(0.5, 14);
  expect(values.slice(1)).toEqual([0, 0, 0, 0]);
});

test("a NaN or an infinite entry makes everything NaN, and an empty matrix has nothing", () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
    const { values, vectors } = symmetricEigen([
      [1, bad],
      [bad, 1],
    ]);
    expect([...values, ...vectors.flat()]).toEqual(Array<number>(6).fill(Number.NaN));
  }
  expect(symmetricEigen([])).toEqual({ values: [], vectors: [] });
});
