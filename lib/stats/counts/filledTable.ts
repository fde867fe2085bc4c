/**
 * The table without its rows and columns whose total is 0, which carry no information on association.
 *
 * @param observed shape [rows][columns], non-negative counts
 */
export function filledTable(observed: readonly (readonly number[])[]): number[][] {
  const isFilled = (counts: readonly number[]) => counts.some((count) => count !== 0);
  const columns = (observed[0] ?? []).flatMap((_, j) =>
    isFilled(observed.map((row) => row[j] ?? 0)) ? [j] : [],
  );
  return observed.filter(isFilled).map((row) => columns.map((j) => row[j] ?? 0));
}
