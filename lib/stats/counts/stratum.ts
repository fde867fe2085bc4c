/** A 2 x 2 table of counts for each stratum: shape [strata][2][2]. */
export type Strata = readonly (readonly (readonly number[])[])[];

/** A 2 x 2 table, row by row, with the totals of all, of its first row and of its first column. */
export interface Stratum {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n: number;
  readonly row: number;
  readonly column: number;
}

/** Reads a table, shape [2][2]. */
export function stratum(table: readonly (readonly number[])[]): Stratum {
  const [a, b, c, d] = table.flat() as [number, number, number, number];
  return { a, b, c, d, n: a + b + c + d, row: a + b, column: a + c };
}
