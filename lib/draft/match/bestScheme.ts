import type { CodeScheme } from "./codeSchemes";

/** The scheme that the names of a file follow. */
export interface FoundScheme extends CodeScheme {
  /** Whether it holds for nearly all columns that it names. */
  readonly strong: boolean;
}

/** A scheme of fewer columns may be chance. */
const fewest = 3;
/** The share of columns that may hold something else. */
const mostBad = 0.05;

/**
 * The way of reading names by which most columns hold answers to their questions; undefined where none does. A column
 * of our very own name is that, whatever the others follow.
 *
 * @param holds whether a column of the file may have answers to one of ours
 */
export function bestScheme(
  schemes: readonly CodeScheme[],
  holds: (at: number, name: string) => boolean,
): FoundScheme | undefined {
  const own = schemes.find(({ name }) => name === "own")?.columns ?? new Map<number, string>();
  const ownNames = new Set(own.values());
  let best: (FoundScheme & { readonly worth: number }) | undefined;
  for (const { name, columns } of schemes) {
    const others = [...columns].filter(([at, its]) => !own.has(at) && !ownNames.has(its));
    const all = new Map([...own, ...others]);
    const good = [...all].filter(([at, its]) => holds(at, its)).length;
    const bad = all.size - good;
    const worth = good - 3 * bad;
    if (worth <= (best?.worth ?? 0)) continue;
    best = { name, columns: all, worth, strong: good >= fewest && bad <= Math.max(1, mostBad * all.size) };
  }
  return best;
}
