import type { Count } from "./Table";
import type { WeightedShare } from "./weightedForms";

/**
 * A count with its percent of those who answered; NaN when nobody did.
 *
 * @param share that of the weights, where answers are weighted
 */
export function countOf(n: number, base: number, share?: WeightedShare): Count {
  if (share === undefined) return { n, base, percent: (100 * n) / base };
  const [low, high] = share.interval;
  return { n, base, percent: 100 * share.proportion, interval: [100 * low, 100 * high] };
}
