import type { Answer } from "../../answers/Survey";
import { type Random, shuffled } from "../../base/random";
import { type Solution, solved, unsolved } from "../../base/Solution";
import { sum } from "../../base/sum";
import { placeValues } from "../../exact/placeValues";
import type { Range } from "../../exact/range";
import type { Questionnaire } from "../../questionnaire/types";
import type { GroupAnswers } from "../answerCounts";
import { repeat } from "../assign";
import { rowGroups } from "./groupsOf";
import { valuesByCell } from "./valuesByCell";

/** How often each answer was given in the groups of a crossing: shape [group][answer]. */
export interface CrossedCounts {
  readonly by: string;
  readonly counts: readonly (readonly number[])[];
}

/**
 * The answers of the cells of the sample, for any crossings of any groups: as often in each group of each crossing, and in
 * all, as these counts say. Within the crossing of most groups they are drawn at random, then exchanged until the others
 * have their counts too.
 *
 * @param all how often each answer was given
 * @param cells rows asked, in the order of `sampleCells`
 * @returns why not, where the counts are not of as many as were asked, or none were found
 */
export function placedCounts(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  all: readonly number[],
  tables: readonly CrossedCounts[],
  cells: readonly (readonly number[])[],
  random: Random,
): Solution<readonly GroupAnswers[]> {
  const n = cells.flat().length;
  if (sum(all) !== n)
    return unsolved("none", `Les effectifs font ${sum(all)} réponses pour ${n} répondants interrogés.`);
  const cuts = tables
    .map(({ by, counts }) => ({
      groups: rowGroups(questionnaire, by, cells),
      goals: counts.map((own) => own.map((count): Range => [count, count])),
      counts,
    }))
    .sort((a, b) => b.goals.length - a.goals.length);
  const whole = {
    groups: new Int32Array(n),
    goals: [all.map((count): Range => [count, count])],
    counts: [all],
  };
  const first = cuts[0] ?? whole;
  for (let time = 0; time < mostStarts; time++) {
    const start = drawn(first, all, n, random);
    if (start === undefined)
      return unsolved("none", "Les effectifs ne sont pas ceux des répondants interrogés.");
    const placement = {
      features: answers.map((_, value) => answers.map((_, feature) => (feature === value ? 1 : 0))),
      weights: answers.map(() => 1),
      cuts: cuts.length === 0 ? [whole] : cuts,
    };
    const found = placeValues(start, placement, random);
    if (found !== undefined) return solved(valuesByCell(cells, (i) => answers[found[i]!]!));
  }
  return unsolved(
    "bound",
    "La recherche s’est arrêtée à sa borne sans trouver de réponses qui aient les effectifs de tous les croisements.",
  );
}

/** How many times answers are drawn anew. */
const mostStarts = 3;

/** Answers drawn in the groups of one crossing, and what is left among those who are in none; undefined where they are not as many. */
function drawn(
  { groups, counts }: { readonly groups: ArrayLike<number>; readonly counts: readonly (readonly number[])[] },
  all: readonly number[],
  n: number,
  random: Random,
): readonly number[] | undefined {
  const values = new Array<number>(n).fill(0);
  const rest = all.map((count, value) => count - sum(counts.map((own) => own[value]!)));
  for (const [group, own] of [...counts.entries(), [-1, rest] as const]) {
    const rows = values.flatMap((_, row) => (groups[row] === group ? [row] : []));
    if (own.some((count) => count < 0) || sum(own) !== rows.length) return undefined;
    const given = shuffled(repeat([...own.keys()], own), random);
    rows.forEach((row, i) => {
      values[row] = given[i]!;
    });
  }
  return values;
}
