import { type HiddenPart, hiddenParts, hiddenSolutions, outwards } from "../exact/hiddenSolutions";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { significanceLevel } from "../tables/Table";
import type { ItemMask } from "./ItemCounts";
import { hiddenOf, type ItemSystem } from "./itemSystem";

/** How many partial solutions one value may take, and how many tables are tested for it. */
const mostSteps = 2_000;
const mostTables = 60;

/**
 * Whether the difference of a crossing is significant, where that may be told beside hidden cells: for each of them
 * `width` values are found that belong to tables with the same margins and the same verdict. Undefined where they are
 * not found, where a margin is hidden, or where there is no test.
 */
export function provenVerdict(
  system: ItemSystem,
  mask: ItemMask,
  c: number,
  width: number,
): boolean | undefined {
  const { n, sizes, totals, cells } = mask.crossings[c]!;
  if (n || [...sizes, ...totals].includes(true) || !cells.flat().includes(true)) return undefined;
  const placed = system.crossings[c]!;
  const verdictOf = (countOf: (cell: number) => number) =>
    chiSquareTest(placed.cells.map((row) => row.map(countOf))).p <= significanceLevel;
  const truth = (cell: number) => system.values[cell]!;
  const { p } = chiSquareTest(placed.cells.map((row) => row.map(truth)));
  if (Number.isNaN(p)) return undefined;
  const own = new Set(placed.cells.flat());
  const hidden = new Set([...hiddenOf(system, mask)].filter((cell) => own.has(cell)));
  const verdict = verdictOf(truth);
  const isKept = (part: HiddenPart, solution: readonly number[]) => {
    const rank = new Map(part.cells.map((cell, i) => [cell, i]));
    return verdictOf((cell) => (rank.has(cell) ? solution[rank.get(cell)!]! : truth(cell))) === verdict;
  };
  return hiddenParts(system, hidden).every((part) => hasValues(system, part, width, isKept))
    ? verdict
    : undefined;
}

/** Whether each cell of a part has so many values in tables that are kept; the other parts stay as they are. */
function hasValues(
  { values }: ItemSystem,
  part: HiddenPart,
  width: number,
  isKept: (part: HiddenPart, solution: readonly number[]) => boolean,
): boolean {
  const truth = part.cells.map((cell) => values[cell]!);
  const found = truth.map((own) => new Set([own]));
  return part.cells.every((_, i) => {
    for (const value of outwards(truth[i]!, 0, truth[i]! + 4 * width)) {
      if (found[i]!.size >= width) return true;
      if (found[i]!.has(value)) continue;
      let tried = 0;
      for (const solution of hiddenSolutions(part, truth, [[i, value]], { steps: mostSteps })) {
        if (tried++ >= mostTables) break;
        if (!isKept(part, solution)) continue;
        solution.forEach((own, cell) => void found[cell]!.add(own));
        break;
      }
    }
    return found[i]!.size >= width;
  });
}
