import { sum } from "../base/sum";
import type { SumSystem } from "../exact/SumSystem";
import type { ItemCounts, ItemMask } from "./ItemCounts";

/** The counts of an item as one system of sums, and where each of them stands in it. */
export interface ItemSystem extends SumSystem {
  readonly n: number;
  readonly answers: readonly number[];
  readonly crossings: readonly {
    readonly n: number;
    readonly sizes: readonly number[];
    readonly totals: readonly number[];
    /** Shape [answers][groups]. */
    readonly cells: readonly (readonly number[])[];
    /** Whether everybody who answered is in some group: its totals are then the answers. */
    readonly complete: boolean;
  }[];
  /** Numbers that are never shown and need no protection: who is in no group, and what is left of a whole. */
  readonly free: ReadonlySet<number>;
}

/** The system of an item, its flat table and all its crossings together. */
export function itemSystem({ n, answers, crossings, most }: ItemCounts): ItemSystem {
  const values: number[] = [];
  const sums: SumSystem["sums"][number][] = [];
  const free = new Set<number>();
  const put = (value: number) => values.push(value) - 1;
  const hide = (value: number) => {
    const cell = put(value);
    free.add(cell);
    return cell;
  };
  const all = put(n);
  const flat = answers.map(put);
  sums.push({ whole: all, parts: flat });
  most?.forEach((whole, a) => {
    if (whole !== undefined) sums.push({ whole: put(whole), parts: [flat[a]!, hide(whole - answers[a]!)] });
  });
  const placed = crossings.map(({ cells, margins = marginsOf(cells) }) => {
    const { sizes } = margins;
    const own = {
      n: put(margins.n),
      sizes: sizes.map(put),
      totals: margins.totals.map(put),
      cells: cells.map((row) => row.map(put)),
      complete: margins.n === n,
    };
    sums.push({ whole: own.n, parts: own.sizes });
    sums.push({ whole: own.n, parts: own.totals });
    own.sizes.forEach((whole, g) => void sums.push({ whole, parts: own.cells.map((row) => row[g]!) }));
    own.cells.forEach((parts, a) => void sums.push({ whole: own.totals[a]!, parts }));
    if (own.complete) {
      sums.push({ whole: all, parts: [own.n] });
      flat.forEach((whole, a) => void sums.push({ whole, parts: [own.totals[a]!] }));
    } else {
      // Who answered and is in no group, by answer.
      const rest = flat.map((cell, a) => hide(values[cell]! - values[own.totals[a]!]!));
      flat.forEach((whole, a) => void sums.push({ whole, parts: [own.totals[a]!, rest[a]!] }));
      sums.push({ whole: all, parts: [own.n, ...rest] });
    }
    return own;
  });
  return { values, sums, n: all, answers: flat, crossings: placed, free };
}

function marginsOf(cells: readonly (readonly number[])[]) {
  const sizes = (cells[0] ?? []).map((_, g) => sum(cells.map((row) => row[g]!)));
  return { n: sum(sizes), sizes, totals: cells.map(sum) };
}

/** What is hidden of a system, as a mask of its item; the test of a crossing is secret where anything of it is. */
export function maskOf({ n, answers, crossings }: ItemSystem, hidden: ReadonlySet<number>): ItemMask {
  const has = (cell: number) => hidden.has(cell);
  return {
    n: has(n),
    answers: answers.map(has),
    crossings: crossings.map((own) => {
      const cells = own.cells.map((row) => row.map(has));
      const [sizes, totals] = [own.sizes.map(has), own.totals.map(has)];
      return {
        n: has(own.n),
        sizes,
        totals,
        cells,
        test: has(own.n) || [sizes, totals, ...cells].some((row) => row.includes(true)),
      };
    }),
  };
}

/** What a mask hides of a system, the numbers that are never shown included. */
export function hiddenOf(system: ItemSystem, mask: ItemMask): Set<number> {
  const hidden = new Set(system.free);
  const add = (isHidden: boolean, cell: number) => void (isHidden && hidden.add(cell));
  add(mask.n, system.n);
  mask.answers.forEach((own, a) => void add(own, system.answers[a]!));
  mask.crossings.forEach((own, c) => {
    const placed = system.crossings[c]!;
    add(own.n, placed.n);
    own.sizes.forEach((is, g) => void add(is, placed.sizes[g]!));
    own.totals.forEach((is, a) => void add(is, placed.totals[a]!));
    own.cells.forEach((row, a) => void row.forEach((is, g) => void add(is, placed.cells[a]![g]!)));
  });
  return hidden;
}
