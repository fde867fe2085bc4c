import type { Count } from "./Table";

/** A count with its percent of those who answered; NaN when nobody did. */
export function countOf(n: number, base: number): Count {
  return { n, base, percent: (100 * n) / base };
}
