import { sum } from "../base/sum";
import type { ItemScores, MeansMask } from "./ItemScores";
import { isSmall, type SecrecyRules } from "./Secrecy";
import { strataOf } from "./strata";
import { possibleSumsOf, vanishing } from "./vanishing";

/**
 * Which moments of an item are kept secret.
 *
 * The intruder is given everything at full precision: in each table the sum and the sum of squares of every group that
 * is shown and, for those that are hidden, of all of them together, which the total gives away. It is beaten by
 * answers that print the same and differ: numbers are changed only within a stratum, the respondents who are together
 * in every table, and so that its sums stay; every table, every F and every size is then the same.
 *
 * - A mean of fewer than the threshold is secret, one of a group that answers as one, and one that few make (dominance).
 * - With it the mean of another group, until the sum of each hidden one can take `width` values.
 * - No score may be proven to have been given by some, fewer than the threshold, of a group that is shown: else the
 *   standard deviations go, then the mean of the group.
 */
export function protectMeans(item: ItemScores, rules: SecrecyRules): MeansMask {
  const { scores, crossings } = item;
  const everything = () =>
    maskOf(
      item,
      true,
      true,
      crossings.map(({ secretSizes }) => secretSizes.map(() => true)),
    );
  const everybody = scores.map((_, i) => i);
  if (isSecretGroup(item, everybody, rules)) return everything();
  // A mean tells of the size that it is of: it goes with it.
  const hidden = crossings.map(({ groups, secretSizes }) =>
    secretSizes.map((isSecret, g) => isSecret || isSecretGroup(item, membersOf(groups, g), rules)),
  );
  let sds = true;
  for (let round = 0; round < 1 + sum(hidden.map((own) => own.length)); ) {
    hidden.forEach((own, c) => void completePool(item, c, own, rules));
    const fault = firstFault(item, hidden, sds, rules);
    if (fault === undefined) return maskOf(item, false, !sds, hidden);
    if (sds && fault.of === "score") {
      sds = false;
      continue;
    }
    round++;
    if (fault.crossing === undefined) {
      const open = hidden.find((own) => own.includes(false));
      if (open === undefined) return everything();
      open.fill(true);
    } else if (!hideMore(item, fault.crossing, hidden[fault.crossing]!, fault.group)) return everything();
  }
  return everything();
}

function maskOf(
  { crossings }: ItemScores,
  mean: boolean,
  sd: boolean,
  hidden: readonly (readonly boolean[])[],
): MeansMask {
  return {
    mean,
    sd,
    crossings: crossings.map((_, c) => ({
      means: hidden[c]!,
      sds: sd,
      test: sd || hidden[c]!.includes(true),
    })),
  };
}

/** What gives away a score, or the sum of a hidden group; no crossing where it is the table of all. */
interface Fault {
  readonly of: "score" | "sum";
  readonly crossing?: number;
  readonly group?: number;
}

function firstFault(
  item: ItemScores,
  hidden: readonly (readonly boolean[])[],
  squares: boolean,
  rules: SecrecyRules,
): Fault | undefined {
  const strata = strataOf(item, hidden);
  const { range, scores } = item;
  const scale = 10 ** range.decimals;
  const scaled = scores.map((score) => Math.round(score * scale));
  const isTold = (members: ReadonlySet<number> | undefined) => {
    const own =
      members === undefined ? strata : strata.map((stratum) => stratum.filter((i) => members.has(i)));
    const counts = new Map<number, number>();
    for (const i of own.flat()) counts.set(scores[i]!, (counts.get(scores[i]!) ?? 0) + 1);
    return [...counts].some(([value, count]) => {
      if (!isSmall(count, rules)) return false;
      const gone = sum(
        own
          .filter((stratum) => stratum.some((i) => scores[i] === value))
          .map((stratum) =>
            vanishing({ ...range, scale, scores: stratum.map((i) => scores[i]!) }, value, squares),
          ),
      );
      return gone < count;
    });
  };
  if (isTold(undefined)) return { of: "score" };
  for (const [crossing, { groups }] of item.crossings.entries()) {
    const own = hidden[crossing]!;
    const pool = new Set(groups.flatMap((g, i) => (g >= 0 && own[g] ? [i] : [])));
    if (pool.size > 0 && isTold(pool)) return { of: "score", crossing };
    for (const [group, isHidden] of own.entries()) {
      const members = new Set(membersOf(groups, group));
      if (members.size === 0) continue;
      if (!isHidden) {
        if (isTold(members)) return { of: "score", crossing, group };
        continue;
      }
      if (countSums(strata, scaled, members, rules.width) < rules.width)
        return { of: "sum", crossing, group };
    }
  }
  return undefined;
}

/** How many sums a hidden group can have, up to `enough`, when those of each stratum change places. */
function countSums(
  strata: readonly (readonly number[])[],
  scores: readonly number[],
  members: ReadonlySet<number>,
  enough: number,
): number {
  let sums = new Set([0]);
  for (const stratum of strata) {
    const taken = stratum.filter((i) => members.has(i)).length;
    if (taken === 0) continue;
    const own = possibleSumsOf(
      stratum.map((i) => scores[i]!),
      taken,
      enough,
    );
    const next = [...sums].flatMap((a) => [...own].map((b) => a + b));
    sums = new Set(next.slice(0, 50 * enough));
    if (sums.size >= enough) return sums.size;
  }
  return sums.size;
}

function membersOf(groups: readonly number[], group: number): readonly number[] {
  return groups.flatMap((own, i) => (own === group ? [i] : []));
}

/** Whether the moments of a group are secret by themselves. */
function isSecretGroup(
  { scores, canDominate }: ItemScores,
  members: readonly number[],
  rules: SecrecyRules,
): boolean {
  if (members.length === 0) return false;
  const own = members.map((i) => scores[i]!);
  if (isSmall(own.length, rules) || own.every((score) => score === own[0])) return true;
  if (!canDominate) return false;
  const sizes = own.map(Math.abs).sort((a, b) => b - a);
  const { n, k } = rules.dominance;
  return 100 * sum(sizes.slice(0, n)) > k * sum(sizes);
}

/** Hides the smallest others until what the hidden groups have together is no secret itself. */
function completePool(item: ItemScores, c: number, hidden: boolean[], rules: SecrecyRules): void {
  const { groups } = item.crossings[c]!;
  for (;;) {
    const own = hidden.flatMap((is, g) => (is && groups.includes(g) ? [g] : []));
    if (own.length === 0) return;
    const pool = own.flatMap((g) => membersOf(groups, g));
    if (own.length > 1 && !isSecretGroup(item, pool, rules)) return;
    if (!hideMore(item, c, hidden)) return;
  }
}

/** Hides a group, or else the smallest that is shown; false where none is. */
function hideMore(item: ItemScores, c: number, hidden: boolean[], group?: number): boolean {
  const { groups } = item.crossings[c]!;
  const open = hidden
    .map((is, g) => ({ g, is, n: membersOf(groups, g).length }))
    .filter(({ is, n }) => !is && n > 0)
    .sort((a, b) => a.n - b.n);
  const next = open.find(({ g }) => g === group) ?? open[0];
  if (next === undefined) return false;
  hidden[next.g] = true;
  return true;
}
