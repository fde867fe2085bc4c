import { roundDecimal } from "../base/roundDecimal";

/** What is shown of a group that gave whole numbers from `min` to `max`, with two decimals. */
export interface ShownMoments {
  readonly n: number;
  readonly mean: number;
  /** NaN where it is hidden. */
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/**
 * How many can have given each number, from the least to the most, over all answers of a group that print its mean and
 * standard deviation: all of them are looked at. Undefined where they are too many.
 *
 * @returns shape [number], from `min`
 */
export function attackMoments(
  { n, mean, sd, min, max }: ShownMoments,
  mostSteps = 2_000_000,
): readonly (readonly [least: number, most: number])[] | undefined {
  const size = max - min + 1;
  const low = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const high = new Array<number>(size).fill(0);
  const counts = new Array<number>(size).fill(0);
  const print = (value: number) => roundDecimal(value, 2);
  const [shownMean, shownSd] = [print(mean), Number.isNaN(sd) ? undefined : print(sd)];
  const [least, most] = [n * (mean - 0.0051), n * (mean + 0.0051)];
  let steps = 0;
  const from = (k: number, left: number, sum: number, squares: number): void => {
    if (steps++ > mostSteps) return;
    if (sum + left * (min + k) > most || sum + left * max < least) return;
    if (k === size - 1) {
      const all = sum + left * max;
      const own = squares + left * max * max;
      if (print(all / n) !== shownMean) return;
      if (shownSd !== undefined && print(Math.sqrt(Math.max(0, own - (all * all) / n) / (n - 1))) !== shownSd)
        return;
      counts[k] = left;
      counts.forEach((count, i) => {
        low[i] = Math.min(low[i]!, count);
        high[i] = Math.max(high[i]!, count);
      });
      return;
    }
    const value = min + k;
    for (let count = 0; count <= left; count++) {
      counts[k] = count;
      from(k + 1, left - count, sum + count * value, squares + count * value * value);
    }
  };
  from(0, n, 0, 0);
  if (steps > mostSteps || high.every((own) => own === 0)) return undefined;
  return low.map((own, i) => [own, high[i]!]);
}
