import type { Random } from "../lib/base/random";
import type { PrintedMoments } from "../lib/exact/momentSolutions";
import { printedInterval } from "../lib/exact/printedInterval";
import { below, integers, intersect, type Range } from "../lib/exact/range";
import { squareBounds } from "../lib/exact/squareBounds";

/** What SPRITE found, and what it took. */
export interface SpriteResult {
  /** The answers, in no order; undefined where none were found. */
  readonly sample?: readonly number[];
  /** How many samples were started; none where no sum and no sum of squares are printed so. */
  readonly starts: number;
  /** How many swaps were drawn, in all of them. */
  readonly swaps: number;
}

/**
 * Answers on a scale with a printed mean and a printed standard deviation, by random search: SPRITE
 * (Heathers, Anaya, van der Zee and Brown 2018), the peer that `bench/exact.ts` measures.
 *
 * A random sample is brought to a sum that has the printed mean, one answer and one step at a time.
 * Then one answer goes up by one and another down by one, both drawn at random, kept where the
 * standard deviation moves the right way, until it is printed so (it may step over the printed one, or
 * small samples would get stuck). As in the R package rsprite2, a mean and a deviation that are not
 * possible are told at once, a start has n times the scale's length squared swaps, at least 20,000 and
 * at most a million, and the tenth start in vain is the last. The sum of squares follows each swap in
 * constant time, and each start draws one of the possible sums.
 *
 * @param printed of one answer at least; where its mean or its standard deviation is left out, any will do
 * @param scale its least and its greatest answer
 */
export function sprite(
  printed: PrintedMoments,
  { min, max }: { readonly min: number; readonly max: number },
  random: Random,
): SpriteResult {
  const { n } = printed;
  const targets = possibleTargets(printed, { min, max });
  const mostSwaps = Math.min(Math.max(n * (max - min + 1) ** 2, 20_000), 1_000_000);
  let swaps = 0;
  for (let starts = 1; targets.length > 0 && starts <= mostStarts; starts++) {
    const target = targets[random.integer(targets.length)]!;
    const [least, most] = target.squares;
    const sample = randomSample(n, target.sum, { min, max }, random);
    let squares = sample.reduce((sum, value) => sum + value ** 2, 0);
    for (let left = mostSwaps; left > 0 && (squares < least || squares > most); left--) {
      swaps++;
      const up = random.integer(n);
      const down = random.integer(n);
      if (up === down || sample[up] === max || sample[down] === min) continue;
      const change = 2 * (sample[up]! - sample[down]! + 1);
      if (squares < least ? change <= 0 : change >= 0) continue;
      sample[up]!++;
      sample[down]!--;
      squares += change;
    }
    if (squares >= least && squares <= most) return { sample, starts, swaps };
  }
  return { starts: targets.length === 0 ? 0 : mostStarts, swaps };
}

const mostStarts = 10;

/** The sums that are printed so, each with the sums of squares that are, both as the scale allows. */
function possibleTargets(
  { n, mean, sd }: PrintedMoments,
  scale: { readonly min: number; readonly max: number },
) {
  const sums = printedRange(mean, (end, unit) => (n * end) / unit);
  return integers(intersect(sums, [n * scale.min, n * scale.max])).flatMap((sum) => {
    const spread = printedRange(
      n === 1 ? undefined : sd,
      (end, unit) => ((sum * unit) ** 2 + n * (n - 1) * end ** 2) / (n * unit ** 2),
    );
    const [least, most] = intersect(spread, squareBounds(n, sum, scale));
    // Squares add up to the parity of their sum.
    const squares: Range = [least + (Math.abs(least - sum) % 2), most];
    return squares[0] <= squares[1] ? [{ sum, squares }] : [];
  });
}

/** The integers between what both ends of a printed number, end / unit, give; all where none is printed. */
function printedRange(printed: string | undefined, value: (end: number, unit: number) => number): Range {
  if (printed === undefined) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const { low, high, scale } = printedInterval(printed);
  return [Math.ceil(value(low, scale)), below(value(high, scale))];
}

/** Any answers on the scale, then one of them at a time one step nearer, until they have this sum. */
function randomSample(
  n: number,
  sum: number,
  { min, max }: { readonly min: number; readonly max: number },
  random: Random,
): number[] {
  const sample = Array.from({ length: n }, () => min + random.integer(max - min + 1));
  let gap = sum - sample.reduce((total, value) => total + value, 0);
  const [step, end] = gap > 0 ? [1, max] : [-1, min];
  while (gap !== 0) {
    const i = random.integer(n);
    if (sample[i] === end) continue;
    sample[i]! += step;
    gap -= step;
  }
  return sample;
}
