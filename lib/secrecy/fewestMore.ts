/** How many sets are tried before it is left to a heuristic. */
const mostTried = 600;

/** No more cells than this are added by exact search. */
const mostAdded = 4;

/**
 * The smallest set of candidates with which a test passes; of those as small, the cheapest, then the first.
 * Exact where it gives one: every smaller set was tried. Undefined where too many would have to be.
 *
 * @param candidates each with what it costs
 */
export function fewestMore<T>(
  candidates: readonly { readonly cell: T; readonly cost: number }[],
  passes: (added: readonly T[]) => boolean,
  isWorthwhile: (added: readonly T[]) => boolean = () => true,
): readonly T[] | undefined {
  let tried = 0;
  for (let size = 0; size <= Math.min(mostAdded, candidates.length); size++) {
    if (combinationCount(candidates.length, size) > 20_000) return undefined;
    const sets = [...choices(candidates, size)]
      .map((set) => ({
        cells: set.map(({ cell }) => cell),
        cost: set.reduce((sum, own) => sum + own.cost, 0),
      }))
      .sort((a, b) => a.cost - b.cost);
    for (const { cells } of sets) {
      if (!isWorthwhile(cells)) continue;
      if (tried++ >= mostTried) return undefined;
      if (passes(cells)) return cells;
    }
  }
  return undefined;
}

function combinationCount(n: number, k: number): number {
  let count = 1;
  for (let i = 0; i < k; i++) count = (count * (n - i)) / (i + 1);
  return count;
}

function* choices<T>(from: readonly T[], size: number, first = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = first; i <= from.length - size; i++)
    for (const rest of choices(from, size - 1, i + 1)) yield [from[i]!, ...rest];
}
