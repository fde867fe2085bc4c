import type { ItemSystem } from "./itemSystem";

/**
 * What to hide next for the sake of a cell that is narrow: the other corners of the rectangle of its crossing that
 * costs the least and hides something more; else the smallest number that stands in a sum with it; else the smallest
 * of all. Empty where nothing is left.
 *
 * @param all the numbers that may be hidden
 */
export function nextHidden(
  system: ItemSystem,
  hidden: ReadonlySet<number>,
  cell: number,
  all: readonly number[],
): readonly number[] {
  const rectangle = leastRectangle(system, hidden, cell);
  if (rectangle.length > 0) return rectangle;
  const open = new Set(all.filter((own) => !hidden.has(own)));
  const near = system.sums
    .filter(({ whole, parts }) => whole === cell || parts.includes(cell))
    .flatMap(({ parts }) => parts)
    .filter((own) => open.has(own));
  return (
    cheapest(system, near) ??
    cheapest(
      system,
      [...open].filter((own) => own !== system.n),
    ) ?? [...open]
  );
}

function cheapest({ values }: ItemSystem, cells: readonly number[]): readonly number[] | undefined {
  if (cells.length === 0) return undefined;
  return [cells.reduce((best, own) => (price(values[own]!) < price(values[best]!) ? own : best))];
}

/** Zeros last: they may be known to be zero. */
function price(value: number): number {
  return value === 0 ? Number.MAX_SAFE_INTEGER : value;
}

function leastRectangle(
  { crossings, values }: ItemSystem,
  hidden: ReadonlySet<number>,
  cell: number,
): readonly number[] {
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { cells } of crossings) {
    const a = cells.findIndex((row) => row.includes(cell));
    if (a < 0) continue;
    const g = cells[a]!.indexOf(cell);
    cells.forEach((row, b) => {
      if (b === a) return;
      row.forEach((corner, h) => {
        if (h === g) return;
        const added = [cells[a]![h]!, row[g]!, corner].filter((own) => !hidden.has(own));
        if (added.length === 0) return;
        const cost = added.reduce((total, own) => total + (values[own] === 0 ? 1e6 : values[own]!), 0);
        if (cost < least) [best, least] = [added, cost];
      });
    });
  }
  return best;
}
