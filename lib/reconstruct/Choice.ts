import { type Random, shuffled } from "../base/random";
import type { Solution } from "../base/Solution";
import type { Range } from "../exact/range";

/** How a reconstruction chooses among what the printed numbers leave open. */
export interface Choice {
  /** The order in which candidates are tried; they come the likeliest first. */
  readonly order: <T>(candidates: readonly T[]) => readonly T[];
  /** Where a free number lies between its bounds, given where it lies without interaction. */
  readonly place: (bounds: Range, likely: number) => number;
  /** The weights that a distribution is brought near to. */
  readonly shape: (weights: readonly number[]) => readonly number[];
  /** How many candidates of one item are tried before giving up. */
  readonly tries: number;
}

/** The choice that assumes least: the likeliest candidate, no interaction, maximum entropy. */
export const leastAssumption: Choice = {
  order: (candidates) => candidates,
  place: (_, likely) => likely,
  shape: (weights) => weights,
  tries: 5000,
};

/**
 * Any choice: candidates alike, anywhere between the bounds, weights up to e² times more or less.
 * @param reach 1 for that; less stays so much nearer to no interaction and to maximum entropy
 */
export function anyChoice(random: Random, reach = 1): Choice {
  const share = () => random.integer(steps + 1) / steps;
  return {
    order: (candidates) => shuffled(candidates, random).slice(0, mostCandidates),
    place: ([low, high], likely) => likely + reach * (low + share() * (high - low) - likely),
    shape: (weights) => weights.map((weight) => weight * Math.exp(reach * (4 * share() - 2))),
    tries: 12,
  };
}

/** As finely as a place is drawn. */
const steps = 2 ** 20;

/** How many candidates are tried before a choice of less reach is. */
const mostCandidates = 3;

/** Choices from any to nearly the least assumption, each drawn from a stream of its own name. */
export function anyChoices(stream: (name: string) => Random): readonly Choice[] {
  return [1, 0.5, 0.25, 0.1].map((reach) => anyChoice(stream(`choice ${reach}`), reach));
}

/** What the first choice gives that leaves answers; where none does, why the last one does not. */
export function firstPossible<T, C>(choices: readonly C[], give: (choice: C) => Solution<T>): Solution<T> {
  for (const choice of choices.slice(0, -1)) {
    const given = give(choice);
    if (given.possible) return given;
  }
  return give(choices.at(-1)!);
}
