import { fUpperTail } from "../distributions/fUpperTail";

/** One row of a table of the analysis of variance. */
export interface Variation {
  readonly sumOfSquares: number;
  readonly degreesOfFreedom: number;
}

/** The row of an effect, tested. */
export interface EffectTest extends Variation {
  readonly F: number;
  readonly p: number;
  /** The effect's share of its own and the residual sum of squares (Cohen 1973), from 0 to 1. */
  readonly partialEtaSquared: number;
}

/**
 * Fisher's F of an effect against a residual. F, p and partial eta squared are NaN without a degree
 * of freedom of either, and where both sums of squares are 0; F is Infinity where the residual alone is.
 * Compared with R 4.2, from `car::Anova` 3.1.1.
 */
export function effectTest(effect: Variation, residual: Variation): EffectTest {
  const testable = effect.degreesOfFreedom > 0 && residual.degreesOfFreedom > 0;
  const F = testable
    ? effect.sumOfSquares / effect.degreesOfFreedom / (residual.sumOfSquares / residual.degreesOfFreedom)
    : Number.NaN;
  return {
    ...effect,
    F,
    p: fUpperTail(F, effect.degreesOfFreedom, residual.degreesOfFreedom),
    partialEtaSquared: Number.isNaN(F)
      ? Number.NaN
      : effect.sumOfSquares / (effect.sumOfSquares + residual.sumOfSquares),
  };
}
