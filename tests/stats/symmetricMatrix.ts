import fc from "fast-check";

/** Symmetric matrices of order 1 to 7 of small whole numbers: many zeros, repeated and null eigenvalues. */
export const symmetricMatrix: fc.Arbitrary<number[][]> = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const entry = fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 }));
  return fc
    .array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: size, maxLength: size })
    .map((rows) => rows.map((row, i) => row.map((_, j) => rows[Math.max(i, j)]![Math.min(i, j)]!)));
});
