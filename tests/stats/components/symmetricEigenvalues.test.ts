import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom, shuffled } from "../../../lib/base/random";
import { symmetricEigen } from "../../../lib/stats/components/symmetricEigen";
import { symmetricEigenvalues } from "../../../lib/stats/components/symmetricEigenvalues";
import references from "../../reference/symmetricEigen.json";
import { largestError } from "../largestError";
import { symmetricMatrix } from "../symmetricMatrix";

for (const { name, matrix, values } of references) {
  test(`agrees with R's eigen: ${name}`, () => {
    expect(largestError([...symmetricEigenvalues(matrix)], values)).toBeLessThan(1e-14);
  });
}

test("gives the values of the full decomposition, and leaves the matrix as it was", () => {
  fc.assert(
    fc.property(symmetricMatrix, (matrix) => {
      const before = structuredClone(matrix);
      const { values } = symmetricEigen(matrix);
      const own = symmetricEigenvalues(matrix);
      expect(matrix).toEqual(before);
      const scale = Math.max(1, ...values.map(Math.abs));
      values.forEach((value, k) => {
        expect(Math.abs(own[k]! - value) / scale).toBeLessThan(1e-12);
      });
    }),
    { numRuns: 1000 },
  );
});

test("is right to 1e-14 on a matrix of order 200 whose eigenvalues are known", () => {
  // The Laplacian of a path, its nodes in random order: 2 - 2 cos(kπ / (n + 1)).
  const order = shuffled(
    Array.from({ length: 200 }, (_, i) => i),
    seededRandom(1, "path"),
  );
  const matrix = order.map((i) => order.map((j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)));
  const expected = order.map((_, k) => 2 - 2 * Math.cos(((200 - k) * Math.PI) / 201));
  expect(largestError([...symmetricEigenvalues(matrix)], expected)).toBeLessThan(1e-14);
});

test("a NaN or an infinite entry makes everything NaN, and an empty matrix has no value", () => {
  expect([
    ...symmetricEigenvalues([
      [1, Number.NaN],
      [Number.NaN, 1],
    ]),
  ]).toEqual([Number.NaN, Number.NaN]);
  expect([...symmetricEigenvalues([[Number.POSITIVE_INFINITY]])]).toEqual([Number.NaN]);
  expect([...symmetricEigenvalues([])]).toEqual([]);
});
