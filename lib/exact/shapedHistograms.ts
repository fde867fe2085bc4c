import type { Random } from "../base/random";
import { sum } from "../base/sum";
import type { Range } from "./range";

/** Between what lies how many answers of a group, or of all groups together, are from one value to another. */
export interface ShapeBound {
  /** Undefined for all groups together. */
  readonly group: number | undefined;
  /** Ranks of the first and of the last value. */
  readonly from: number;
  readonly to: number;
  readonly count: Range;
}

/**
 * Counts of the same sums and sums of squares, group by group, of which as many are within bounds as is asked: those given
 * where they are, otherwise others that are found by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983), in which a pair
 * of answers is spread and another squeezed as much.
 *
 * @param given shape [groups][values], of consecutive integers
 * @returns undefined where none were found, which proves nothing
 */
export function shapedHistograms(
  given: readonly (readonly number[])[],
  bounds: readonly ShapeBound[],
  random: Random,
): readonly (readonly number[])[] | undefined {
  const counts = given.map((own) => [...own]);
  const width = counts[0]?.length ?? 0;
  const away = ({ group, from, to, count: [low, high] }: ShapeBound) => {
    const within = group === undefined ? counts : [counts[group]!];
    const own = sum(within.map((all) => sum(all.slice(from, to + 1))));
    return own < low ? low - own : own > high ? own - high : 0;
  };
  const distance = () => sum(bounds.map(away));
  let now = distance();
  for (let step = 0; step < mostSteps && now > 0; step++) {
    const own = counts[random.integer(counts.length)]!;
    const [a, gap] = [random.integer(width), random.integer(width)];
    const [b, c] = [a + gap, random.integer(width)];
    const d = c + gap + 2;
    if (a < 1 || b > width - 2 || d > width - 1) continue;
    const sign = random.integer(2) === 0 ? 1 : -1;
    const cells = [a, b, c, d, a - 1, b + 1, c + 1, d - 1];
    const shift = (by: number) => {
      cells.forEach((cell, i) => {
        own[cell]! += i < 4 ? -by : by;
      });
    };
    shift(sign);
    const next = cells.some((cell) => own[cell]! < 0) ? Number.POSITIVE_INFINITY : distance();
    const heat = hot * (1 - step / mostSteps);
    if (next > now && random.fraction() >= Math.exp((now - next) / heat)) shift(-sign);
    else now = next;
  }
  return now > 0 ? undefined : counts;
}

/** How many exchanges are tried, and how warm they begin. */
const [mostSteps, hot] = [30_000, 0.7];
