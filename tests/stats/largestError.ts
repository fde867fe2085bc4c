type Table = readonly (number | null | Table)[];

/**
 * The largest difference between two tables of numbers, relative to the largest expected number, since
 * entries near 0 are differences of larger ones (absolute where all are 0). A null is an expected
 * NaN; Infinity where the shapes differ or a NaN stands elsewhere.
 */
export function largestError(actual: Table, expected: Table): number {
  if (shapeOf(actual) !== shapeOf(expected)) return Number.POSITIVE_INFINITY;
  const [ours, theirs] = [numbersOf(actual), numbersOf(expected)];
  const scale = Math.max(...theirs.filter((value) => !Number.isNaN(value)).map(Math.abs)) || 1;
  const errors = theirs.map((value, i) => {
    if (ours[i] === value || (Number.isNaN(ours[i]) && Number.isNaN(value))) return 0;
    const error = Math.abs(ours[i]! - value) / scale;
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
  });
  return Math.max(0, ...errors);
}

/** The first columns of a table. */
export function firstColumns(table: readonly (readonly number[])[], count: number): number[][] {
  return table.map((row) => row.slice(0, count));
}

function numbersOf(table: Table): number[] {
  return table.flatMap((entry) =>
    entry === null ? Number.NaN : typeof entry === "number" ? entry : numbersOf(entry),
  );
}

function shapeOf(table: Table): string {
  return `[${table.map((entry) => (entry === null || typeof entry === "number" ? "" : shapeOf(entry)))}]`;
}
