import type { SumSystem } from "./SumSystem";

/** Hidden numbers that sums tie to one another, and what the numbers that are shown leave of each sum. */
export interface HiddenPart {
  /** Ranks in the values of the system. */
  readonly cells: readonly number[];
  /** Σ sign × hidden = total, each hidden number by its rank in `cells`. */
  readonly equations: readonly {
    readonly terms: readonly (readonly [cell: number, sign: 1 | -1])[];
    readonly total: number;
  }[];
}

/** How far a number goes that nothing bounds. */
const unbounded = 1e9;

/** How often bounds are narrowed in a row; what is found is checked in any case. */
const mostRounds = 60;

/** The hidden numbers of a system in parts that have no sum in common: each can be searched alone. */
export function hiddenParts({ values, sums }: SumSystem, hidden: ReadonlySet<number>): readonly HiddenPart[] {
  const root = new Map([...hidden].map((cell) => [cell, cell]));
  const rootOf = (cell: number): number => {
    const next = root.get(cell)!;
    return next === cell ? cell : rootOf(next);
  };
  const tied = sums.map(({ whole, parts }) => [whole, ...parts].filter((cell) => hidden.has(cell)));
  for (const [first, ...others] of tied) for (const other of others) root.set(rootOf(other), rootOf(first!));
  const parts = new Map<number, number[]>();
  for (const cell of [...hidden].sort((a, b) => a - b)) {
    const own = rootOf(cell);
    parts.set(own, [...(parts.get(own) ?? []), cell]);
  }
  return [...parts.values()].map((cells) => {
    const rank = new Map(cells.map((cell, i) => [cell, i]));
    const equations = sums.flatMap((own, s) => {
      if (tied[s]!.length === 0 || !rank.has(tied[s]![0]!)) return [];
      const shown = own.parts.reduce((total, cell) => total + (hidden.has(cell) ? 0 : values[cell]!), 0);
      const whole = hidden.has(own.whole) ? 0 : values[own.whole]!;
      const terms = [
        ...own.parts.flatMap((cell) => (hidden.has(cell) ? [[rank.get(cell)!, 1] as const] : [])),
        ...(hidden.has(own.whole) ? [[rank.get(own.whole)!, -1] as const] : []),
      ];
      return [{ terms, total: whole - shown }];
    });
    return { cells, equations };
  });
}

/**
 * Ways to fill hidden numbers with non-negative integers that keep every sum, those near `start` first.
 * Exhaustive unless the budget runs out or nothing bounds a number.
 *
 * @param start what the search begins near, one number a cell
 * @param fixed a cell by its rank, and the value that it has
 * @param budget how many partial solutions are looked at; what is left of it afterwards
 */
export function* hiddenSolutions(
  { cells, equations }: HiddenPart,
  start: readonly number[],
  fixed: readonly (readonly [cell: number, value: number])[],
  budget: { steps: number },
): Generator<readonly number[]> {
  const low = cells.map(() => 0);
  const high = cells.map(() => unbounded);
  for (const [cell, value] of fixed) {
    low[cell] = value;
    high[cell] = value;
  }
  yield* from(low, high);

  function* from(low: number[], high: number[]): Generator<readonly number[]> {
    if (budget.steps-- <= 0 || !narrowed(equations, low, high)) return;
    const open = low.flatMap((least, i) => (least < high[i]! ? [i] : []));
    if (open.length === 0) {
      if (isSolution(equations, low)) yield low;
      return;
    }
    const next = open.reduce((best, i) => (high[i]! - low[i]! < high[best]! - low[best]! ? i : best));
    for (const value of outwards(start[next]!, low[next]!, high[next]!)) {
      if (budget.steps <= 0) return;
      const [down, up] = [[...low], [...high]];
      down[next] = value;
      up[next] = value;
      yield* from(down, up);
    }
  }
}

/** The integers of a range, the nearest to a number first, the larger of two. */
export function* outwards(near: number, low: number, high: number): Generator<number> {
  const start = Math.min(high, Math.max(low, near));
  yield start;
  for (let step = 1; start + step <= high || start - step >= low; step++) {
    if (start + step <= high) yield start + step;
    if (start - step >= low) yield start - step;
  }
}

function isSolution(equations: HiddenPart["equations"], values: readonly number[]): boolean {
  return equations.every(
    ({ terms, total }) => terms.reduce((sum, [cell, sign]) => sum + sign * values[cell]!, 0) === total,
  );
}

/** Narrows both ends of each number to what the sums leave; false where one has no value left. */
function narrowed(equations: HiddenPart["equations"], low: number[], high: number[]): boolean {
  let changed = true;
  for (let round = 0; changed && round < mostRounds; round++) {
    changed = false;
    for (const { terms, total } of equations) {
      let least = 0;
      let most = 0;
      for (const [cell, sign] of terms) {
        least += sign > 0 ? low[cell]! : -high[cell]!;
        most += sign > 0 ? high[cell]! : -low[cell]!;
      }
      if (least > total || most < total) return false;
      for (const [cell, sign] of terms) {
        const [own, end] = sign > 0 ? [low[cell]!, high[cell]!] : [-high[cell]!, -low[cell]!];
        const down = Math.max(own, total - (most - end));
        const up = Math.min(end, total - (least - own));
        if (down > up) return false;
        if (down === own && up === end) continue;
        changed = true;
        least += down - own;
        most += up - end;
        low[cell] = sign > 0 ? down : -up;
        high[cell] = sign > 0 ? up : -down;
      }
    }
  }
  return true;
}
