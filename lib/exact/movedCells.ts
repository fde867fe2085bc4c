import type { AnswerMargins } from "./fourCells";
import type { Range } from "./range";

/**
 * The same corner counts as `fourCells` gives, moved about between what the margins allow: for one
 * pair of answers after another, the first is put at a drawn place between its bounds and the other
 * keeps the sum. Drawn uniformly and often, all counts that keep every margin become about equally
 * likely (Gibbs sampling; Geman and Geman 1984).
 *
 * @param place of a count, given its bounds and where it is
 */
export function movedCells(
  answers: readonly AnswerMargins[],
  corner: readonly number[],
  place: (bounds: Range, likely: number) => number,
): readonly number[] {
  const low = answers.map(({ n, first, second }) => Math.max(0, first + second - n));
  const high = answers.map(({ first, second }) => Math.min(first, second));
  const counts = [...corner];
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < counts.length; i++) {
      const j = (i + 1 + (round % Math.max(1, counts.length - 1))) % counts.length;
      if (i === j) return counts;
      const both = counts[i]! + counts[j]!;
      const [least, most] = [Math.max(low[i]!, both - high[j]!), Math.min(high[i]!, both - low[j]!)];
      counts[i] = Math.min(most, Math.max(least, Math.round(place([least, most], counts[i]!))));
      counts[j] = both - counts[i]!;
    }
  }
  return counts;
}

const rounds = 12;
