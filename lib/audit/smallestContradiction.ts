import { subsets } from "../exact/subsets";
import type { Publication } from "../published/Publication";
import type { PublishedNumber } from "../published/PublishedNumber";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { isPossibleRow, meanRow } from "./meanRow";

/** Printed numbers of one row of means that no integer answers give together. */
export interface Contradiction {
  readonly numbers: readonly PublishedNumber[];
  /** Whether fewer are known not to do; otherwise each is needed, but the search hit its bound. */
  readonly smallest: boolean;
}

/**
 * The fewest printed numbers of a row of means that contradict one another, given the sizes of its
 * groups: none of them can be left out. By trying sets of one number, two, three..., up to a bound.
 *
 * @param sizesOf how many were asked in each group of a crossing, where the publication does not tell
 * @returns undefined where some answers give the whole row
 */
export function smallestContradiction(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
  sizesOf?: (crossing: string) => readonly number[] | undefined,
): Contradiction | undefined {
  const places = ["", ...question.crossings]
    .flatMap((by) => publication.table(question.id, by))
    .filter(({ row, statistic, printed }) => row === item && of.includes(statistic) && printed !== "x");
  const isPossible = (kept: readonly PublishedNumber[]) => {
    const omitted = places.filter((place) => !kept.includes(place));
    // A crossing of which nothing is kept says nothing, and would only be searched.
    const crossings = question.crossings.filter((id) => kept.some(({ by }) => by === id));
    const row = meanRow(questionnaire, publication, { ...question, crossings }, item, omitted, sizesOf);
    return row === undefined || isPossibleRow(row);
  };
  if (isPossible(places)) return undefined;
  const needed = places.reduce<readonly PublishedNumber[]>((kept, place) => {
    const fewer = kept.filter((other) => other !== place);
    return isPossible(fewer) ? kept : fewer;
  }, places);
  let tried = 0;
  for (let size = 1; size < needed.length; size++) {
    for (const numbers of subsets(places, size)) {
      if (++tried > mostTried) return { numbers: needed, smallest: false };
      if (!isPossible(numbers)) return { numbers, smallest: true };
    }
  }
  return { numbers: needed, smallest: true };
}

const of = ["mean", "sd", "F", "p"];

/** How many sets of numbers are tried before the one that is found by leaving numbers out is given. */
const mostTried = 600;
