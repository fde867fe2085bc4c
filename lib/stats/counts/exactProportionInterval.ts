import { fUpperQuantile } from "../distributions/fUpperQuantile";
import type { Interval } from "../means/meanInterval";

/**
 * The exact interval of a proportion (Clopper and Pearson 1934), by quantiles of F. Compared with R 4.2 `binom.test`.
 *
 * @param n at least 1
 * @returns proportions between 0 and 1
 */
export function exactProportionInterval(count: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  const upper = (own: number) => {
    const F = fUpperQuantile(tail, 2 * (own + 1), 2 * (n - own));
    return ((own + 1) * F) / (n - own + (own + 1) * F);
  };
  return [count === 0 ? 0 : 1 - upper(n - count), count === n ? 1 : upper(count)];
}
