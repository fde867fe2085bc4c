/** Every table of whole numbers with these margins, by plain enumeration: small ones only. */
export function everyTable(rows: readonly number[], columns: readonly number[]): number[][][] {
  const [size, ...others] = rows;
  if (size === undefined) return [[]];
  return everyRow(size, columns).flatMap((row) => {
    const left = columns.map((column, j) => column - row[j]!);
    const rest = others.reduce((sum, other) => sum + other, 0);
    if (left.reduce((sum, column) => sum + column, 0) !== rest) return [];
    return everyTable(others, left).map((table) => [row, ...table]);
  });
}

function everyRow(size: number, room: readonly number[]): number[][] {
  const [own, ...others] = room;
  if (own === undefined) return size === 0 ? [[]] : [];
  return Array.from({ length: Math.min(size, own) + 1 }, (_, count) => count).flatMap((count) =>
    everyRow(size - count, others).map((row) => [count, ...row]),
  );
}

/** The probability of each table, given its margins, as whole numbers of ways to deal the respondents. */
export function waysOf(table: readonly (readonly number[])[]): bigint {
  return table.reduce(
    (ways, row) =>
      row.reduce(
        ({ product, placed }, count) => ({
          product: product * choose(placed + count, count),
          placed: placed + count,
        }),
        { product: ways, placed: 0 },
      ).product,
    1n,
  );
}

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}
