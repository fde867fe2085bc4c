import { sum } from "../base/sum";
import { attackItem, type HiddenNumber, type ShownTest } from "./attackItem";
import type { ItemCounts } from "./ItemCounts";
import { itemSystem } from "./itemSystem";
import { sizesNear } from "./sizesNear";

/** An item with what ties it to others: the respondents of each of its crossings. */
export interface TiedItem {
  readonly counts: ItemCounts;
  readonly tests: readonly (ShownTest | undefined)[];
  /** By crossing: which respondents are in which groups. Crossings of one key have the same sizes of groups. */
  readonly keys: readonly string[];
}

/** Sizes of groups by the key of their crossings, NaN where they are not known; shape [group]. */
export type SizesByKey = ReadonlyMap<string, readonly number[]>;

/** What is found of several items at once. */
export interface JointAttack {
  /** Hidden numbers that have fewer values than the width over all tables of all items. */
  readonly narrowed: readonly (HiddenNumber & { readonly item: number })[];
  /** How many items are tied to others by hidden sizes of groups, and not known to be safe: the search ran out. */
  readonly unsearched: number;
}

/** How many sizes of groups are tried, and how many items are attacked, for one group of items: so many, and some each. */
const mostSizes = 2_000;
const mostAttacks = 1_000;
const mostEach = 20;

/**
 * What an intruder finds of the numbers that items hide, who has all of them and knows which were answered by the same
 * respondents. Items have nothing in common but the sizes of the groups of their crossings, and given these they are
 * independent: a size that one shows is known of all; where all hide it, each way to share out the respondents among the
 * groups that leaves every item some table is tried, and the values of a number are those of all these ways.
 *
 * @param elsewhere sizes that are shown in other tables
 * @param truth the sizes as they are: those near them are tried first
 */
export function attackTogether(
  items: readonly TiedItem[],
  elsewhere: SizesByKey,
  truth: SizesByKey,
  width: number,
): JointAttack {
  const known = knownSizes(items, elsewhere);
  const narrowed: (HiddenNumber & { readonly item: number })[] = [];
  const tied = new Map<string, number[]>();
  for (const [i, { counts, tests, keys }] of items.entries()) {
    const isOpen = (key: string) => known.get(key)?.some(Number.isNaN) ?? false;
    const open = keys.filter(isOpen);
    for (const key of open) tied.set(key, [...(tied.get(key) ?? []), i]);
    if (open.length > 0 || !keys.some((key, c) => tells(known.get(key), counts, c))) continue;
    for (const found of attackItem(withSizes(counts, keys, known), width, tests))
      if (found.values.length > 0 && found.values.length < width) narrowed.push({ ...found, item: i });
  }
  let unsearched = 0;
  for (const group of groupsOf(tied)) {
    if (
      group.length === 1 &&
      !items[group[0]!]!.keys.some((key, c) => tells(known.get(key), items[group[0]!]!.counts, c))
    )
      continue;
    const found = attackGroup(
      group.map((i) => items[i]!),
      known,
      truth,
      width,
    );
    if (found === undefined) unsearched += group.length;
    else narrowed.push(...found.map((own) => ({ ...own, item: group[own.item]! })));
  }
  return { narrowed, unsearched };
}

/** Whether other tables tell of an item what it hides itself. */
function tells(known: readonly number[] | undefined, { crossings }: ItemCounts, c: number): boolean {
  const own = crossings[c]?.margins?.sizes;
  return own?.some((size, g) => Number.isNaN(size) && !Number.isNaN(known?.[g] ?? Number.NaN)) ?? false;
}

function knownSizes(items: readonly TiedItem[], elsewhere: SizesByKey): SizesByKey {
  const known = new Map([...elsewhere].map(([key, sizes]) => [key, [...sizes]]));
  for (const { counts, keys } of items)
    for (const [c, key] of keys.entries()) {
      const sizes = counts.crossings[c]?.margins?.sizes;
      if (sizes === undefined) continue;
      const own = known.get(key) ?? sizes.map(() => Number.NaN);
      known.set(
        key,
        own.map((size, g) => (Number.isNaN(size) ? sizes[g]! : size)),
      );
    }
  return known;
}

/** An item with sizes of groups that it does not show itself, and what follows of an answer that was not ticked. */
function withSizes(counts: ItemCounts, keys: readonly string[], known: SizesByKey): ItemCounts {
  return {
    ...counts,
    crossings: counts.crossings.map((own, c) => {
      const sizes = known.get(keys[c] ?? "");
      if (own.margins === undefined || sizes === undefined) return own;
      const cells = counts.impliedLast
        ? [own.cells[0]!, own.cells[0]!.map((n, g) => sizes[g]! - n)]
        : own.cells;
      return { ...own, cells, margins: { ...own.margins, sizes } };
    }),
  };
}

