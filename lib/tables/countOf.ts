import type { Count } from "./Table";

/**
 * A count with its percent of those who answered; NaN when nobody did.
 *
 * @param share of the weights, from 0 to 1, where answers are weighted
 */
export function countOf(n: number, base: number, share?: number): Count {
  return { n, base, percent: share === undefined ? (100 * n) / base : 100 * share };
}
