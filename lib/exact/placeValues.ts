import { groupedBy } from "../base/groupedBy";
import type { Random } from "../base/random";
import { shuffled } from "../base/random";
import type { Range } from "./range";

/** One way to cut rows into groups, and what the values of each group must add up to. */
export interface Cut {
  /** The group of each row; below 0 where a row is in none. */
  readonly groups: ArrayLike<number>;
  /** Shape [group][feature]: between what the sum of each feature lies. */
  readonly goals: readonly (readonly Range[])[];
}

/** Values, one a row, and the ways in which their rows are cut. */
export interface Placement {
  /** Shape [value][feature]: what a value adds to the sums of its groups (1 where it is an answer; itself and its square). */
  readonly features: readonly (readonly number[])[];
  /** What one unit of each feature weighs beside the others. */
  readonly weights: readonly number[];
  /** The values that are given are already right for the first; cuts of many groups come before those of few. */
  readonly cuts: readonly Cut[];
}

/**
 * Puts values on rows so that the groups of every cut have the sums that they must have.
 *
 * Cut by cut: values change places only between rows that are in the same groups of all cuts that are
 * already right, so that these stay so, by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on how far the
 * sums of the next cut are from their ranges. Where such rows are too few, the last of those cuts is given up and
 * sought again together with the next.
 *
 * @param start the rank of the value of each row, right for the first cut
 * @param effort how many times a search is begun again
 * @returns the rank of the value of each row; undefined where none were found, which proves nothing
 */
export function placeValues(
  start: readonly number[],
  placement: Placement,
  random: Random,
  effort = 4,
): readonly number[] | undefined {
  const state = stateOf(start, placement);
  for (let c = 1; c < placement.cuts.length; c++) {
    let right = state.distance([c]) === 0;
    for (let kept = c; kept >= 1 && !right; kept--) {
      for (let time = 0; time < effort && !right; time++)
        right = anneal(state, kept, c, stepsOf(start.length, c - kept), random);
    }
    if (!right) return undefined;
  }
  return [...state.values];
}

function stepsOf(rows: number, given: number): number {
  return Math.max(100_000, 200 * rows) * (1 + 2 * given);
}

/** Between what heats it goes, again and again, and in how many steps each time. */
const [hot, cold, cycle] = [0.7, 0.2, 25_000];

/** Whether exchanges between rows of the same groups of the first `kept` cuts make those from there to `last` right. */
function anneal(state: State, kept: number, last: number, steps: number, random: Random): boolean {
  const active = Array.from({ length: last + 1 - kept }, (_, i) => kept + i);
  const blocks = state.blocks(kept);
  const movable = blocks.filter(({ length }) => length > 1).flat();
  const blockOf = new Map(blocks.flatMap((block) => block.map((row) => [row, block] as const)));
  let distance = state.distance(active);
  if (movable.length === 0) return distance === 0;
  const from = shuffled(movable, random);
  const own = from.map((row) => blockOf.get(row)!);
  const draw = quickDraw(random);
  for (let step = 0; step < steps && distance > tiny; step++) {
    const i = draw(from.length);
    const [row, block] = [from[i]!, own[i]!];
    const other = block[draw(block.length)]!;
    if (state.values[row] === state.values[other]) continue;
    const change = state.exchanged(row, other, active);
    const heat = hot * (cold / hot) ** ((step % cycle) / cycle);
    if (change > 0 && draw(2 ** 20) >= Math.exp(-change / heat) * 2 ** 20) continue;
    state.exchange(row, other);
    distance += change;
  }
  return state.distance(active) === 0;
}

/** Smaller than any distance that is not nought. */
const tiny = 1e-6;

/** Whole numbers below a bound, from one seed: a search draws millions (Marsaglia 2003). */
function quickDraw(random: Random): (below: number) => number {
  let state = 1 + random.integer(2 ** 31 - 1);
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

/** Where values are, and the sums of the groups of all cuts. */
interface State {
  readonly values: Int32Array;
  /** How far the sums of these cuts are from their ranges, weighted. */
  distance(cuts: readonly number[]): number;
  /** By how much that changes when two rows exchange their values. */
  exchanged(row: number, other: number, cuts: readonly number[]): number;
  exchange(row: number, other: number): void;
  /** The rows that are in the same groups of so many first cuts. */
  blocks(cuts: number): readonly (readonly number[])[];
}

function stateOf(start: readonly number[], { features, weights, cuts }: Placement): State {
  const values = Int32Array.from(start);
  const width = weights.length;
  const groups = cuts.map((cut) => Int32Array.from(cut.groups));
  const flat = (end: 0 | 1) =>
    cuts.map(({ goals }) => Float64Array.from(goals.flatMap((group) => group.map((goal) => goal[end]))));
  const [low, high] = [flat(0), flat(1)];
  const sums = cuts.map(({ goals }) => new Float64Array(goals.length * width));
  const differences = differencesOf(features);
  values.forEach((value, row) => {
    for (const [c, own] of groups.entries())
      if (own[row]! >= 0)
        for (let f = 0; f < width; f++) sums[c]![own[row]! * width + f]! += features[value]![f]!;
  });
  const away = (c: number, at: number, sum: number) => {
    const [least, most] = [low[c]![at]!, high[c]![at]!];
    return sum < least ? least - sum : sum > most ? sum - most : 0;
  };
  const distanceAt = (c: number, at: number) => weights[at % width]! * away(c, at, sums[c]![at]!);
  return {
    values,
    distance: (active) =>
      active.reduce((all, c) => all + sums[c]!.reduce((own, _, at) => own + distanceAt(c, at), 0), 0),
    exchanged(row, other, active) {
      const gains = differences[values[row]!]![values[other]!]!;
      let change = 0;
      for (const c of active) {
        const [a, b] = [groups[c]![row]!, groups[c]![other]!];
        if (a === b) continue;
        for (const { feature, gain } of gains) {
          const weight = weights[feature]!;
          const [at, there] = [a * width + feature, b * width + feature];
          if (a >= 0) change += weight * (away(c, at, sums[c]![at]! + gain) - away(c, at, sums[c]![at]!));
          if (b >= 0)
            change += weight * (away(c, there, sums[c]![there]! - gain) - away(c, there, sums[c]![there]!));
        }
      }
      return change;
    },
    exchange(row, other) {
      for (const [c, own] of groups.entries()) {
        const [a, b] = [own[row]!, own[other]!];
        if (a === b) continue;
        for (const { feature, gain } of differences[values[row]!]![values[other]!]!) {
          if (a >= 0) sums[c]![a * width + feature]! += gain;
          if (b >= 0) sums[c]![b * width + feature]! -= gain;
        }
      }
      [values[row], values[other]] = [values[other]!, values[row]!];
    },
    blocks(count) {
      const same = groups.slice(0, count);
      return [...groupedBy(values.keys(), (row) => same.map((own) => own[row]).join()).values()];
    },
  };
}

/** Shape [value][other value]: what a group gains of each feature that changes when a row has the other instead. */
function differencesOf(features: Placement["features"]) {
  return features.map((own) =>
    features.map((other) =>
      other.flatMap((sum, feature) => {
        const gain = sum - own[feature]!;
        return gain === 0 ? [] : [{ feature, gain }];
      }),
    ),
  );
}
