/**
 * The four counts of a 2 x 2 table, row by row; four NaN where a row or a column is empty, or where
 * the table is not 2 x 2.
 */
export function twoByTwo(
  observed: readonly (readonly number[])[],
): readonly [a: number, b: number, c: number, d: number] {
  const [a, b, c, d] = observed.flat();
  const isSquare = observed.length === 2 && observed.every((row) => row.length === 2);
  const isFilled = isSquare && (a! + b!) * (c! + d!) * (a! + c!) * (b! + d!) > 0;
  return isFilled ? [a!, b!, c!, d!] : [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
}
