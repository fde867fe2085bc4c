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

/** As many runs of a property in continuous integration; elsewhere a tenth of them. */
export function runs(all: number): number {
  return realChecks ? all : Math.ceil(all / 10);
}

/** A test that takes many seconds and needs no real part: in continuous integration; skipped, visibly, elsewhere. */
export const longTest = test.skipIf(!realChecks);
