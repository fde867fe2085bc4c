import { sum } from "../base/sum";
import { narrowCells } from "../exact/hiddenValues";
import { fewestMore } from "./fewestMore";
import type { ItemCounts, ItemMask } from "./ItemCounts";
import { type ItemSystem, itemSystem, maskOf } from "./itemSystem";
import { nextHidden } from "./nextHidden";
import { isSmall, type SecrecyRules } from "./Secrecy";

/** Up to so many cells, the crossing of an item is completed by exact search. */
const mostExactCells = 24;

/**
 * Which counts of an item are kept secret, so that none of them can be narrowed to fewer than `width` values by
 * whoever sees the others: its flat table and all its crossings at once, with their margins.
 *
 * First those that are secret themselves: from 1 to the threshold, and the only answer of a whole group, which says
 * what each of it answered. A zero is nobody's, and is shown. A group below the threshold is hidden whole. Then what
 * would give them away: the fewest more cells (of these, the smallest counts; zeros last) where a table is small
 * enough to try all, else rectangles of the least count (the hypercubes of Repsilber 1994), until an exhaustive search
 * finds `width` values for each. The sizes of groups are completed alone, so that questions of the same respondents
 * hide the same. Deterministic.
 */
export function protectCounts(item: ItemCounts, rules: SecrecyRules): ItemMask {
  const system = itemSystem(item);
  const { values, answers, crossings } = system;
  const hidden = new Set(system.free);
  const all = [
    system.n,
    ...answers,
    ...crossings.flatMap((own) => [own.n, ...own.sizes, ...own.totals, ...own.cells.flat()]),
  ];
  const hide = (...cells: readonly number[]) => {
    for (const cell of cells) {
      hidden.add(cell);
      const a = answers.indexOf(cell);
      for (const own of crossings) {
        if (a >= 0) hidden.add(own.totals[a]!);
        const t = own.totals.indexOf(cell);
        if (t >= 0 && own.complete) hide0(answers[t]!);
      }
    }
  };
  const hide0 = (cell: number) => {
    if (!hidden.has(cell)) hide(cell);
  };
  if (isSmall(item.n, rules)) {
    hide(...all);
    return maskOf(system, hidden);
  }
  const isSecret = (cell: number) => isSmall(values[cell]!, rules);
  const last = item.impliedLast ? answers.length - 1 : -1;
  const isUnanimous = (a: number, cell: number, size: number) =>
    !item.allowsUnanimous &&
    answers.length > 1 &&
    a !== last &&
    values[size]! > 0 &&
    values[cell] === values[size];

  // What leaves too few of a whole is as secret as what is too small.
  const leavesFew = (a: number) => {
    const whole = item.most?.[a];
    return whole !== undefined && isSmall(whole - item.answers[a]!, rules);
  };
  hide(
    ...answers.filter(
      (cell, a) =>
        isSecret(cell) || isUnanimous(a, cell, system.n) || leavesFew(a) || item.secretAnswers?.[a] === true,
    ),
  );
  hide(...alone(system, answers, system.n, hidden, rules));
  crossings.forEach((own, c) => {
    if (isSecret(own.n)) hide(own.n, ...own.sizes, ...own.totals, ...own.cells.flat());
    const secretSizes = item.crossings[c]!.secretSizes;
    hide(...own.sizes.filter((cell, g) => isSecret(cell) || secretSizes?.[g] === true));
    hide(...alone(system, own.sizes, own.n, hidden, rules));
    hide(
      ...own.totals.filter(isSecret),
      ...own.cells.flatMap((row, a) =>
        row.filter(
          (cell, g) =>
            isSecret(cell) ||
            isSecret(own.sizes[g]!) ||
            item.crossings[c]!.secretCells?.[a]?.[g] === true ||
            isUnanimous(a, cell, own.sizes[g]!),
        ),
      ),
    );
    if (own.cells.flat().length <= mostExactCells) hide(...completing(system, own, hidden, rules));
  });
  for (;;) {
    const narrow = narrowCells(system, hidden, rules.width, (cell) => !system.free.has(cell));
    if (narrow.length === 0) return maskOf(system, hidden);
    const next = nextHidden(system, hidden, narrow[0]!, all);
    if (next.length === 0) return maskOf(system, new Set([...hidden, ...all]));
    hide(...next);
  }
}

/** What must be hidden with some parts of a sum, if nothing else were known of them. */
function alone(
  { values }: ItemSystem,
  parts: readonly number[],
  whole: number,
  hidden: ReadonlySet<number>,
  { width }: SecrecyRules,
): readonly number[] {
  if (!parts.some((cell) => hidden.has(cell)) || hidden.has(whole)) return [];
  const own = {
    values: [...parts, whole].map((cell) => values[cell]!),
    sums: [{ whole: parts.length, parts: parts.map((_, i) => i) }],
  };
  const secret = parts.flatMap((cell, i) => (hidden.has(cell) ? [i] : []));
  const candidates = parts.flatMap((cell, i) =>
    hidden.has(cell) ? [] : [{ cell: i, cost: costOf(values, cell) }],
  );
  const added = fewestMore(
    candidates,
    (more) => narrowCells(own, new Set([...secret, ...more]), width).length === 0,
  );
  if (added !== undefined) return added.map((i) => parts[i]!);
  return candidates.length === 0 ? [] : [...parts];
}

/** The fewest more cells of a crossing that protect those that are hidden; none where they are not found. */
function completing(
  system: ItemSystem,
  own: ItemSystem["crossings"][number],
  hidden: ReadonlySet<number>,
  { width }: SecrecyRules,
): readonly number[] {
  const cells = own.cells.flat();
  const secret = cells.filter((cell) => hidden.has(cell));
  if (secret.length === 0) return [];
  const sums = system.sums.filter(({ parts }) => parts.some((cell) => cells.includes(cell)));
  const isOfCrossing = (cell: number) => !system.free.has(cell);
  const reduced = { values: system.values, sums };
  const tested = (more: readonly number[]) => {
    const set = new Set(hidden);
    for (const cell of more) set.add(cell);
    return set;
  };
  const added = fewestMore(
    cells.filter((cell) => !hidden.has(cell)).map((cell) => ({ cell, cost: costOf(system.values, cell) })),
    (more) =>
      narrowCells(reduced, tested(more), width, (cell) => isOfCrossing(cell) && cells.includes(cell))
        .length === 0,
    (more) => {
      const set = tested(more);
      return sums.every(({ whole, parts }) => [whole, ...parts].filter((cell) => set.has(cell)).length !== 1);
    },
  );
  return added ?? [];
}

/** What hiding a number costs: its count; a zero, which may be known to be one, more than any. */
export function costOf(values: readonly number[], cell: number): number {
  return values[cell]! === 0 ? sum(values) + 1 : values[cell]!;
}
