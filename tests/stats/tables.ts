import fc from "fast-check";

/** Tables of 1 to 6 rows and 1 to 6 columns of counts, many of them 0. */
export const tableOfCounts: fc.Arbitrary<number[][]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 700 }));
    const row = fc.array(count, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

export function transpose(table: readonly (readonly number[])[]): number[][] {
  return (table[0] ?? []).map((_, j) => table.map((row) => row[j]!));
}
