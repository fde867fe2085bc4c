import { test } from "vitest";

/** Set in continuous integration: what a machine lacks is then a failure, and not a skipped test; and all is tried. */
export const realChecks = process.env.CARNETS_REAL_CHECKS === "1";

/**
 * All of the cases of a long test in continuous integration; elsewhere only so many of them, spread evenly.
 * `sampled([1, 2, 3, 4, 5, 6], 2)` is `[1, 4]`.
 */
export function sampled<T>(all: readonly T[], few: number): readonly T[] {
  if (realChecks || all.length <= few) return all;
  return Array.from({ length: few }, (_, i) => all[Math.floor((i * all.length) / few)]!);
}

/** The share of the runs of a property that are made: they are the same each time, more of them with another seed. */
const share = Number(process.env.CARNETS_RUNS ?? 0.1);

/** Of so many runs of a property those that are made: a tenth of them, unless `CARNETS_RUNS=1` asks for all. */
export function runs(all: number): number {
  return Math.ceil(all * share);
}

/** A test that takes many seconds and needs no real part: in continuous integration; skipped, visibly, elsewhere. */
export const longTest = test.skipIf(!realChecks);
