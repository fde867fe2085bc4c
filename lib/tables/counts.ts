import { labelIndex } from "./labelIndex";
import type { Count } from "./Table";

/** How often each label (1, for an answer to tick) occurs, with percents of all the values; NaN percents when there are none. */
export function counts(values: readonly unknown[], labels: readonly (string | number)[]): Count[] {
  const placeOf = labelIndex(labels);
  const tally = labels.map(() => 0);
  for (let i = 0; i < values.length; i++) {
    const place = placeOf(values[i]);
    if (place >= 0) tally[place]!++;
  }
  return tally.map((n) => ({ n, percent: (100 * n) / values.length }));
}
