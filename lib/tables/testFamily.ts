import { adjustedProbabilities } from "../stats/resampling/adjustedProbabilities";
import { significanceLevel } from "./Table";

/** The probabilities of a test among others, adjusted for how many there are. */
export interface Adjusted {
  readonly holm: number;
  readonly bh: number;
  readonly by: number;
}

/** Each test of a family with its probabilities adjusted over all of them, in the same order. */
export function testFamily<T extends { readonly p: number }>(
  tests: readonly T[],
): readonly (T & { readonly adjusted: Adjusted })[] {
  const p = tests.map((test) => test.p);
  const [holm, bh, by] = (["holm", "bh", "by"] as const).map((method) => adjustedProbabilities(p, method));
  return tests.map((test, i) => ({ ...test, adjusted: { holm: holm![i]!, bh: bh![i]!, by: by![i]! } }));
}

/** How many tests of a family there are, and how many are significant, as they are and once adjusted. */
export interface FamilyCounts {
  readonly tests: number;
  readonly significant: number;
  readonly holm: number;
  readonly bh: number;
  readonly by: number;
}

export function familyCounts(
  family: readonly { readonly p: number; readonly adjusted: Adjusted }[],
): FamilyCounts {
  const significant = (pOf: (test: (typeof family)[number]) => number) =>
    family.filter((test) => pOf(test) <= significanceLevel).length;
  return {
    tests: family.filter(({ p }) => !Number.isNaN(p)).length,
    significant: significant(({ p }) => p),
    holm: significant(({ adjusted }) => adjusted.holm),
    bh: significant(({ adjusted }) => adjusted.bh),
    by: significant(({ adjusted }) => adjusted.by),
  };
}
