import type { Range } from "./range";

/**
 * The four cells that two splits of the same whole cut, from the first and what the groups of each
 * split add up to: first group of both splits, then with the second group of the second split, then
 * the second group of the first split likewise.
 */
export function cornerCells(
  corner: number,
  first: readonly number[],
  second: readonly number[],
): readonly number[] {
  return [corner, first[0]! - corner, second[0]! - corner, first[1]! - second[0]! + corner];
}

/**
 * Which values of the first cell keep all four between their bounds; both ends are such values where
 * any is, and the range is empty where none is.
 *
 * @param bounds of the four cells, in the order of {@link cornerCells}
 */
export function cornerRange(
  bounds: readonly Range[],
  first: readonly number[],
  second: readonly number[],
): Range {
  const [corner, firstOnly, secondOnly, neither] = bounds as [Range, Range, Range, Range];
  const rest = second[0]! - first[1]!;
  return [
    Math.max(corner[0], first[0]! - firstOnly[1], second[0]! - secondOnly[1], neither[0] + rest),
    Math.min(corner[1], first[0]! - firstOnly[0], second[0]! - secondOnly[0], neither[1] + rest),
  ];
}
