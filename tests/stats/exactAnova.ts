/** The analysis of variance of some doubles in rational arithmetic, each result rounded once. */
export interface ExactAnova {
  readonly F: number;
  readonly between: number;
  readonly within: number;
}

/** Doubles that are multiples of 2^-52 (1 and above always are) become integers without loss. */
const SCALE = 2 ** 52;

/**
 * Exact sums of squares and F of the doubles themselves, not of the decimals they were read from:
 * what no algorithm that starts from doubles can do better than.
 */
export function exactAnova(groups: readonly (readonly number[])[]): ExactAnova {
  const integers = groups.map((group) => group.map((value) => BigInt(value * SCALE)));
  const sums = integers.map((group) => total(group));
  const sizes = groups.map((group) => BigInt(group.length));
  const n = total(sizes);
  const squares = total(integers.flat().map((value) => value * value));
  // Σ S²/n_g, over the common denominator Π n_g.
  const denominator = sizes.reduce((product, size) => product * size, 1n);
  const ofGroups = total(sums.map((sum, i) => (sum * sum * denominator) / sizes[i]!));
  // Both sums of squares over n × denominator × SCALE².
  const between = n * ofGroups - total(sums) ** 2n * denominator;
  const within = n * (squares * denominator - ofGroups);
  const unit = n * denominator * BigInt(SCALE) ** 2n;
  const k = BigInt(groups.length);
  return {
    F: quotient(between * (n - k), within * (k - 1n)),
    between: quotient(between, unit),
    within: quotient(within, unit),
  };
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** The fraction, cut after 40 decimals, as a double; NaN over 0. */
function quotient(numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) return Number.NaN;
  return Number((numerator * 10n ** 40n) / denominator) / 1e40;
}
