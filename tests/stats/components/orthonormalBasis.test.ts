import fc from "fast-check";
import { expect, test } from "vitest";
import { dotProduct } from "../../../lib/stats/components/dotProduct";
import { orthonormalBasis } from "../../../lib/stats/components/orthonormalBasis";

const column = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 });
const columns = fc.array(column, { maxLength: 7 });

test("vectors have length 1 and are perpendicular, to those given too", () => {
  fc.assert(
    fc.property(columns, columns, (some, others) => {
      const against = orthonormalBasis(some);
      const all = [...against, ...orthonormalBasis(others, against)];
      all.forEach((one, i) => {
        all.forEach((other, j) => {
          expect(dotProduct(one, other)).toBeCloseTo(i === j ? 1 : 0, 13);
        });
      });
    }),
  );
});

test("they span the columns", () => {
  fc.assert(
    fc.property(columns, (own) => {
      const basis = orthonormalBasis(own);
      for (const column of own) {
        const norm = basis.reduce((sum, vector) => sum + dotProduct(vector, column) ** 2, 0);
        expect(norm).toBeCloseTo(dotProduct(column, column), 9);
      }
    }),
  );
});

test("a column that depends on others, and one of zeros, add nothing", () => {
  const [one, other] = [
    [1, 2, 3],
    [0, 1, 1],
  ] as const;
  expect(orthonormalBasis([one, other, [1, 3, 4], [0, 0, 0], [3, 6, 9]])).toHaveLength(2);
  expect(orthonormalBasis([[1, 3, 4]], orthonormalBasis([one, other]))).toEqual([]);
  expect(orthonormalBasis([one, [1, 2, 3 + 1e-6]])).toHaveLength(2);
});

test("columns that are combinations of others add nothing, whatever rounding leaves of them", () => {
  const weight = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 2, maxLength: 4 }),
      fc.array(weight, { minLength: 4, maxLength: 4 }),
      (own, weights) => {
        const basis = orthonormalBasis(own);
        const combined = own[0]!.map((_, i) =>
          own.reduce((sum, column, k) => sum + weights[k]! * column[i]!, 0),
        );
        fc.pre(dotProduct(combined, combined) > 1e-4);
        expect(orthonormalBasis([combined], basis)).toEqual([]);
      },
    ),
  );
});

test("stay perpendicular where columns are all but the same (Läuchli 1961)", () => {
  const tiny = 1e-8;
  const [a, b, c] = orthonormalBasis([
    [1, tiny, 0, 0],
    [1, 0, tiny, 0],
    [1, 0, 0, tiny],
  ]) as [Float64Array, Float64Array, Float64Array];
  expect(Math.abs(dotProduct(a, b)) + Math.abs(dotProduct(a, c)) + Math.abs(dotProduct(b, c))).toBeLessThan(
    1e-15,
  );
});

test("columns that are nearly the same are told apart to the last digit", () => {
  const [, second] = orthonormalBasis([
    [1, 1e-8, 0],
    [1, 0, 1e-8],
  ]) as [Float64Array, Float64Array];
  // The exact second direction is (1e-8, -1, 1 + 1e-16) over the root of 2.
  expect(second[1]).toBeCloseTo(-Math.SQRT1_2, 14);
  expect(second[2]).toBeCloseTo(Math.SQRT1_2, 14);
});
