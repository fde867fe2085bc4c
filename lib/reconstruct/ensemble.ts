import type { Survey } from "../answers/Survey";
import { type Solution, solved } from "../base/Solution";
import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import { reconstruct } from "./reconstruct";

/** What a statistic is over several reconstructions. */
export interface EnsembleRange {
  readonly low: number;
  readonly high: number;
  /** What it is where least is assumed. */
  readonly leastAssumption: number;
  /** What it is on each reconstruction, the one that assumes least first; NaN where it has none. */
  readonly values: readonly number[];
}

export interface EnsembleOptions {
  /** How many reconstructions are drawn, besides the one that assumes least. */
  readonly draws: number;
  /** Same seed, same ranges. */
  readonly seed?: number;
  /** Called before each draw, with its number from 1. */
  readonly progress?: (draw: number) => void;
}

/**
 * The range of statistics over reconstructions that all give back the printed numbers, and differ in
 * all that these leave open: cells of both crossings, distributions, correlations between items. What
 * the publication determines has a range of one value. The range is an inner one: the publication may
 * allow values outside it that no draw came upon, all the more as the draws are few.
 *
 * @param statistics of a survey, each under its name; NaN, where a draw has none, is left out
 * @returns why not, where the printed numbers leave no answers
 */
export function ensemble<Name extends string>(
  questionnaire: Questionnaire,
  publication: Publication,
  statistics: (survey: Survey) => Readonly<Record<Name, number>>,
  { draws, seed = 1, progress = () => {} }: EnsembleOptions,
): Solution<Readonly<Record<Name, EnsembleRange>>> {
  const first = reconstruct(questionnaire, publication, seed);
  if (!first.possible) return first;
  const least = statistics(first.value.survey);
  const names = Object.keys(least) as Name[];
  const values = new Map(names.map((name) => [name, [least[name]]]));
  for (let draw = 1; draw <= draws; draw++) {
    progress(draw);
    const drawn = reconstruct(questionnaire, publication, seed + draw, { explore: true });
    if (!drawn.possible) return drawn;
    const own = statistics(drawn.value.survey);
    for (const name of names) values.get(name)!.push(own[name]);
  }
  const range = (name: Name): EnsembleRange => {
    const own = values.get(name)!;
    const known = own.filter((value) => !Number.isNaN(value));
    return { low: Math.min(...known), high: Math.max(...known), leastAssumption: least[name], values: own };
  };
  return solved(Object.fromEntries(names.map((name) => [name, range(name)])) as Record<Name, EnsembleRange>);
}
