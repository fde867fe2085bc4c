import { left, ofParity } from "./CrossingSolution";
import { addRanges, intersect, type Range } from "./range";

/**
 * Sums of squares of groups, one of each range and of the parity of the sum of its group, that add up to a total: near
 * to the middle of their ranges.
 *
 * @param jitter from -0.5 to 0.5, how far from there each is put; 0 for the middle
 * @returns undefined where there are none
 */
export function sharedSquares(
  ranges: readonly Range[],
  sums: readonly number[],
  total: number,
  jitter: () => number,
): readonly number[] | undefined {
  const own = ranges.map((range, g) => ofParity(range, sums[g]!));
  const values: number[] = [];
  let rest = total;
  for (const [g, range] of own.entries()) {
    const later = own.slice(g + 1);
    const [low, high] = ofParity(intersect(range, left(rest, later)), sums[g]!);
    if (low > high) return undefined;
    // What is missing in all is shared by the groups that are left, this one among them.
    const missing = (rest - middle(addRanges(later)) - middle(range)) / (own.length - g);
    const place = middle(range) + missing + jitter() * Math.min(widest, high - low);
    const aim = Math.min(high, Math.max(low, Math.round(place)));
    const value = aim - (Math.abs(aim - low) % 2);
    values.push(value);
    rest -= value;
  }
  return rest === 0 ? values : undefined;
}

/** How far apart two choices of a sum of squares may be. */
const widest = 40;

function middle([low, high]: Range): number {
  return Number.isFinite(high) ? (low + high) / 2 : low;
}
