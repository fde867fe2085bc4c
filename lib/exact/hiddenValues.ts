import { type HiddenPart, hiddenParts, hiddenSolutions, outwards } from "./hiddenSolutions";
import type { SumSystem } from "./SumSystem";

/** How many partial solutions one value may take. */
const mostSteps = 4_000;

/**
 * What whoever sees the other numbers cannot tell apart: for each hidden number, values of which each belongs to a
 * whole solution, its true value first. The search ends with `width` of them: fewer are all that was found. Every
 * value is proven by its solution; that there is no other is proven only where the search did not run out.
 *
 * @param wanted the hidden numbers to ask about; all when it is absent
 */
export function hiddenValues(
  system: SumSystem,
  hidden: ReadonlySet<number>,
  width: number,
  wanted: (cell: number) => boolean = () => true,
): ReadonlyMap<number, ReadonlySet<number>> {
  return new Map(hiddenParts(system, hidden).flatMap((part) => [...partValues(system, part, width, wanted)]));
}

/** The hidden numbers that may have fewer than `width` values, in order. */
export function narrowCells(
  system: SumSystem,
  hidden: ReadonlySet<number>,
  width: number,
  wanted: (cell: number) => boolean = () => true,
): readonly number[] {
  return [...hiddenValues(system, hidden, width, wanted)]
    .filter(([, values]) => values.size < width)
    .map(([cell]) => cell)
    .sort((a, b) => a - b);
}

function partValues(
  { values }: SumSystem,
  part: HiddenPart,
  width: number,
  wanted: (cell: number) => boolean,
): ReadonlyMap<number, ReadonlySet<number>> {
  const { cells } = part;
  const truth = cells.map((cell) => values[cell]!);
  const found = cells.map((_, i) => new Set([truth[i]!]));
  for (const [i, cell] of cells.entries()) {
    if (!wanted(cell)) continue;
    let tried = 0;
    for (const value of outwards(truth[i]!, 0, truth[i]! + 4 * width)) {
      if (found[i]!.size >= width || tried > 8 * width) break;
      if (found[i]!.has(value)) continue;
      tried++;
      const solutions = hiddenSolutions(part, truth, [[i, value]], { steps: mostSteps });
      const { value: solution } = solutions.next();
      if (solution !== undefined)
        (solution as readonly number[]).forEach((own, c) => void found[c]!.add(own));
    }
  }
  return new Map(cells.flatMap((cell, i) => (wanted(cell) ? [[cell, found[i]!] as const] : [])));
}
