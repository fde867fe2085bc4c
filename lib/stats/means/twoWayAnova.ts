import { dotProduct } from "../components/dotProduct";
import { orthonormalBasis } from "../components/orthonormalBasis";
import { type Cell, cellMoments } from "./cellMoments";
import type { CentredMoments } from "./describe";
import { type EffectTest, effectTest, type Variation } from "./effectTest";
import { anovaOf } from "./oneWayAnova";

/** A two-way analysis of variance: the rows of its table. */
export interface TwoWayAnova {
  readonly a: EffectTest;
  readonly b: EffectTest;
  readonly interaction: EffectTest;
  readonly residual: Variation;
}

/**
 * The analysis of variance of two crossed factors with their interaction, whatever the cell sizes.
 *
 * Type II tests each factor beside the other, type III beside the other and the interaction, with
 * contrasts that sum to zero (Yates 1934's weighted squares of means), as SPSS does by default; the
 * interaction and the residual are the same in both. Levels without answers do not count. Where only
 * some cells are empty, the interaction keeps the degrees of freedom that the filled cells leave it,
 * type II is as ever, and factors have no type III test: NaN, where `car::Anova(type = 3)` stops.
 * F and p are NaN or Infinity as in `effectTest`. An effect that is nothing but rounding (1e-14 of how
 * far the cell means lie from the first score) is exactly 0.
 *
 * Each sum of squares is the length of the cell means along perpendicular directions, not a
 * difference of two larger ones. Compared with R 4.2 `car::Anova` 3.1.1 and `anova(lm())`.
 *
 * @param cells shape [levels of A][levels of B], values or sums
 */
export function twoWayAnova(cells: readonly (readonly Cell[])[], type: "II" | "III" = "II"): TwoWayAnova {
  const filled = cells.flatMap((row, i) =>
    row.map((cell, j) => ({ i, j, moments: cellMoments(cell) })).filter(({ moments }) => moments.n > 0),
  );
  const roots = filled.map(({ moments }) => Math.sqrt(moments.n));
  const weighted = (columns: readonly (readonly number[])[]) =>
    columns.map((column) => column.map((value, cell) => value * roots[cell]!));
  const mean = weighted([filled.map(() => 1)]);
  const contrastsOfA = contrasts(filled.map(({ i }) => i));
  const contrastsOfB = contrasts(filled.map(({ j }) => j));
  const a = weighted(contrastsOfA);
  const b = weighted(contrastsOfB);
  const products = contrastsOfA.flatMap((one) =>
    contrastsOfB.map((other) => one.map((value, cell) => value * other[cell]!)),
  );
  const interaction = weighted(products);

  const [values] = weighted([deviations(filled.map(({ moments }) => moments))]) as [number[]];
  const rounding = 1e-28 * dotProduct(values, values);
  const variation = (effect: readonly number[][], beside: readonly number[][]): Variation => {
    const directions = orthonormalBasis(effect, orthonormalBasis([...mean, ...beside]));
    const sumOfSquares = directions.reduce((sum, direction) => sum + dotProduct(direction, values) ** 2, 0);
    return {
      sumOfSquares: sumOfSquares <= rounding ? 0 : sumOfSquares,
      degreesOfFreedom: directions.length,
    };
  };
  const complete = filled.length === (a.length + 1) * (b.length + 1);
  const factor = (effect: readonly number[][], other: readonly number[][]): Variation => {
    if (type === "II") return variation(effect, other);
    if (complete) return variation(effect, [...other, ...interaction]);
    return { sumOfSquares: Number.NaN, degreesOfFreedom: effect.length };
  };
  const residual = anovaOf(filled.map(({ moments }) => moments)).within;
  return {
    a: effectTest(factor(a, b), residual),
    b: effectTest(factor(b, a), residual),
    interaction: effectTest(variation(interaction, [...a, ...b]), residual),
    residual,
  };
}

/** Columns that sum to zero over the levels: 1 for one level, -1 for the last. */
function contrasts(levelOfCell: readonly number[]): number[][] {
  const levels = [...new Set(levelOfCell)].sort((a, b) => a - b);
  const last = levels.pop();
  return levels.map((level) => levelOfCell.map((own) => (own === level ? 1 : own === last ? -1 : 0)));
}

/** The cell means as seen from the first score, so that a large common offset costs no digit. */
function deviations(cells: readonly CentredMoments[]): number[] {
  const origin = cells[0]?.origin ?? Number.NaN;
  return cells.map((cell) => cell.origin - origin + cell.meanDeviation);
}
