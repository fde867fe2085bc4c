import { boxPoint } from "./boxPoint";
import type { MarginCells } from "./Margin";

/** The most that sets of margins are looked through; beyond, a set is thinned out instead. */
const mostSets = 3000;

/**
 * The smallest number of margins that no weights within bounds can hold together, by their rank; undefined where
 * weights hold all of them. Every smaller set is found to be possible, by weights that make it so, and the one that is
 * named to be impossible, by a combination of its totals that no weights reach. With so many margins that not all sets
 * can be tried, none can be left out of the one that is named, though one of fewer may be.
 *
 * @param bounds of the ratio of a weight to what it was
 */
export function smallestConflict(
  cells: MarginCells,
  bounds: readonly [low: number, high: number],
): readonly number[] | undefined {
  const count = 1 + Math.max(-1, ...cells.marginOf);
  const all = Array.from({ length: count }, (_, m) => m);
  const isPossible = (margins: readonly number[]) => holdTogether(cells, margins, bounds);
  if (isPossible(all)) return undefined;
  let tried = 0;
  for (let size = 1; size < count; size++) {
    for (const margins of subsets(all, size)) {
      if (++tried > mostSets) return thinned(all, isPossible);
      if (!isPossible(margins)) return margins;
    }
  }
  return all;
}

/** A conflict none of whose members can be spared. */
function thinned(
  all: readonly number[],
  isPossible: (margins: readonly number[]) => boolean,
): readonly number[] {
  return all.reduce((margins, m) => {
    const without = margins.filter((other) => other !== m);
    return isPossible(without) ? margins : without;
  }, all);
}

/** Whether weights within bounds hold some margins together: true unless it is known that none do. */
function holdTogether(
  { totals, marginOf, rows, weights }: MarginCells,
  margins: readonly number[],
  [low, high]: readonly [number, number],
): boolean {
  const columns = [...marginOf.keys()].filter((j) => margins.includes(marginOf[j]!));
  const joined = new Map<string, { readonly row: readonly number[]; weight: number }>();
  for (const [c, own] of rows.entries()) {
    const row = columns.map((j) => own[j]!);
    const key = row.join(" ");
    const cell = joined.get(key) ?? { row, weight: 0 };
    joined.set(key, cell);
    cell.weight += weights[c]!;
  }
  const cells = [...joined.values()];
  // Weights as shares of their sum, each total to a size near 1.
  const sum = cells.reduce((whole, { weight }) => whole + weight, 0) || 1;
  const sizes = columns.map((j, k) =>
    cells.reduce((size, { row, weight }) => Math.max(size, Math.abs(row[k]!) * weight), Math.abs(totals[j]!)),
  );
  const size = (k: number) => sizes[k]! || 1;
  return boxPoint({
    columns: cells.map(({ row }) => row.map((x, k) => (x * sum) / size(k))),
    totals: columns.map((j, k) => totals[j]! / size(k)),
    low: cells.map(({ weight }) => (low === 0 ? 0 : (low * weight) / sum)),
    high: cells.map(({ weight }) => (high * weight) / sum),
  }).isPossible;
}

function* subsets(all: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= all.length - size; i++)
    for (const rest of subsets(all, size - 1, i + 1)) yield [all[i]!, ...rest];
}
