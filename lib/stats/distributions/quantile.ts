import type { Tails } from "./incompleteGamma";
import { rootOf } from "./rootOf";

/** About where the logarithm of a double begins, and where it ends. */
const [leastLog, greatestLog] = [-745, Math.log(Number.MAX_VALUE)];

/**
 * The value of a positive continuous variable that has these tails: searched on its logarithm, and on that of the
 * smaller tail, so that neither one near 0 nor one far out costs digits. 0 and Infinity where a tail is 0, or where
 * the value is no double; NaN for what are no tails.
 *
 * @param wanted the two tails, whose sum is 1
 * @param tailsOf the tails of a value
 */
export function quantile({ lower, upper }: Tails, tailsOf: (value: number) => Tails): number {
  if (!(lower >= 0 && upper >= 0) || Number.isNaN(tailsOf(1).upper)) return Number.NaN;
  if (lower === 0) return 0;
  if (upper === 0 || tailsOf(Number.MAX_VALUE).upper > upper) return Number.POSITIVE_INFINITY;
  if (tailsOf(Math.exp(leastLog)).lower > lower) return 0;
  const [wanted, side] = lower < upper ? ([lower, "lower"] as const) : ([upper, "upper"] as const);
  const target = Math.log(wanted);
  const log = rootOf((at) => Math.log(tailsOf(Math.exp(at))[side]) - target, leastLog);
  return log >= greatestLog ? Number.MAX_VALUE : Math.exp(log);
}

/** Whether the value of upper tail `p` may be searched on that tail itself, without logarithms. */
export function isMiddling(p: number): boolean {
  return p >= 0.001 && p <= 0.99;
}

/** Two tails of which the upper one is `p`. */
export function upperTail(p: number): Tails {
  return { lower: 1 - p, upper: p };
}

/** Two tails that leave `level` in the lower one. */
export function lowerTail(level: number): Tails {
  return { lower: level, upper: 1 - level };
}
