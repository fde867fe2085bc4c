import { normalUpperTail } from "../distributions/normalUpperTail";

/** Both of shape [rows][columns], as the observed table. */
export interface AdjustedResiduals {
  /** About standard normal under independence; positive where more than expected were counted. */
  readonly residuals: readonly (readonly number[])[];
  /** Two-sided, of each cell by itself: see {@link adjustedProbabilities} for all of them at once. */
  readonly p: readonly (readonly number[])[];
}

/**
 * Adjusted standardised residuals (Haberman 1973): which cells make a chi-square significant. The
 * difference between the observed and the expected count, over its standard error under independence.
 *
 * NaN in an empty row or column, and in a row or column that holds everybody. Compared with R 4.2
 * `chisq.test()$stdres`.
 *
 * @param observed shape [rows][columns], non-negative counts
 */
export function adjustedResiduals(observed: readonly (readonly number[])[]): AdjustedResiduals {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const rows = observed.map(total);
  const columns = (observed[0] ?? []).map((_, j) => total(observed.map((row) => row[j] ?? 0)));
  const n = total(rows);
  // Multiplied by n above and below: whole numbers as long as they can be.
  const residuals = rows.map((row, i) =>
    columns.map(
      (column, j) =>
        (n * observed[i]![j]! - row * column) /
        (Math.sqrt((row / n) * column) * Math.sqrt((n - row) * (n - column))),
    ),
  );
  return { residuals, p: residuals.map((row) => row.map((z) => 2 * normalUpperTail(Math.abs(z)))) };
}
