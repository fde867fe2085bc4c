import type { Count } from "./Table";

/** How often each label (1, for an answer to tick) occurs, with percents of all the values; NaN percents when there are none. */
export function counts(values: readonly unknown[], labels: readonly (string | number)[]): Count[] {
  const tally = new Map<unknown, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  return labels.map((label) => {
    const n = tally.get(label) ?? 0;
    return { n, percent: (100 * n) / values.length };
  });
}
