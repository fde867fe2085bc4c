import { sum } from "../../base/sum";

/**
 * A quantile of a column of which it is known how often each value occurs: what stands at rank (n - 1) × p, counted from
 * 0, on the line between the two neighbours (definition 7 of Hyndman and Fan 1996). NaN where there is no answer.
 * Compared with R 4.2 `quantile`, whose default it is.
 *
 * @param values shape [value], ascending
 * @param counts shape [value]
 * @param p from 0 to 1
 * @example quantile([1, 2, 7], [1, 2, 1], 0.5) // 2
 */
export function quantile(values: readonly number[], counts: readonly number[], p: number): number {
  const n = sum(counts);
  if (n === 0) return Number.NaN;
  const rank = (n - 1) * p;
  const whole = Math.floor(rank);
  const low = firstWhere(values, counts, (upTo) => upTo > whole);
  if (rank === whole) return low;
  return low + (rank - whole) * (firstWhere(values, counts, (upTo) => upTo > whole + 1) - low);
}

/**
 * The same of weighted answers: the least value such that those who gave it or less weigh at least p of all. NaN where
 * nothing weighs. Compared with `svyquantile(qrule = "math")` of R's survey 4.1.
 *
 * @param weights what those who gave each value weigh; shape [value]
 */
export function weightedQuantile(values: readonly number[], weights: readonly number[], p: number): number {
  const total = sum(weights);
  if (!(total > 0)) return Number.NaN;
  // The same weights summed in another order differ in their last bits.
  const share = p * total * (1 - 1e-12);
  return firstWhere(values, weights, (upTo, own) => own > 0 && upTo >= share);
}

/** The first value of which what stands there, and up to there, is as is asked; NaN where there is none. */
function firstWhere(
  values: readonly number[],
  sizes: readonly number[],
  isSo: (upTo: number, own: number) => boolean,
): number {
  let upTo = 0;
  for (const [i, own] of sizes.entries()) {
    upTo += own;
    if (isSo(upTo, own)) return values[i]!;
  }
  return Number.NaN;
}