/** The items that hidden sizes tie to one another. */
function groupsOf(tied: ReadonlyMap<string, readonly number[]>): readonly (readonly number[])[] {
  const groups: Set<number>[] = [];
  for (const own of tied.values()) {
    const met = groups.filter((group) => own.some((i) => group.has(i)));
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...met.flatMap((group) => [...group]), ...own]));
  }
  return groups.map((group) => [...group].sort((a, b) => a - b));
}

/** What is narrowed in items that share hidden sizes; undefined where the search runs out before it is known. */
function attackGroup(
  items: readonly TiedItem[],
  known: SizesByKey,
  truth: SizesByKey,
  width: number,
): JointAttack["narrowed"] | undefined {
  const keys = [...new Set(items.flatMap((item) => item.keys))].filter((key) =>
    known.get(key)!.some(Number.isNaN),
  );
  // How many there are to share out is known where one of the tables shows how many it has.
  const isTold = (key: string) =>
    items.some(({ keys: own, counts }) =>
      own.some((other, c) => other === key && !Number.isNaN(counts.crossings[c]!.margins!.n)),
    );
  if (!keys.every(isTold)) return undefined;
  const { ways, isAll } = sizesNear(
    keys.map((key) => known.get(key)!),
    keys.map((key) => truth.get(key)!),
    mostSizes,
  );
  const found = items.map(
    () => new Map<string, { readonly number: HiddenNumber; readonly values: Set<number> }>(),
  );
  const attacks = items.map(() => new Map<string, readonly HiddenNumber[] | undefined>());
  let left = mostAttacks + mostEach * items.length;
  const attacked = (i: number, sizes: SizesByKey) => {
    const { counts, tests, keys: own } = items[i]!;
    const name = own.map((key) => sizes.get(key)!.join()).join(";");
    if (!attacks[i]!.has(name)) {
      left--;
      attacks[i]!.set(name, attackedWith(withSizes(counts, own, sizes), width, tests));
    }
    return attacks[i]!.get(name);
  };
  let isTried = true;
  for (const way of ways) {
    if (left <= 0) {
      isTried = false;
      break;
    }
    const sizes = new Map([...known, ...keys.map((key, k) => [key, way[k]!] as const)]);
    const values: (readonly HiddenNumber[])[] = [];
    for (let i = 0; i < items.length; i++) {
      const own = attacked(i, sizes);
      if (own === undefined) break;
      values.push(own);
    }
    if (values.length < items.length) continue;
    for (const [i, own] of values.entries())
      for (const number of [...own, ...sizeNumbers(items[i]!, sizes)]) {
        const { answer, crossing, group } = number;
        const name = [answer, crossing, group].join();
        const before = found[i]!.get(name) ?? { number, values: new Set<number>() };
        for (const value of number.values) before.values.add(value);
        found[i]!.set(name, before);
      }
    if (found.every((own) => [...own.values()].every((one) => one.values.size >= width))) return [];
  }
  const narrow = found.flatMap((own, item) =>
    [...own.values()]
      .filter((one) => one.values.size < width)
      .map(({ number, values }) => ({
        ...number,
        ...{ item, complete: true, values: [...values].sort((a, b) => a - b) },
      })),
  );
  return isAll && isTried && narrow.length > 0 ? narrow : undefined;
}

/** The hidden sizes of an item as they are tried. */
function sizeNumbers({ counts, keys }: TiedItem, sizes: SizesByKey): readonly HiddenNumber[] {
  return keys.flatMap((key, crossing) =>
    (counts.crossings[crossing]?.margins?.sizes ?? []).flatMap((size, group) =>
      Number.isNaN(size) ? [{ crossing, group, values: [sizes.get(key)![group]!], complete: true }] : [],
    ),
  );
}

/** What is found of an item; undefined where no table has the numbers that it shows. */
function attackedWith(
  counts: ItemCounts,
  width: number,
  tests: readonly (ShownTest | undefined)[],
): readonly HiddenNumber[] | undefined {
  const { values, sums, free } = itemSystem(counts);
  const isWrong = sums.some(({ whole, parts }) => {
    const rest = values[whole]! - sum(parts.map((cell) => values[cell]!));
    return !Number.isNaN(rest) && rest !== 0;
  });
  if (isWrong || values.some((value, cell) => value < 0 && !free.has(cell))) return undefined;
  const found = attackItem(counts, width, tests);
  const hidden = values.filter((value, cell) => Number.isNaN(value) && !free.has(cell)).length;
  return found.length < hidden || found.some((own) => own.values.length === 0) ? undefined : found;
}
