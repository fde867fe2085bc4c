/**
 * Counts expected under independence: row total x column total / grand total.
 * An empty table expects zeros.
 *
 * @param observed shape [rows][columns], non-negative counts
 * @returns the same shape
 */
export function expectedCounts(observed: readonly (readonly number[])[]): number[][] {
  const rowTotals = observed.map((row) => row.reduce((total, count) => total + count, 0));
  const columnTotals = (observed[0] ?? []).map((_, j) =>
    observed.reduce((total, row) => total + (row[j] ?? 0), 0),
  );
  const total = rowTotals.reduce((sum, count) => sum + count, 0);
  return rowTotals.map((row) => columnTotals.map((column) => (total === 0 ? 0 : (row * column) / total)));
}
