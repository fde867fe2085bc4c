import { expect } from "vitest";
import type { EffectTest } from "../../lib/stats/means/effectTest";
import json from "../reference/interactions.json";
import { relativeError } from "../support/closeTo";

/** What R says of an effect; without F where it leaves no degree of freedom. */
type Effect = Partial<EffectTest> & Pick<EffectTest, "sumOfSquares" | "degreesOfFreedom">;
type Effects = { readonly a: Effect; readonly b: Effect; readonly interaction: Effect };
type Table = readonly (readonly number[])[];
interface Test {
  readonly likelihoodRatio: number;
  readonly degreesOfFreedom: number;
  readonly p: number | null;
}
interface PairTest {
  readonly conditional: Test;
  readonly partial: Test;
}
interface Statistic {
  readonly statistic: number;
  readonly p: number;
}

/** tests/reference/interactions.json, as interactions.R writes it. */
interface References {
  readonly twoWayAnova: readonly {
    readonly name: string;
    readonly cells: readonly Table[];
    readonly residual: Effect;
    readonly typeII: Effects;
    /** Where every cell has respondents. */
    readonly typeIII: Effects | null;
    readonly aWithinB: readonly (Effect | null)[];
    readonly bWithinA: readonly (Effect | null)[];
    readonly means: readonly (readonly ({
      readonly n: number;
      readonly mean: number;
      readonly sd: number;
      readonly low: number;
      readonly high: number;
      readonly low90: number;
    } | null)[])[];
  }[];
  readonly logLinear: readonly (Test & {
    readonly name: string;
    readonly counts: readonly Table[];
    readonly by: "loglin" | "glm";
    readonly fitted: readonly Table[];
    readonly pearson: number;
    readonly pearsonP: number | null;
    readonly nominalDegreesOfFreedom: number;
    readonly ab: PairTest;
    readonly ac: PairTest;
    readonly bc: PairTest;
  })[];
  readonly strata: readonly {
    readonly name: string;
    readonly strata: readonly Table[];
    readonly corrected: Statistic;
    readonly uncorrected: Statistic;
    readonly oddsRatio: number;
    readonly interval: readonly number[];
    readonly interval90: readonly number[];
    readonly breslowDay: Statistic & {
      readonly degreesOfFreedom: number;
      readonly tarone: number;
      readonly taroneP: number;
    };
  }[];
  readonly threeWayRange: readonly {
    readonly sizes: readonly number[];
    readonly first: readonly (readonly number[])[];
    readonly second: readonly (readonly number[])[];
    readonly corners: readonly (readonly number[])[];
    readonly likelihoodRatios: readonly number[];
  }[];
}

export const references = json as unknown as References;

/** Expects an effect to be what R says to 11 digits, or NaN without a degree of freedom. */
export function expectEffect(actual: EffectTest, expected: Effect): void {
  expect(actual.degreesOfFreedom).toBe(expected.degreesOfFreedom);
  for (const key of ["sumOfSquares", "F", "p", "partialEtaSquared"] as const) {
    const value = expected[key];
    if (value === undefined) expect(actual[key]).toBeNaN();
    else expect(relativeError(actual[key], value), key).toBeLessThan(1e-11);
  }
}
