import { sum } from "../../base/sum";
import { cornerCells } from "../../exact/cornerRange";
import { noInteraction } from "../../exact/crossedMoments";
import { type EffectTest, effectTest, type Variation } from "./effectTest";
import { twoWayAnova } from "./twoWayAnova";

/** What is known of scores that two factors of two levels cross. */
export interface CrossedMargins {
  /** Of the cells: first level of both, then with the second level of B, then the second level of A likewise. */
  readonly sizes: readonly number[];
  /** Sums of the scores at the levels of A, and of B. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Sum of squares of all the scores. */
  readonly sumOfSquares: number;
}

/** Each factor beside the other, without interaction. */
export interface AdditiveAnova {
  readonly a: EffectTest;
  readonly b: EffectTest;
  readonly residual: Variation;
}

/**
 * The analysis of variance of two factors without interaction, from sums over each of them alone: the
 * least squares of such a model need no more of the scores (Yates 1934), so that the means of the cells
 * may be unknown. Each factor is tested beside the other (type II), against what both leave, with n - 3
 * degrees of freedom. Compared with `twoWayAnova` on scores, itself compared with R 4.2 `car::Anova`.
 *
 * @returns NaN where a cell is empty
 */
export function additiveAnova({ sizes, first, second, sumOfSquares }: CrossedMargins): AdditiveAnova {
  const n = sum(sizes);
  const filled = sizes.every((size) => size > 0);
  const sums = cornerCells(noInteraction(sizes, first, second), first, second);
  const explained = sums.map((sum, cell) => sum ** 2 / sizes[cell]!);
  const within = filled ? sumOfSquares - sum(explained) : Number.NaN;
  const [a, b, c, d] = sums.map((sum, cell) => ({
    n: sizes[cell]!,
    sum,
    sumOfSquares: explained[cell]! + within / 4,
  }));
  const fitted = twoWayAnova([
    [a!, b!],
    [c!, d!],
  ]);
  const residual: Variation = { sumOfSquares: within, degreesOfFreedom: Math.max(0, n - 3) };
  const tested = ({ sumOfSquares: own, degreesOfFreedom }: Variation) =>
    effectTest({ sumOfSquares: filled ? own : Number.NaN, degreesOfFreedom }, residual);
  return { a: tested(fitted.a), b: tested(fitted.b), residual };
}
