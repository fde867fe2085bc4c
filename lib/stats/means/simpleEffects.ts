import { type Cell, cellMoments } from "./cellMoments";
import { type EffectTest, effectTest } from "./effectTest";
import { anovaOf } from "./oneWayAnova";

/** What each factor does within each level of the other. */
export interface SimpleEffects {
  /** One test of A for each level of B. */
  readonly aWithinB: readonly EffectTest[];
  /** One test of B for each level of A. */
  readonly bWithinA: readonly EffectTest[];
}

/**
 * The simple effects of two crossed factors (Winer 1962): each factor compared within each level of
 * the other, against the mean square within all the cells. The p are not corrected for their number.
 * Empty cells do not count; a level with fewer than two filled cells has NaN.
 * Compared with R 4.2, from `anova(lm())` and `pf`.
 *
 * @param cells shape [levels of A][levels of B], values or sums
 */
export function simpleEffects(cells: readonly (readonly Cell[])[]): SimpleEffects {
  const rows = cells.map((row) => row.map(cellMoments));
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]!));
  const { within } = anovaOf(rows.flat());
  return {
    aWithinB: columns.map((column) => effectTest(anovaOf(column).between, within)),
    bWithinA: rows.map((row) => effectTest(anovaOf(row).between, within)),
  };
}
