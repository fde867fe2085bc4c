import { dotProduct } from "./dotProduct";
import { standardisedColumns } from "./standardised";

/**
 * Pearson's correlations (1896) of the items, two by two, from standard scores: a large common
 * offset costs no digit. The diagonal is exactly 1, nothing passes 1 in absolute value, and a
 * constant item, or one with a NaN, has NaN in its row and column. Without a row there is no item.
 * Compared with R 4.2 `cor`.
 *
 * @param rows shape [respondent][item], complete
 * @returns shape [item][item], symmetric
 */
export function correlationMatrix(rows: readonly (readonly number[])[]): number[][] {
  return correlationsOf(standardisedColumns(rows)).map((row) => Array.from(row));
}

/** The same from columns of standard scores. */
export function correlationsOf(columns: readonly Float64Array[]): Float64Array[] {
  const correlations = columns.map(() => new Float64Array(columns.length));
  columns.forEach((one, i) => {
    for (let j = 0; j <= i; j++) {
      const r = i === j ? one[0]! - one[0]! + 1 : dotProduct(one, columns[j]!) / one.length; // 1 or NaN
      correlations[i]![j] = correlations[j]![i] = Math.min(1, Math.max(-1, r));
    }
  });
  return correlations;
}
